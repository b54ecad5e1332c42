// What other readers of YAML make of a word without quotes.
//
//   other_reading("no")      ->   "`false`"
//   other_reading("12:30")   ->   "a number of base 60"
#pragma once

#include <optional>
#include <string_view>

namespace incplan::core::schema {

/// What YAML 1.1, or the core schema of YAML 1.2, reads where a plain scalar is not the text that was written.
/// Nothing where all agree, or where the number that they read is written the same again.
[[nodiscard]] std::optional<std::string_view> other_reading(std::string_view plain);

/// The part of it that matters for keys: words that become true or false.
[[nodiscard]] std::optional<std::string_view> truth_of(std::string_view plain);

}  // namespace incplan::core::schema
