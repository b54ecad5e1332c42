// Mastodon shortens what it will show short: links, and the server in the name of somebody elsewhere.
#include "text/counting.hpp"
#include "text/links.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

constexpr std::string_view shown_link = "xxxxxxxxxxxxxxxxxxxxxxx";
static_assert(shown_link.size() == 23);

bool is_in_user(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'_';
}

bool is_separator(char32_t c) {
  return c == U'.' || c == U'-';
}

/// The length of the name that a text begins with: characters that belong and separators, up to the last that belongs.
template <class Belongs>
std::size_t name_length(std::string_view text, Belongs belongs) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (belongs(c)) length = at;
    if (!belongs(c) && !is_separator(c)) break;
  }
  return length;
}

struct Mention {
  std::size_t length = 0;  ///< 0: none
  std::size_t shown = 0;   ///< of it, without the server
};

/// `@who@server.example`, at the beginning of a text.
Mention read_mention(std::string_view text) {
  if (!text.starts_with('@') || text.size() < 2 || !is_in_user(static_cast<unsigned char>(text[1]))) return {};
  const std::size_t user_end = 1 + name_length(text.substr(1), is_in_user);
  if (!text.substr(user_end).starts_with('@')) return {};
  const std::size_t server_begin = user_end + 1;
  const std::size_t end = server_begin + name_length(text.substr(server_begin), is_word_character);
  const std::string_view after = text.substr(end);
  const bool goes_on = after.starts_with("@") || after.starts_with("＠") || after.starts_with("://");
  return end - server_begin < 2 || goes_on ? Mention{} : Mention{.length = end, .shown = user_end};
}

/// Nothing that follows one of these is a mention.
bool forbids_mention(char32_t before) {
  return before == U'=' || before == U'/' || is_word_character(before);
}

std::string with_short_mentions(std::string_view text) {
  std::string shown;
  char32_t before = U' ';
  for (std::size_t at = 0; at < text.size();) {
    const Mention mention = forbids_mention(before) ? Mention{} : read_mention(text.substr(at));
    if (mention.length > 0) {
      shown += text.substr(at, mention.shown);
      at += mention.length;
      before = U'a';
      continue;
    }
    before = next_code_point(text, at);
    append_utf8(shown, before);
  }
  return shown;
}

}  // namespace

std::size_t count_mastodon(std::string_view text) {
  std::string shown;
  std::size_t at = 0;
  for (const Link link : find_links(text, LinkRules::mastodon)) {
    shown += with_short_mentions(text.substr(at, link.offset - at));
    shown += shown_link;
    at = link.offset + link.length;
  }
  shown += with_short_mentions(text.substr(at));
  return count_graphemes(shown);
}

}  // namespace incplan::core
