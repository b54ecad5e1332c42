// Discord's Markdown.

#include <fmt/core.h>

#include "answer/markup/dialect.hpp"
#include "answer/markup/signs.hpp"

namespace incplan::markup {
namespace {

void escape_words(std::string& out, std::string_view text, By by) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (std::size_t code = by == By::author ? code_length(text.substr(at), "@#:t") : 0; code > 0) {
      out += text.substr(at, code);
      at += code - 1;
      continue;
    }
    if (is_markdown(out, text, at, "\\`*[]<>~|")) out += '\\';
    out += text[at];
  }
}

void escape(std::string& out, std::string_view text, By by) {
  around_addresses(
      text, [&](std::string_view words) { escape_words(out, words, by); },
      [&](std::string_view address) { out += address; });
}

std::string link(std::string_view address, std::string_view words, bool bare) {
  return bare ? std::string(address) : fmt::format("[{}]({})", words, address);
}

std::string code(std::string_view text) {
  return fmt::format("`{}`", replaced(text, '`', grave_accent));
}

std::string code_block(std::string_view text) {
  return fmt::format("```\n{}\n```", replaced(text, '`', grave_accent));
}

std::string heading(std::string_view words, int /*level*/) {
  return fmt::format("**{}**", words);
}

}  // namespace

const Dialect discord_dialect{.escape = escape,
                              .link = link,
                              .code = code,
                              .code_block = code_block,
                              .heading = heading,
                              .emphasis = "*",
                              .strong = "**"};

}  // namespace incplan::markup
