// Where a run of marks may begin emphasis and where it may end it, as CommonMark (6.2) tells it from the characters
// beside the run.
//
//   flanks(U' ', U'b')   ->  left: it may open          flanks(U':', U'b')  ->  left only: it cannot close
//
// U+0000 is the edge of a text.
#pragma once

namespace incplan::core::markup {

struct Flanks {
  bool left = false;   ///< it stands at the left of what follows
  bool right = false;  ///< it stands at the right of what precedes
};

/// As cmark-gfm and GitHub see it.
[[nodiscard]] Flanks flanks(char32_t before, char32_t after);
/// What every edition agrees on: newer ones count symbols as punctuation, older ones do not.
[[nodiscard]] Flanks sure_flanks(char32_t before, char32_t after);
/// ASCII punctuation and symbols, and the punctuation of all scripts.
[[nodiscard]] bool is_markdown_punctuation(char32_t character);
[[nodiscard]] bool is_edge_or_space(char32_t character);

}  // namespace incplan::core::markup
