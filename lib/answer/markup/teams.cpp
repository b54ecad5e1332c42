// The Markdown of texts in Microsoft Teams' cards: emphasis, links and lists, without code and headlines. A single line
// break is shown as a blank. Not every client knows the backslash, so a link is prevented twice.

#include <fmt/core.h>

#include "answer/markup/dialect.hpp"
#include "answer/markup/signs.hpp"

namespace incplan::markup {
namespace {

void escape(std::string& out, std::string_view text, By /*by*/) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '(' && out.ends_with(']')) out += zero_width_space;
    if (text[at] == '\n' || is_markdown(out, text, at, "\\`*[]~")) out += text[at] == '\n' ? '\n' : '\\';
    out += text[at];
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  escape(out, text, By::variable);
  return out;
}

std::string link(std::string_view address, std::string_view words, bool /*bare*/) {
  return fmt::format("[{}]({})", words, address);
}

std::string heading(std::string_view words, int /*level*/) {
  return fmt::format("**{}**", words);
}

}  // namespace

const Dialect teams_dialect{.escape = escape,
                            .link = link,
                            .code = escaped,
                            .code_block = escaped,
                            .heading = heading,
                            .emphasis = "_",
                            .strong = "**",
                            .marks_end_at_lines = true,
                            .line_break = "\n\n"};

}  // namespace incplan::markup
