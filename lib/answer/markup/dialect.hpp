// How one markup writes what a message is made of. Each markup is a row of functions and signs in a file of its own,
// with the one function that escapes.
#pragma once

#include <string>
#include <string_view>

#include "answer/markup/marks.hpp"

namespace incplan::core::markup {

/// Who wrote a piece of text. What a variable holds is text everywhere; an author may call people as the channel does
/// it.
enum class By { author, variable };

/// What stands around the words of a link.
struct LinkText {
  std::string before{};
  std::string after{};
  bool shows_words = true;  ///< false where `before` is all
};

struct Dialect {
  /// Appends `text`, which has no line breaks, so that the channel shows exactly these characters; `out` is what stands
  /// before it on the page.
  void (*escape)(std::string& out, std::string_view text, By by);
  /// An address in a value so that the service takes exactly it for one, and what is `marked` goes on behind it; null
  /// where services see none.
  std::string (*address)(std::string_view address, bool marked) = nullptr;
  /// `label` are the characters that are shown; `bare` when they are the address itself.
  LinkText (*link)(std::string_view address, std::string_view label, bool bare);
  /// Code on one line, and code on lines of its own; `text` is not escaped.
  std::string (*code)(std::string_view text);
  std::string (*code_block)(std::string_view text);
  std::string_view emphasis{};       ///< on both sides
  std::string_view strong{};         ///< on both sides
  std::string_view strike{};         ///< on both sides
  MarkRule rule = MarkRule::flanks;  ///< of these three
  bool marks_end_at_lines = false;   ///< they are written line by line
  bool marks_in_links = true;
  bool has_code = true;
  bool has_headings = false;  ///< `## words`; else a headline is a strong line
  bool has_tables = false;    ///< else a table is lines such as "Head: cell"
  bool has_boxes = false;     ///< `[ ]` at the start of an item is a box; else a character that looks like one is
  std::string_view bullet = "- ";
  std::string_view quote = "> ";
  std::string_view line = "---";
  std::string_view line_break = "\n";
};

extern const Dialect plain_dialect;
extern const Dialect slack_dialect;
extern const Dialect discord_dialect;
extern const Dialect teams_dialect;
extern const Dialect linkedin_dialect;
extern const Dialect markdown_dialect;

}  // namespace incplan::core::markup
