// What nothing that leaves the program may do to whoever reads it.
#pragma once

#include <algorithm>
#include <string_view>

#include "text/unicode.hpp"

namespace incplan::core::test {

/// Nothing that a terminal would obey, or that changes how the rest is seen; line breaks alone.
[[nodiscard]] inline bool is_harmless(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if ((c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0)) return false;
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFFFE || c == 0xFFFF) return false;
  }
  return true;
}

/// A line that a runner of GitHub obeys: it begins with `::`, behind blanks too, wherever it comes from.
[[nodiscard]] inline bool commands_a_runner(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    if (trim(text.substr(0, end + 1)).starts_with("::")) return true;
    text.remove_prefix(end + 1);
  }
  return false;
}

/// What a shell may be offered: one plain word a line, and behind a tab what it means.
[[nodiscard]] inline bool is_offer(std::string_view line) {
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.@:=+-";
  const std::size_t tab = std::min(line.find('\t'), line.size());
  const std::string_view word = line.substr(0, tab);
  return !word.empty() && word.find_first_not_of(plain) == std::string_view::npos &&
         is_harmless(line.substr(std::min(tab + 1, line.size())));
}

}  // namespace incplan::core::test
