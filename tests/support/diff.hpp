// Two texts side by side, for people.
#pragma once

#include <string>
#include <string_view>

namespace incplan::core::test {

/// The lines that differ, `-` for those only in `expected`, `+` for those only in `actual`, with three lines around them.
/// Empty when the texts are equal.
[[nodiscard]] std::string diff(std::string_view expected, std::string_view actual);

}  // namespace incplan::core::test
