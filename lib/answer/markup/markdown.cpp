// CommonMark with what GitHub and static site generators add, so that none of them finds markup in a value.

#include <fmt/core.h>

#include <algorithm>

#include "answer/markup/dialect.hpp"
#include "answer/markup/signs.hpp"

namespace incplan::markup {
namespace {

/// `&amp;` and `&#38;` stand for characters; the sign in `R&D` does not.
bool is_entity(std::string_view text) {
  std::size_t end = text.substr(0, 40).find(';');
  if (end == std::string_view::npos || end < 2) return false;
  return std::ranges::all_of(text.substr(1, end - 1), [](char c) { return is_alphanumeric(c) || c == '#'; });
}

/// Template languages go over Markdown before anybody reads it (Hugo `{{<`, Jekyll `{%`), and know no backslash.
bool opens_template(std::string_view out, char c) {
  return out.ends_with('{') && is_one_of("{%", c);
}

void escape(std::string& out, std::string_view text, By /*by*/) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool line_end = text[at] == '\n';
    bool entity = text[at] == '&' && is_entity(text.substr(at));
    if (line_end || entity || opens_template(out, text[at]) || is_markdown(out, text, at, "\\`*[]<>~|")) out += '\\';
    out += text[at];
  }
}

std::string link(std::string_view address, std::string_view words, bool bare) {
  return bare ? fmt::format("<{}>", address) : fmt::format("[{}]({})", words, address);
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

std::string heading(std::string_view words, int level) {
  return fmt::format("{} {}", std::string(static_cast<std::size_t>(level), '#'), words);
}

}  // namespace

const Dialect markdown_dialect{.escape = escape,
                               .link = link,
                               .code = code,
                               .code_block = code_block,
                               .heading = heading,
                               .emphasis = "*",
                               .strong = "**",
                               .rule = "* * *",
                               .line_break = "\\\n"};

}  // namespace incplan::markup
