// The Markdown of texts in Microsoft Teams' cards: emphasis, links and lists, without code and headlines. A single line
// break is shown as a blank, and a line that is indented as code. Not every client knows the backslash, so a link is
// prevented twice.

#include <fmt/core.h>

#include "answer/markup/dialect.hpp"
#include "answer/markup/escape_util.hpp"

namespace incplan::core::markup {
namespace {

/// `{{DATE(…)}}` is a time in the reader's zone.
bool opens_function(std::string_view out, char c) {
  return c == '{' && out.ends_with('{');
}

void escape(std::string& out, std::string_view text, By /*by*/) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ' && at_line_start(out)) continue;
    const bool entity = text[at] == '&' && is_entity(text.substr(at));
    if (text[at] == '(' && out.ends_with(']')) out += zero_width_space;
    if (entity || opens_function(out, text[at]) || is_markdown(out, text, at, "\\`*[]<~")) out += '\\';
    out += text[at];
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  while (true) {
    const std::size_t end = text.find('\n');
    escape(out, text.substr(0, end), By::variable);
    if (end == std::string_view::npos) return out;
    out += "\n\n";
    text.remove_prefix(end + 1);
  }
}

LinkText link(std::string_view address, std::string_view /*label*/, bool /*bare*/) {
  return {.before = "[", .after = fmt::format("]({})", address)};
}

}  // namespace

const Dialect teams_dialect{.escape = escape,
                            .link = link,
                            .code = escaped,
                            .code_block = escaped,
                            .emphasis = "_",
                            .strong = "**",
                            .marks_end_at_lines = true,
                            .has_code = false,
                            .line_break = "\n\n"};

}  // namespace incplan::core::markup
