#include "answer/markup/struck.hpp"

#include <algorithm>

#include "answer/markup/flat_text.hpp"

namespace incplan::core::markup {
namespace {

/// The struck words of a message, in its order.
void find_struck(const Inlines& inlines, Inlines& found) {
  for (const Inline& each : inlines) {
    if (each.kind == Inline::Kind::strike) {
      found.push_back(each);
    } else {
      find_struck(each.inside, found);
    }
  }
}

void find_struck(const Message& message, Inlines& found) {
  for (const Block& block : message) {
    find_struck(block.words, found);
    for (const Message& item : block.items) find_struck(item, found);
    for (const std::vector<Inlines>& row : block.rows) {
      for (const Inlines& cell : row) find_struck(cell, found);
    }
  }
}

}  // namespace

std::vector<Span> struck_text(std::string_view words, std::span<const TemplateTag> tags) {
  constexpr std::string_view mark = "~~";
  std::vector<Span> spans;
  if (words.find(mark) == std::string_view::npos) return spans;
  Inlines struck;
  find_struck(filled_in(words, tags), struck);
  std::size_t cursor = 0;
  for (const Inline& each : struck) {
    const Inline& first = each.inside.front();
    const std::string begin = std::string(mark) + (first.kind == Inline::Kind::words ? first.text : "");
    const std::size_t start = std::min(words.find(begin, cursor), words.size());
    const std::size_t end = words.find(mark, std::min(start + mark.size(), words.size()));
    if (end == std::string_view::npos) break;
    cursor = end + mark.size();
    spans.push_back({start, cursor - start});
  }
  return spans;
}

}  // namespace incplan::core::markup
