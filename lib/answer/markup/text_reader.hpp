// Text of Markdown as inlines: the author's words, the values that stand in them, and addresses as links.
#pragma once

#include <string_view>

#include "answer/markup/message.hpp"
#include "answer/markup/sentinels.hpp"

namespace incplan::core::markup {

/// Where inlines stand decides what they may be.
struct InlinePlace {
  bool in_link = false;
  bool on_one_line = false;  ///< a heading ends with its line
  bool in_cell = false;      ///< so does a cell, and no bar may stand in it
  bool is_raw = false;       ///< code and HTML: shown as it was written
  int depth = 0;

  [[nodiscard]] InlinePlace inside(bool link = false) const {
    return {in_link || link, on_one_line, in_cell, is_raw, depth + 1};
  }
};

class TextReader {
 public:
  explicit TextReader(const Sentinels& sentinels) : sentinels_(sentinels) {}

  /// Words and values; addresses that the author wrote without more become links.
  void add_text(Inlines& out, std::string_view text, InlinePlace place) const;
  /// Text without links, as it was written.
  [[nodiscard]] Inlines literal(std::string_view text, InlinePlace place) const;
  /// The same on lines of its own, with links.
  [[nodiscard]] Inlines lines(std::string_view text) const;
  [[nodiscard]] std::string address(std::string_view written) const { return sentinels_.address(written); }

 private:
  void add_address(Inlines& out, std::string_view written, InlinePlace place) const;
  void add_runs(Inlines& out, std::string_view text, InlinePlace place) const;

  const Sentinels& sentinels_;
};

// Values may be empty. What they leave is taken away: blanks at the ends of lines and beside marks, marks around nothing,
// lines on which nothing stands.

void tidy_lines(Inlines& inlines);
/// What Markdown marks (`kind`).
void add_marked(Inlines& out, Inline::Kind kind, Inlines inside);
void add_code(Inlines& out, Inlines inside);
/// A link, or the words and the address where that leads nowhere.
void add_link(Inlines& out, std::string_view address, Inlines inside);

}  // namespace incplan::core::markup
