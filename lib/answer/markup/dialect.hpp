// How one markup writes what a message is made of. Each markup is a row of functions and signs in a file of its own,
// with the one function that escapes.
#pragma once

#include <string>
#include <string_view>

namespace incplan::markup {

/// Who wrote a piece of text. What a variable holds is text everywhere; an author may call people as the channel does
/// it.
enum class By { author, variable };

struct Dialect {
  /// Appends `text` so that the channel shows exactly these characters; `out` is what stands before it on the page.
  /// Line breaks of a variable become breaks of the markup.
  void (*escape)(std::string& out, std::string_view text, By by);
  /// A link. `words` are escaped; `bare` when they are the address itself.
  std::string (*link)(std::string_view address, std::string_view words, bool bare);
  /// Code on one line, and code on lines of its own; `text` is not escaped.
  std::string (*code)(std::string_view text);
  std::string (*code_block)(std::string_view text);
  /// A headline from escaped words.
  std::string (*heading)(std::string_view words, int level);
  std::string_view emphasis{};      ///< on both sides
  std::string_view strong{};        ///< on both sides
  bool marks_end_at_lines = false;  ///< both are written line by line
  std::string_view bullet = "- ";
  std::string_view quote = "> ";
  std::string_view rule = "---";
  std::string_view line_break = "\n";
};

extern const Dialect plain_dialect;
extern const Dialect slack_dialect;
extern const Dialect discord_dialect;
extern const Dialect teams_dialect;
extern const Dialect linkedin_dialect;
extern const Dialect markdown_dialect;

}  // namespace incplan::markup
