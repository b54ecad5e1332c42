// Lines of words broken to a width as a terminal counts it: combining marks take no column, wide characters two.
//
// Breaks only where there is a blank, or within a word where it would not fit at all. What comes out holds no control
// characters.
#pragma once

#include <string>
#include <vector>

#include "report/block.hpp"

namespace incplan::core::report {

/// A word on the screen. A glued one follows the word before it without a blank.
struct Word {
  std::string text;
  Tone tone = Tone::plain;
  int width = 0;
  bool glued = false;
};
using ScreenLine = std::vector<Word>;

/// The words of a line; line breaks and tabs are blanks, links show their target.
[[nodiscard]] ScreenLine split(const Line& line);
[[nodiscard]] int width_of(const ScreenLine& words);
/// At least one line, each at most `width` columns; words longer than that are broken only when `break_words`.
[[nodiscard]] std::vector<ScreenLine> wrap(const ScreenLine& words, int width, bool break_words);
/// The bytes of a line, with the tones as ANSI colours where these are wanted.
[[nodiscard]] std::string paint(const ScreenLine& words, bool color);
[[nodiscard]] std::string paint(std::string_view text, Tone tone, bool color);

}  // namespace incplan::core::report
