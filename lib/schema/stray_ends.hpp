// The other half of a quote or a bracket that was forgotten where it opens: `next: Call us., Wait.]`,
// `ask: What broke?"`.
#pragma once

#include <optional>
#include <string_view>

#include "schema/value_syntax.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::schema {

/// What is wrong with a word or a text that ends with a quote or a bracket which nothing in it opens; nothing where
/// it was quoted.
[[nodiscard]] std::optional<Mistake> stray_end(yaml::Style style, std::string_view text);

}  // namespace incplan::core::schema
