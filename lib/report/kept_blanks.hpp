// Blanks at which no line may break: before French punctuation, within « », and between a number and its unit.
#pragma once

#include <string_view>

namespace incplan::core::report {

/// Whether the blank between what stands before it and the word after it keeps the two on one line.
[[nodiscard]] bool keeps_blank(std::string_view before, std::string_view word);

}  // namespace incplan::core::report
