// What escaping looks at: the signs around a character, and whether Markdown and its relatives would take it for
// markup.
#pragma once

#include <string>
#include <string_view>

#include "text/links.hpp"

namespace incplan::markup {

inline constexpr std::string_view zero_width_space = "\u200B";
/// Looks like a backtick and is none.
inline constexpr std::string_view grave_accent = "\u02CB";

[[nodiscard]] bool is_one_of(std::string_view signs, char c);
/// A letter or a digit; every byte beyond ASCII is taken for part of one.
[[nodiscard]] bool is_alphanumeric(char c);
/// Whether the next character is the first of its line, blanks aside.
[[nodiscard]] bool at_line_start(std::string_view out);
/// Whether the character at `at` stands inside a word, where `_` emphasises nothing.
[[nodiscard]] bool is_inside_word(std::string_view out, std::string_view text, std::size_t at);
/// Whether Markdown would take the character at `at` for markup: a sign of `everywhere`, or one that starts a block.
[[nodiscard]] bool is_markdown(std::string_view out, std::string_view text, std::size_t at,
                               std::string_view everywhere);
/// The length of what calls somebody by the channel's own code at the start of a text (`<@U123>`, `<!here>`), or 0.
/// `signs` may follow the bracket.
[[nodiscard]] std::size_t code_length(std::string_view text, std::string_view signs);
[[nodiscard]] std::string replaced(std::string_view text, char sign, std::string_view by);

/// Gives the pieces of a text to `words`, and the addresses in it to `address`: services see an address before any
/// markup.
template <class Words, class Address>
void around_addresses(std::string_view text, Words words, Address address) {
  std::size_t at = 0;
  for (const Link& link : find_links(text, LinkRules::mastodon)) {
    words(text.substr(at, link.offset - at));
    address(text.substr(link.offset, link.length));
    at = link.offset + link.length;
  }
  words(text.substr(at));
}

}  // namespace incplan::markup
