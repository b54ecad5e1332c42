#include "answer/markup/flanks.hpp"

#include "text/character.hpp"

namespace incplan::core::markup {
namespace {

template <class IsPunctuation>
Flanks flanks_by(char32_t before, char32_t after, IsPunctuation is_mark) {
  const bool blank_before = is_edge_or_space(before);
  const bool blank_after = is_edge_or_space(after);
  const bool mark_before = is_mark(before);
  const bool mark_after = is_mark(after);
  return {.left = !blank_after && (!mark_after || blank_before || mark_before),
          .right = !blank_before && (!mark_before || blank_after || mark_after)};
}

}  // namespace

bool is_markdown_punctuation(char32_t character) {
  return is_punctuation(character) || (character < 0x80 && is_symbol(character));
}

bool is_edge_or_space(char32_t character) {
  return character == U'\0' || is_space(character);
}

Flanks flanks(char32_t before, char32_t after) {
  return flanks_by(before, after, is_markdown_punctuation);
}

Flanks sure_flanks(char32_t before, char32_t after) {
  const Flanks older = flanks(before, after);
  const Flanks newer = flanks_by(before, after, [](char32_t c) { return is_punctuation(c) || is_symbol(c); });
  return {.left = older.left && newer.left, .right = older.right && newer.right};
}

}  // namespace incplan::core::markup
