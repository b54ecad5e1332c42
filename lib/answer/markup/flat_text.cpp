#include "answer/markup/flat_text.hpp"

#include <algorithm>

namespace incplan::core::markup {
namespace {

/// Goes along the template with the words of the message, which come in the same order.
class Flattener {
 public:
  explicit Flattener(std::string_view words) : words_(words) {}

  void add(const Message& message) {
    for (const Block& block : message) {
      if (block.kind == Block::Kind::code) {
        pass(block.words);
      } else if (!block.words.empty()) {
        add_text(block.words);
      }
      for (const Message& item : block.items) add(item);
      for (const std::vector<Inlines>& row : block.rows)
        std::ranges::for_each(row, [this](auto& cell) { add_text(cell); });
    }
  }

  std::vector<FlatText> take() { return std::move(texts_); }

 private:
  void add_text(const Inlines& inlines) {
    texts_.emplace_back();
    add_inlines(inlines);
  }

  void add_inlines(const Inlines& inlines) {
    std::string& text = texts_.back().text;
    for (const Inline& each : inlines) {
      switch (each.kind) {
        case Inline::Kind::words:
          add_text(each);
          break;
        case Inline::Kind::code:
          pass(each.inside);
          text += other_words;
          break;
        case Inline::Kind::value:
          text += other_words;
          break;
        case Inline::Kind::line_break:
          text += '\n';
          break;
        default:
          add_inlines(each.inside);
      }
    }
  }

  void add_text(const Inline& words) {
    FlatText& flat = texts_.back();
    if (words.is_literal) {
      flat.text += other_words;
      return;
    }
    if (const auto offset = find(words.text)) flat.parts.push_back({flat.text.size(), words.text.size(), *offset});
    flat.text += words.text;
  }

  /// Code is looked for only so that what follows is not found in it.
  void pass(const Inlines& code) {
    for (const Inline& each : code) static_cast<void>(find(each.text));
  }

  std::optional<std::size_t> find(std::string_view text) {
    const std::size_t found = words_.find(text, cursor_);
    if (found == std::string_view::npos) return std::nullopt;
    cursor_ = found + text.size();
    return found;
  }

  std::string_view words_;
  std::size_t cursor_ = 0;
  std::vector<FlatText> texts_;
};

}  // namespace

std::optional<std::size_t> FlatText::offset_of(std::size_t at) const {
  for (const Part& part : parts) {
    if (at >= part.at && at < part.at + part.length) return part.offset + at - part.at;
  }
  return std::nullopt;
}

Message filled_in(std::string_view words, std::span<const TemplateTag> tags) {
  Sentinels sentinels;
  std::string markdown;
  std::size_t at = 0;
  for (const TemplateTag& tag : tags) {
    markdown += sentinels.shield(words.substr(at, tag.line_start - at));
    if (tag.shows()) markdown += sentinels.store(std::string(1, other_words));
    at = tag.line_stop;
  }
  markdown += sentinels.shield(words.substr(at));
  return read_markdown(markdown, sentinels);
}

std::vector<FlatText> flat_texts(const Message& message, std::string_view words) {
  Flattener flattener(words);
  flattener.add(message);
  return flattener.take();
}

}  // namespace incplan::core::markup
