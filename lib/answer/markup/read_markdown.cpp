// The one file that knows the Markdown parser.

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <new>
#include <shared_mutex>

#include "answer/markup/joints.hpp"
#include "answer/markup/message.hpp"
#include "answer/markup/text_reader.hpp"
#include "text/unicode.hpp"

namespace incplan::core::markup {
namespace {

/// Deeper structure is nobody's message, and each level is a level of the program's stack.
constexpr int max_depth = 10;

/// Where there is no memory left the parser would end the program; here it is told as anywhere else. What is thrown
/// passes through the parser, which is left behind as it is: the program ends.
void* or_throw(void* memory) {
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Node = std::unique_ptr<cmark_node, FreeNode>;

std::string_view text_of(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

std::string_view trim_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of('\n') + 1);
}

/// The extensions are nodes of types that are known by name only.
bool is(cmark_node* node, std::string_view type) {
  return text_of(cmark_node_get_type_string(node)) == type;
}

/// cmark-gfm fills each row of a table up to the width of its head: a small text would become gigabytes of cells.
bool has_too_many_cells(std::string_view text) {
  constexpr std::size_t most = 50'000;
  std::size_t lines = 1;
  std::size_t widest = 0;
  std::size_t pipes = 0;
  for (const char c : text) {
    pipes = c == '\n' ? 0 : pipes + (c == '|' ? 1 : 0);
    widest = std::max(widest, pipes);
    if (c == '\n') ++lines;
  }
  return widest * lines > most;
}

Node parse_with(std::string_view text, const char* strikethrough) {
  constexpr int options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  static cmark_mem memory = {[](std::size_t count, std::size_t size) { return or_throw(std::calloc(count, size)); },
                             [](void* old, std::size_t size) { return or_throw(std::realloc(old, size)); }, std::free};
  cmark_parser* parser = cmark_parser_new_with_mem(options, &memory);
  const char* table = has_too_many_cells(text) ? nullptr : "table";
  for (const char* name : {table, "tasklist", strikethrough}) {
    if (name != nullptr) cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser, text.data(), text.size());
  Node document(cmark_parser_finish(parser));
  cmark_parser_free(parser);
  return document;
}

/// While a text with strikethrough is parsed, cmark-gfm enters the tilde into a table that all parsers share.
Node parse_markdown(std::string_view text) {
  static std::shared_mutex tilde;
  static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
  static_cast<void>(registered);
  if (text.find("~~") != std::string_view::npos) {
    const std::unique_lock changes(tilde);
    return parse_with(text, "strikethrough");
  }
  const std::shared_lock reads(tilde);
  return parse_with(text, nullptr);
}

class Reader {
 public:
  explicit Reader(const Sentinels& sentinels) : text_(sentinels) {}

  Message blocks(cmark_node* parent, int depth) const {
    Message out;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      if (depth < max_depth) {
        add_block(out, node, depth);
      } else {
        add_text(out, {.words = flattened(node)});
      }
    }
    return out;
  }

