// GitHub's Markdown, and what static site generators add, so that none of them finds markup in a value.

#include <fmt/core.h>

#include <algorithm>

#include "answer/markup/dialect.hpp"
#include "answer/markup/escape_util.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

/// Template languages go over Markdown before anybody reads it (Hugo `{{<`, Jekyll `{%`), and know no backslash.
bool opens_template(std::string_view out, char c) {
  return out.ends_with('{') && is_one_of("{%", c);
}

/// GitHub makes links of addresses before it reads backslashes, and would show those.
bool would_show_backslashes(std::string_view out, std::string_view text) {
  const bool begins = !is_alphanumeric(last_character(out));
  const bool web = text.starts_with("://") && !begins;
  if (!web && !(begins && text.starts_with("www."))) return false;
  return text.substr(0, text.find_first_of(" \n")).find_first_of("\\`*_[]<>~|&") != std::string_view::npos;
}

void escape(std::string& out, std::string_view text, By by) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (would_show_backslashes(out, rest)) {
      out += fmt::format("&#{};", static_cast<int>(text[at]));
      continue;
    }
    const bool entity = text[at] == '&' && is_entity(rest);
    if (entity || opens_template(out, text[at]) || is_markdown(out, text, at, "\\`*[]<>~|")) out += '\\';
    const bool emoji = by == By::variable && is_lone_emoji_name(out, rest);
    out += text[at];
    if (emoji) out += zero_width_space;
  }
}

/// Within the brackets of an address only what stands for a character is read.
std::string in_angle_form(std::string_view address) {
  std::string out;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const bool entity = address[at] == '&' && is_entity(address.substr(at));
    out += entity ? "&amp;" : std::string(1, address[at]);
  }
  return out;
}

std::string address(std::string_view address, bool /*marked*/) {
  return fmt::format("<{}>", in_angle_form(address));
}

LinkText link(std::string_view address, std::string_view /*label*/, bool bare) {
  if (bare) return {.before = fmt::format("<{}>", in_angle_form(address)), .shows_words = false};
  return {.before = "[", .after = fmt::format("]({})", in_angle_form(address))};
}

/// Backticks, more of them than stand anywhere in the code.
std::string fence(std::string_view text, std::size_t least) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return std::string(std::max(least, longest + 1), '`');
}

std::string code(std::string_view text) {
  bool touches = text.starts_with('`') || text.ends_with('`');
  return fmt::format("{0}{1}{2}{1}{0}", fence(text, 1), touches ? " " : "", text);
}

std::string code_block(std::string_view text) {
  return fmt::format("{0}\n{1}\n{0}", fence(text, 3), text);
}

}  // namespace

const Dialect markdown_dialect{.escape = escape,
                               .address = address,
                               .link = link,
                               .code = code,
                               .code_block = code_block,
                               .emphasis = "*",
                               .strong = "**",
                               .strike = "~~",
                               .has_headings = true,
                               .has_tables = true,
                               .has_boxes = true,
                               .line = "* * *",
                               .line_break = "\\\n"};

}  // namespace incplan::core::markup
