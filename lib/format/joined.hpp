// The names of a table as words: of a key (`"reduced degraded …"`, joined when the program is compiled), or in a list.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

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

/// The names of a table of words, in its order.
template <class Table>
[[nodiscard]] std::vector<std::string_view> words_of(const Table& table) {
  std::vector<std::string_view> words;
  for (const auto& row : table) words.push_back(row.name);
  return words;
}

}  // namespace incplan::core::format