 private:
  void add_block(Message& out, cmark_node* node, int depth) const {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        add_text(out, {.kind = Block::Kind::heading,
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
        out.push_back(
            {.kind = Block::Kind::code, .words = text_.literal(trim_end(text_of(cmark_node_get_literal(node))), {})});
        break;
      case CMARK_NODE_HTML_BLOCK:
        add_text(out, {.words = text_.lines(trim(text_of(cmark_node_get_literal(node))))});
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        out.push_back({.kind = Block::Kind::rule});
        break;
      default:
        if (is(node, "table")) {
          out.push_back(table(node));
        } else {
          add_text(out, {.words = inlines(node, {})});
        }
    }
  }

  static void add_text(Message& out, Block block) {
    tidy_lines(block.words);
    if (!block.words.empty()) out.push_back(std::move(block));
  }

  Block list(cmark_node* node, int depth) const {
    Block out{.kind = Block::Kind::list,
              .ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
              .tight = cmark_node_get_list_tight(node) != 0,
              .start = cmark_node_get_list_start(node)};
    for (cmark_node* item = cmark_node_first_child(node); item != nullptr; item = cmark_node_next(item)) {
      Message content = blocks(item, depth + 1);
      if (content.empty()) continue;
      if (is(item, "tasklist")) put_box(content, cmark_gfm_extensions_get_tasklist_item_checked(item));
      out.items.push_back(std::move(content));
    }
    return out;
  }

  static void put_box(Message& content, bool done) {
    if (content.front().kind != Block::Kind::paragraph) content.insert(content.begin(), Block{});
    Inlines& words = content.front().words;
    words.insert(words.begin(), {.kind = Inline::Kind::box, .text = done ? "x" : ""});
  }

  Block table(cmark_node* node) const {
    Block out{.kind = Block::Kind::table};
    const std::uint16_t columns = cmark_gfm_extensions_get_table_columns(node);
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(node);
    for (std::uint16_t column = 0; column < columns; ++column) {
      out.alignment += alignments[column] == 0 ? ' ' : static_cast<char>(alignments[column]);
    }
    for (cmark_node* row = cmark_node_first_child(node); row != nullptr; row = cmark_node_next(row)) {
      std::vector<Inlines>& cells = out.rows.emplace_back();
      for (cmark_node* cell = cmark_node_first_child(row); cell != nullptr; cell = cmark_node_next(cell)) {
        tidy_lines(cells.emplace_back(inlines(cell, {.on_one_line = true, .in_cell = true})));
      }
    }
    return out;
  }

  Inlines inlines(cmark_node* parent, InlinePlace place) const {
    if (place.depth > max_depth) return flattened(parent);
    Inlines out;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr; node = cmark_node_next(node)) {
      add_inline(out, node, place);
    }
    return out;
  }

  void add_inline(Inlines& out, cmark_node* node, InlinePlace place) const {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        out.push_back({.kind = Inline::Kind::line_break});
        break;
      case CMARK_NODE_CODE:
        add_code(out, text_.literal(text_of(cmark_node_get_literal(node)), place));
        break;
      case CMARK_NODE_EMPH:
        add_marked(out, Inline::Kind::emphasis, inlines(node, place.inside()));
        break;
      case CMARK_NODE_STRONG:
        add_marked(out, Inline::Kind::strong, inlines(node, place.inside()));
        break;
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        add_link(out, text_.address(text_of(cmark_node_get_url(node))), inlines(node, place.inside(true)));
        break;
      case CMARK_NODE_HTML_INLINE:
        place.is_raw = true;
        text_.add_text(out, text_of(cmark_node_get_literal(node)), place);
        break;
      default:
        if (is(node, "strikethrough")) {
          add_marked(out, Inline::Kind::strike, inlines(node, place.inside()));
        } else {
          text_.add_text(out, text_of(cmark_node_get_literal(node)), place);
        }
    }
  }

  /// All words below a node, without its structure.
  Inlines flattened(cmark_node* node) const {
    Inlines out;
    std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iterator(cmark_iter_new(node), cmark_iter_free);
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
      cmark_node* inner = cmark_iter_get_node(iterator.get());
      if (cmark_iter_get_event_type(iterator.get()) == CMARK_EVENT_EXIT) continue;
      if (cmark_node_get_literal(inner) != nullptr) text_.add_text(out, text_of(cmark_node_get_literal(inner)), {});
      if (cmark_node_get_type(inner) == CMARK_NODE_SOFTBREAK) out.push_back({.kind = Inline::Kind::line_break});
    }
    return out;
  }

  TextReader text_;
};

}  // namespace

Message read_markdown(std::string_view text, const Sentinels& sentinels) {
  const Node document = parse_markdown(with_joints(text));
  cmark_consolidate_text_nodes(document.get());
  return Reader(sentinels).blocks(document.get(), 0);
}

}  // namespace incplan::core::markup
