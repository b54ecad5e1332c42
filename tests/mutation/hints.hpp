// What becomes of a plan when somebody does what a report says.
#pragma once

#include <optional>
#include <string>

#include "diagnostic/diagnostic.hpp"

namespace incplan::core::test {

/// The plan with the words of the hint in the place of the report: "did you mean `held_by`?", "write `12.5%`", "write it
/// like `30m`". Nothing where a hint has no words that could stand there.
[[nodiscard]] std::optional<std::string> follow(const Diagnostic& report, std::string_view bytes);

/// Whether a report is one to which the hint of another one led: an error at the place that was edited. Examples ("write
/// it like") need not name what this plan has.
[[nodiscard]] bool is_next_mistake(const Diagnostic& report, const Diagnostic& first);

}  // namespace incplan::core::test
