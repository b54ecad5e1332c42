#include "answer/markup/html.hpp"

#include <fmt/core.h>

#include "answer/markup/tables.hpp"

namespace incplan::core::markup {
namespace {

void append_entity(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) append_entity(out, c);
  return out;
}

std::string inlines(const Inlines& inlines);

std::string inline_html(const Inline& each) {
  switch (each.kind) {
    case Inline::Kind::words:
      return escaped(each.text);
    case Inline::Kind::value:
      break;
    case Inline::Kind::code:
      return fmt::format("<code>{}</code>", inlines(each.inside));
    case Inline::Kind::emphasis:
      return fmt::format("<em>{}</em>", inlines(each.inside));
    case Inline::Kind::strong:
      return fmt::format("<strong>{}</strong>", inlines(each.inside));
    case Inline::Kind::strike:
      return fmt::format("<del>{}</del>", inlines(each.inside));
    case Inline::Kind::box:
      return each.text.empty() ? "☐ " : "☑ ";
    case Inline::Kind::link:
      return fmt::format("<a href=\"{}\">{}</a>", escaped(each.text), inlines(each.inside));
    case Inline::Kind::line_break:
      return "<br>\n";
  }
  std::string out;
  for (char c : each.text) {
    if (c == '\n') out += "<br>";
    append_entity(out, c);
  }
  return out;
}

std::string inlines(const Inlines& inlines) {
  std::string out;
  for (const Inline& each : inlines) out += inline_html(each);
  return out;
}

std::string blocks(const std::vector<Block>& blocks, bool tight);

std::string list(const Block& block) {
  std::string start = block.start == 1 ? "" : fmt::format(" start=\"{}\"", block.start);
  std::string out = block.ordered ? fmt::format("<ol{}>\n", start) : "<ul>\n";
  for (const std::vector<Block>& item : block.items) out += fmt::format("<li>{}</li>\n", blocks(item, block.tight));
  return out + (block.ordered ? "</ol>" : "</ul>");
}

std::string block_html(const Block& block, bool tight) {
  std::string words = inlines(block.words);
  switch (block.kind) {
    case Block::Kind::paragraph:
      return words.empty() || tight ? words : fmt::format("<p>{}</p>", words);
    case Block::Kind::heading:
      return fmt::format("<h{0}>{1}</h{0}>", block.level, words);
    case Block::Kind::list:
      return list(block);
    case Block::Kind::quote:
      return fmt::format("<blockquote>\n{}\n</blockquote>", blocks(block.items.front(), false));
    case Block::Kind::code:
      return fmt::format("<pre><code>{}</code></pre>", words);
    case Block::Kind::rule:
      return "<hr>";
    case Block::Kind::table:
      return blocks(table_lines(block), false);
  }
  return {};
}

std::string blocks(const std::vector<Block>& blocks, bool tight) {
  std::string out;
  for (const Block& each : blocks) {
    std::string html = block_html(each, tight);
    if (!html.empty()) out += (out.empty() ? "" : "\n") + html;
  }
  return out;
}

}  // namespace

std::string write_inline_html(const Inlines& words) {
  return inlines(words);
}

std::string write_html(const Message& message) {
  return blocks(message, false);
}

}  // namespace incplan::core::markup
