// The one file that knows the Markdown parser.

#include <cmark-gfm.h>

#include <memory>

#include "answer/markup/address.hpp"
#include "answer/markup/message.hpp"
#include "answer/markup/signs.hpp"
#include "text/unicode.hpp"

namespace incplan::markup {
namespace {

/// Deeper structure is nobody's message, and each level is a level of the program's stack.
constexpr int max_depth = 10;

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};

std::string_view text_of(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

std::string_view trim_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

/// Where inlines stand decides what they may be.
struct Where {
  bool in_link = false;
  bool on_one_line = false;  ///< a heading ends with its line
  int depth = 0;

  [[nodiscard]] Where inside(bool link = false) const { return {in_link || link, on_one_line, depth + 1}; }
};

class Reader {
 public:
  explicit Reader(const Insertions& insertions) : insertions_(insertions) {}

  Message blocks(cmark_node* parent, int depth) const {
    Message out;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      if (depth < max_depth) {
        add_block(out, node, depth);
      } else {
        out.push_back({.words = flattened(node)});
      }
    }
    return out;
  }

 private:
  void add_block(Message& out, cmark_node* node, int depth) const {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        out.push_back({.kind = Block::Kind::heading,
                       .words = inlines(node, {.on_one_line = true}),
                       .level = cmark_node_get_heading_level(node)});
        break;
      case CMARK_NODE_LIST:
        out.push_back(list(node, depth));
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        out.push_back({.kind = Block::Kind::quote, .items = {blocks(node, depth + 1)}});
        break;
      case CMARK_NODE_CODE_BLOCK:
        out.push_back({.kind = Block::Kind::code, .words = literal(trim_end(text_of(cmark_node_get_literal(node))))});
        break;
      case CMARK_NODE_HTML_BLOCK:
        out.push_back({.words = lines(trim(text_of(cmark_node_get_literal(node))))});
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        out.push_back({.kind = Block::Kind::rule});
        break;
      default:
        out.push_back({.words = inlines(node, {})});
    }
  }

  Block list(cmark_node* node, int depth) const {
    Block out{.kind = Block::Kind::list,
              .ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
              .tight = cmark_node_get_list_tight(node) != 0,
              .start = cmark_node_get_list_start(node)};
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      Message content = blocks(item, depth + 1);
      if (!content.empty()) out.items.push_back(std::move(content));
    }
    return out;
  }

  Inlines inlines(cmark_node* parent, Where where) const {
    if (where.depth > max_depth) return flattened(parent);
    Inlines out;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      add_inline(out, node, where);
    }
    return out;
  }

  void add_inline(Inlines& out, cmark_node* node, Where where) const {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        out.push_back({.kind = Inline::Kind::line_break});
        break;
      case CMARK_NODE_CODE:
        out.push_back({.kind = Inline::Kind::code, .inside = literal(text_of(cmark_node_get_literal(node)))});
        break;
      case CMARK_NODE_EMPH:
        out.push_back({.kind = Inline::Kind::emphasis, .inside = inlines(node, where.inside())});
        break;
      case CMARK_NODE_STRONG:
        out.push_back({.kind = Inline::Kind::strong, .inside = inlines(node, where.inside())});
        break;
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        add_link(out, node, where);
        break;
      default:
        add_text(out, text_of(cmark_node_get_literal(node)), where);
    }
  }

  void add_link(Inlines& out, cmark_node* node, Where where) const {
    std::string address = insertions_.restore(text_of(cmark_node_get_url(node)));
    Inlines inside = inlines(node, where.inside(true));
    if (auto sound = sound_address(address)) {
      if (inside.empty()) inside = {{.text = address}};
      out.push_back({.kind = Inline::Kind::link, .text = *sound, .inside = std::move(inside)});
      return;
    }
    out.insert(out.end(), inside.begin(), inside.end());
    out.push_back({.text = " ("});
    out.push_back({.kind = Inline::Kind::value, .text = clean_value(address, true)});
    out.push_back({.text = ")"});
  }

  /// Words and values; addresses that the author wrote without more become links.
  void add_text(Inlines& out, std::string_view text, Where where) const {
    if (where.in_link) return add_runs(out, text, where);
    around_addresses(
        text, [&](std::string_view words) { add_runs(out, words, where); },
        [&](std::string_view written) { add_address(out, written, where); });
  }

  void add_address(Inlines& out, std::string_view written, Where where) const {
    if (auto sound = sound_address(insertions_.restore(written))) {
      out.push_back({.kind = Inline::Kind::link, .text = *sound, .inside = literal(written)});
    } else {
      add_runs(out, written, where);
    }
  }

  void add_runs(Inlines& out, std::string_view text, Where where) const {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t start = at;
      const Insertions::Held* held = insertions_.find(next_code_point(text, at));
      if (held == nullptr) continue;
      if (start > words) out.push_back({.text = std::string(text.substr(words, start - words))});
      add_value(out, *held, where);
      words = at;
    }
    if (words < text.size()) out.push_back({.text = std::string(text.substr(words))});
  }

  static void add_value(Inlines& out, const Insertions::Held& held, Where where) {
    bool by_author = held.origin == Origin::author;
    Inline value{.kind = by_author ? Inline::Kind::words : Inline::Kind::value, .text = held.value};
    if (where.on_one_line) {
      for (char& c : value.text) c = c == '\n' ? ' ' : c;
    }
    bool is_link = held.origin == Origin::link && !where.in_link;
    auto sound = is_link ? sound_address(held.value) : std::nullopt;
    if (sound) {
      out.push_back({.kind = Inline::Kind::link, .text = *sound, .inside = {value}});
    } else {
      out.push_back(std::move(value));
    }
  }

  /// Text without links, such as code.
  Inlines literal(std::string_view text) const {
    Inlines out;
    add_runs(out, text, {.in_link = true});
    return out;
  }

  Inlines lines(std::string_view text) const {
    Inlines out;
    for (std::size_t end = 0; end != std::string_view::npos;) {
      end = text.find('\n');
      if (!out.empty()) out.push_back({.kind = Inline::Kind::line_break});
      add_text(out, text.substr(0, end), {});
      text.remove_prefix(std::min(end, text.size() - 1) + 1);
    }
    return out;
  }

  /// All words below a node, without its structure.
  Inlines flattened(cmark_node* node) const {
    Inlines out;
    std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iterator(cmark_iter_new(node), cmark_iter_free);
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
      cmark_node* inner = cmark_iter_get_node(iterator.get());
      if (cmark_iter_get_event_type(iterator.get()) == CMARK_EVENT_EXIT) continue;
      if (cmark_node_get_literal(inner) != nullptr) add_text(out, text_of(cmark_node_get_literal(inner)), {});
      if (cmark_node_get_type(inner) == CMARK_NODE_SOFTBREAK) out.push_back({.kind = Inline::Kind::line_break});
    }
    return out;
  }

  const Insertions& insertions_;
};

}  // namespace

Message read_markdown(std::string_view text, const Insertions& insertions) {
  std::unique_ptr<cmark_node, FreeNode> document(cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT));
  cmark_consolidate_text_nodes(document.get());
  return Reader(insertions).blocks(document.get(), 0);
}

}  // namespace incplan::markup
