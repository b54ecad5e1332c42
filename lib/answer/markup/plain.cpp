// Plain text: marks fall away, addresses stand bare.

#include <fmt/core.h>

#include "answer/markup/dialect.hpp"

namespace incplan::core::markup {
namespace {

void escape(std::string& out, std::string_view text, By /*by*/) {
  out += text;
}

LinkText link(std::string_view address, std::string_view /*label*/, bool bare) {
  return bare ? LinkText{} : LinkText{.after = fmt::format(" ({})", address)};
}

std::string same(std::string_view text) {
  return std::string(text);
}

}  // namespace

const Dialect plain_dialect{.escape = escape, .link = link, .code = same, .code_block = same, .has_code = false};

}  // namespace incplan::core::markup
