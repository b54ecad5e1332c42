// How services read what they are given: independent of the writers, each after what is known of the service.
//
//   read_slack("*Status:*\u200BCards", SlackReader::strict)   ->  "Status:" strong, then "Cards"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core::test {

/// A character as it is shown.
struct Shown {
  enum Style : unsigned { strong = 1, emphasis = 2, strike = 4, code = 8, link = 16, block = 32 };
  char32_t character = 0;
  unsigned style = 0;

  bool operator==(const Shown&) const = default;
};
using Page = std::vector<Shown>;

/// GitHub's Markdown, by cmark-gfm with all its extensions; list items, headings, quotations and cells are `block`.
[[nodiscard]] Page read_gfm(std::string_view text);
/// The text of an Adaptive Card: CommonMark, and the functions that stand for a time (shown as U+FFFC).
[[nodiscard]] Page read_teams(std::string_view text);
/// LinkedIn's little text; nothing where a reserved sign stands without its backslash, and the post would end.
[[nodiscard]] std::optional<Page> read_little_text(std::string_view text);
/// Discord's Markdown as its desktop client reads it (after github.com/LyricLy/parse-discord).
[[nodiscard]] Page read_discord(std::string_view text);

/// What Slack does beside signs other than blanks and ASCII punctuation is not documented.
enum class SlackReader {
  strict,  ///< they are no edge of a word
  eager    ///< all but letters and digits are
};
/// Slack's mrkdwn; the signs that look like its own are shown as these.
[[nodiscard]] Page read_slack(std::string_view text, SlackReader reader);

/// Without zero-width spaces, blanks at the ends of lines, and lines without anything; blanks have no style.
[[nodiscard]] Page tidy(const Page& page);
[[nodiscard]] std::string text_of(const Page& page);
/// The text with the sum of styles where it changes: `a {1}strong{0} word`.
[[nodiscard]] std::string styles_of(const Page& page);

}  // namespace incplan::core::test
