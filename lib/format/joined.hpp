// The names of a table as the words of a key: `"reduced degraded …"`, joined when the program is compiled.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace incplan::core::format {

template <const auto& rows, auto name>
inline constexpr auto joined_bytes = [] {
  constexpr std::size_t size = [] {
    std::size_t sum = rows.size() - 1;
    for (const auto& row : rows) sum += (row.*name).size();
    return sum;
  }();
  std::array<char, size> bytes{};
  auto* at = bytes.data();
  for (const auto& row : rows) {
    if (at != bytes.data()) *at++ = ' ';
    at = std::ranges::copy(row.*name, at).out;
  }
  return bytes;
}();

/// The member `name` of each row, separated by blanks.
template <const auto& rows, auto name>
inline constexpr std::string_view joined{joined_bytes<rows, name>.data(), joined_bytes<rows, name>.size()};

}  // namespace incplan::core::format
