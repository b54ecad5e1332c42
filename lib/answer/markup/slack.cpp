// Slack's mrkdwn. Exactly `&`, `<` and `>` can be escaped; what formats has no escape, so there a value gets a sign
// that looks the same and means nothing.

#include <fmt/core.h>

#include "answer/markup/dialect.hpp"
#include "answer/markup/signs.hpp"

namespace incplan::markup {
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

std::string_view likeness(char c) {
  switch (c) {
    case '*':
      return "\u2217";
    case '_':
      return "\u02CD";
    case '~':
      return "\u223C";
    case '`':
      return grave_accent;
    default:
      return {};
  }
}

/// Slack formats what stands between two signs, each next to a word on one side and to none on the other.
bool formats(std::string_view out, std::string_view text, std::size_t at) {
  bool blank_before = out.empty() || is_one_of(" \n", out.back());
  bool blank_after = at + 1 < text.size() && is_one_of(" \n", text[at + 1]);
  return text[at] == '`' || (!is_inside_word(out, text, at) && !(blank_before && blank_after));
}

void escape_words(std::string& out, std::string_view text, By by) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (std::size_t code = by == By::author ? code_length(text.substr(at), "@#!") : 0; code > 0) {
      out += text.substr(at, code);
      at += code - 1;
      continue;
    }
    if (text[at] == '>' && at_line_start(out)) out += zero_width_space;
    if (!likeness(text[at]).empty() && formats(out, text, at)) {
      out += likeness(text[at]);
    } else {
      append_entity(out, text[at]);
    }
  }
}

std::string entities(std::string_view text) {
  std::string out;
  for (char c : text) append_entity(out, c);
  return out;
}

void escape(std::string& out, std::string_view text, By by) {
  around_addresses(
      text, [&](std::string_view words) { escape_words(out, words, by); },
      [&](std::string_view address) { out += entities(address); });
}

std::string link(std::string_view address, std::string_view words, bool bare) {
  return bare ? fmt::format("<{}>", entities(address))
              : fmt::format("<{}|{}>", entities(address), replaced(words, '\n', " "));
}

std::string code(std::string_view text) {
  return fmt::format("`{}`", replaced(entities(text), '`', grave_accent));
}

std::string code_block(std::string_view text) {
  return fmt::format("```\n{}\n```", replaced(entities(text), '`', grave_accent));
}

std::string heading(std::string_view words, int /*level*/) {
  return fmt::format("*{}*", words);
}

}  // namespace

const Dialect slack_dialect{.escape = escape,
                            .link = link,
                            .code = code,
                            .code_block = code_block,
                            .heading = heading,
                            .emphasis = "_",
                            .strong = "*",
                            .marks_end_at_lines = true,
                            .bullet = "• "};

}  // namespace incplan::markup
