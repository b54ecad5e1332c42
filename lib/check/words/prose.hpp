// A text without its tags, piece by piece.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "answer/template.hpp"

namespace incplan::core::check {

/// Calls `visit(piece, offset)` for each piece of text between tags.
template <class Visit>
void for_each_piece(std::string_view text, std::span<const TemplateTag> tags, const Visit& visit) {
  std::size_t at = 0;
  for (const TemplateTag& tag : tags) {
    if (tag.start > at) visit(text.substr(at, tag.start - at), at);
    at = std::max(at, tag.end);
  }
  if (at < text.size()) visit(text.substr(at), at);
}

[[nodiscard]] constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
/// A letter of ASCII.
[[nodiscard]] constexpr bool is_ascii_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}

}  // namespace incplan::core::check
