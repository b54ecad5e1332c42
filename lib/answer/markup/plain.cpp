// Plain text: marks fall away, addresses stand bare.

#include <fmt/core.h>

#include "answer/markup/dialect.hpp"

namespace incplan::markup {
namespace {

void escape(std::string& out, std::string_view text, By /*by*/) {
  out += text;
}

std::string link(std::string_view address, std::string_view words, bool bare) {
  return bare ? std::string(words) : fmt::format("{} ({})", words, address);
}

std::string same(std::string_view text) {
  return std::string(text);
}

std::string heading(std::string_view words, int /*level*/) {
  return std::string(words);
}

}  // namespace

const Dialect plain_dialect{.escape = escape, .link = link, .code = same, .code_block = same, .heading = heading};

}  // namespace incplan::markup
