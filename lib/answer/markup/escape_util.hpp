// What escaping looks at: the signs around a character, and whether Markdown and its relatives would take it for
// markup.
#pragma once

#include <string>
#include <string_view>

#include "text/links.hpp"

namespace incplan::core::markup {

inline constexpr std::string_view zero_width_space = "\u200B";
/// Looks like a backtick and is none.
inline constexpr std::string_view grave_accent = "\u02CB";
/// Holds the place of a mark until it is known what stands on both sides of it (`marks.hpp`); no UTF-8 has this byte.
inline constexpr char mark_place = '\xFF';

[[nodiscard]] bool is_one_of(std::string_view signs, char c);
/// Whether the next character is the first of its line, blanks and marks aside.
[[nodiscard]] bool at_line_start(std::string_view out);
/// Whether the `length` bytes at `at` stand between letters, where `_` emphasises nothing. At the ends of a text it is
/// not known, and false.
[[nodiscard]] bool is_inside_word(std::string_view out, std::string_view text, std::size_t at, std::size_t length = 1);
/// Whether Markdown would take the character at `at` for markup: a sign of `everywhere`, or one that starts a block.
[[nodiscard]] bool is_markdown(std::string_view out, std::string_view text, std::size_t at,
                               std::string_view everywhere);
/// Whether `text` begins with what stands for a character: `&amp;`, `&#38;`; the sign in `R&D` does not. What the end
/// of a text leaves open may become one.
[[nodiscard]] bool is_entity(std::string_view text);
/// Whether `text` begins with a name that chats and GitHub turn into a picture, such as `:tada:`, or with what may go on
/// as one.
[[nodiscard]] bool is_emoji_name(std::string_view text);
/// The same where what helps would be copied along with the words: keys and addresses (`a:b:c`, `fe80::1:abc:2`) stay.
[[nodiscard]] bool is_lone_emoji_name(std::string_view out, std::string_view text);
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

}  // namespace incplan::core::markup
