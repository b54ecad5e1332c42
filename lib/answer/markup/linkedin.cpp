// LinkedIn's "little text": nothing formats, and a reserved sign without its backslash silently ends the post.

#include <fmt/core.h>

#include "answer/markup/dialect.hpp"
#include "answer/markup/escape_util.hpp"

namespace incplan::core::markup {
namespace {

void escape(std::string& out, std::string_view text, By /*by*/) {
  for (char c : text) {
    if (is_one_of("\\|{}@[]()<>#*_~", c)) out += '\\';
    out += c;
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  escape(out, text, By::variable);
  return out;
}

LinkText link(std::string_view address, std::string_view /*label*/, bool bare) {
  return bare ? LinkText{} : LinkText{.after = fmt::format(" \\({}\\)", escaped(address))};
}

}  // namespace

const Dialect linkedin_dialect{.escape = escape,
                               .link = link,
                               .code = escaped,
                               .code_block = escaped,
                               .has_code = false,
                               .bullet = "• ",
                               .quote = "\\> ",
                               .line = "—"};

}  // namespace incplan::core::markup
