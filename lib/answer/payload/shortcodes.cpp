// Hugo, which builds cState, looks for its shortcodes (`{{< track >}}`) before anything reads the Markdown. In words they are
// escaped; in code nothing escapes, so code that holds one is shown as words.

#include <utility>

#include "answer/payload/payload.hpp"

namespace incplan::core::payload {
namespace {

using markup::Block;
using markup::Inline;
using markup::Inlines;

void add_characters(std::string& out, const Inlines& inlines) {
  for (const Inline& each : inlines) {
    out += each.text;
    add_characters(out, each.inside);
  }
}

bool has_shortcode(const Inlines& code) {
  std::string text;
  add_characters(text, code);
  return text.find("{{<") != std::string::npos || text.find("{{%") != std::string::npos;
}

Inlines opened(Inlines inlines) {
  Inlines out;
  for (Inline& each : inlines) {
    if (each.kind == Inline::Kind::code && has_shortcode(each.inside)) {
      out.insert(out.end(), each.inside.begin(), each.inside.end());
      continue;
    }
    each.inside = opened(std::move(each.inside));
    out.push_back(std::move(each));
  }
  return out;
}

/// The lines of code, each followed by a break.
Inlines lines(const Inlines& code) {
  Inlines out;
  for (const Inline& each : code) {
    std::string_view rest = each.text;
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
      out.push_back({.kind = each.kind, .text = std::string(rest.substr(0, end))});
      out.push_back({.kind = Inline::Kind::line_break});
      rest.remove_prefix(end + 1);
    }
    out.push_back({.kind = each.kind, .text = std::string(rest)});
  }
  return out;
}

void open(Block& block) {
  if (block.kind == Block::Kind::code && has_shortcode(block.words)) {
    block.kind = Block::Kind::paragraph;
    block.words = lines(block.words);
  }
  block.words = opened(std::move(block.words));
  for (std::vector<Block>& item : block.items) {
    for (Block& each : item) open(each);
  }
}

}  // namespace

markup::Message without_shortcodes(markup::Message message) {
  for (Block& block : message) open(block);
  return message;
}

}  // namespace incplan::core::payload
