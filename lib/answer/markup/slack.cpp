// Slack's mrkdwn. Exactly `&`, `<` and `>` can be escaped; what formats has no escape, so there a value gets a sign
// that looks the same and means nothing. Slack takes the full-width forms of its signs for them too.

#include <fmt/core.h>

#include "answer/markup/dialect.hpp"
#include "answer/markup/escape_util.hpp"
#include "answer/markup/flanks.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

/// The three that Slack knows; it would show any other entity as it stands.
void append_entity(std::string& out, char c) {
  if (c == '&')
    out += "&amp;";
  else if (c == '<')
    out += "&lt;";
  else if (c == '>')
    out += "&gt;";
  else
    out += c;
}

std::string entities(std::string_view text) {
  std::string out;
  for (char c : text) append_entity(out, c);
  return out;
}

std::string_view lookalike(char32_t c) {
  switch (c) {
    case U'*':
      return "\u2217";
    case U'\uFF0A':
      return "\uFE61";
    case U'_':
      return "\u02CD";
    case U'\uFF3F':
      return "\u2E0F";
    case U'~':
      return "\u223C";
    case U'`':
    case U'\uFF40':
      return grave_accent;
    default:
      return {};
  }
}

/// Slack formats what stands between two signs, each next to a word on one side and to none on the other.
bool formats(std::string_view out, std::string_view text, std::size_t start, std::size_t end) {
  const std::string_view sign = text.substr(start, end - start);
  const bool blank_before = is_edge_or_space(last_character(out));
  const bool blank_after = end < text.size() && is_space(first_character(text.substr(end)));
  const bool inside = is_inside_word(out, text, start, sign.size());
  return lookalike(first_character(sign)) == grave_accent || (!inside && !(blank_before && blank_after));
}

void escape(std::string& out, std::string_view text, By by) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const std::string_view rest = text.substr(start);
    if (std::size_t code = by == By::author ? code_length(rest, "@#!") : 0; code > 0) {
      out += rest.substr(0, code);
      at += code;
      continue;
    }
    const char32_t c = next_code_point(text, at);
    const bool quotes = (c == U'>' || c == U'\uFF1E') && at_line_start(out);
    const bool emoji = by == By::variable && is_lone_emoji_name(out, rest);
    if (quotes) out += zero_width_space;
    const bool replace = !lookalike(c).empty() && formats(out, text, start, at);
    out += replace ? std::string(lookalike(c)) : entities(text.substr(start, at - start));
    if (emoji) out += zero_width_space;
  }
}

/// A bar ends the address.
std::string address(std::string_view address, bool /*marked*/) {
  if (address.find('|') == std::string_view::npos) return fmt::format("<{}>", entities(address));
  std::string out;
  escape(out, address, By::variable);
  return out;
}

LinkText link(std::string_view address, std::string_view /*label*/, bool bare) {
  if (bare) return {.before = fmt::format("<{}>", entities(address)), .shows_words = false};
  return {.before = fmt::format("<{}|", entities(address)), .after = ">"};
}

std::string code(std::string_view text) {
  return fmt::format("`{}`", replaced(entities(text), '`', grave_accent));
}

std::string code_block(std::string_view text) {
  return fmt::format("```\n{}\n```", replaced(entities(text), '`', grave_accent));
}

}  // namespace

const Dialect slack_dialect{.escape = escape,
                            .address = address,
                            .link = link,
                            .code = code,
                            .code_block = code_block,
                            .emphasis = "_",
                            .strong = "*",
                            .strike = "~",
                            .rule = MarkRule::boundaries,
                            .marks_end_at_lines = true,
                            .marks_in_links = false,
                            .bullet = "• "};

}  // namespace incplan::core::markup
