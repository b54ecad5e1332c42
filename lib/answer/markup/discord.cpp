// Discord's Markdown. A backslash works before everything but in the words of a link.

#include <fmt/core.h>

#include "answer/markup/dialect.hpp"
#include "answer/markup/escape_util.hpp"
#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

/// Discord takes more for an address than others, backslashes too.
bool begins_address(std::string_view out, std::string_view text) {
  return text.starts_with("://") && (out.ends_with("http") || out.ends_with("https") || out.ends_with("steam"));
}

void escape(std::string& out, std::string_view text, By by) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (std::size_t code = by == By::author ? code_length(rest, "@#:t") : 0; code > 0) {
      out += text.substr(at, code);
      at += code - 1;
      continue;
    }
    const bool emoji = by == By::variable && is_emoji_name(rest);
    if (emoji || begins_address(out, rest) || is_markdown(out, text, at, "\\`*_[]<>~|")) out += '\\';
    out += text[at];
  }
}

/// The end of marks is looked for in addresses too.
std::string address(std::string_view address, bool marked) {
  if (!marked || address.find_first_of("*_~|`") == std::string_view::npos) return fmt::format("<{}>", address);
  std::string out;
  escape(out, address, By::variable);
  return out;
}

/// Without signs that mean something, and without pictures: with those Discord makes no link.
bool may_be_label(std::string_view label) {
  std::string escaped;
  escape(escaped, label, By::variable);
  bool fits = escaped == label;
  for (std::size_t at = 0; at < label.size() && fits;) {
    const char32_t c = next_code_point(label, at);
    fits = c < 0x80 || !is_pictographic(c);
  }
  return fits;
}

LinkText link(std::string_view address, std::string_view label, bool bare) {
  if (bare) return {.before = std::string(address), .shows_words = false};
  if (!may_be_label(label)) return {.after = fmt::format(" (<{}>)", address)};
  return {.before = "[", .after = fmt::format("]({})", address)};
}

std::string code(std::string_view text) {
  return fmt::format("`{}`", replaced(text, '`', grave_accent));
}

std::string code_block(std::string_view text) {
  return fmt::format("```\n{}\n```", replaced(text, '`', grave_accent));
}

}  // namespace

const Dialect discord_dialect{.escape = escape,
                              .address = address,
                              .link = link,
                              .code = code,
                              .code_block = code_block,
                              .emphasis = "*",
                              .strong = "**",
                              .strike = "~~",
                              .rule = MarkRule::nearest};

}  // namespace incplan::core::markup
