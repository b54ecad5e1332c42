#include "support/markup_readers.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <memory>

#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::test {
namespace {

void show(Page& page, std::string_view text, unsigned style) {
  for (std::size_t at = 0; at < text.size();) page.push_back({next_code_point(text, at), style});
}

std::string_view view(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

unsigned style_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_STRONG:
      return Shown::strong;
    case CMARK_NODE_EMPH:
      return Shown::emphasis;
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
      return Shown::link;
    case CMARK_NODE_CODE:
      return Shown::code;
    case CMARK_NODE_DOCUMENT:
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_TEXT:
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      return 0;
    default:
      return view(cmark_node_get_type_string(node)) == "strikethrough" ? Shown::strike : Shown::block;
  }
}

void show_node(Page& page, cmark_node* node, unsigned style) {
  style |= style_of(node);
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) page.push_back({U'\n', style});
  show(page, view(cmark_node_get_literal(node)), style);
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
    show_node(page, child, style);
  }
  if ((type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK) page.push_back({U'\n', style});
}

Page read_markdown(std::string_view text, std::initializer_list<const char*> extensions) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(CMARK_OPT_DEFAULT),
                                                                      cmark_parser_free);
  for (const char* name : extensions) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  const std::unique_ptr<cmark_node, void (*)(cmark_node*)> document(cmark_parser_finish(parser.get()), cmark_node_free);
  Page page;
  show_node(page, document.get(), 0);
  return page;
}

/// `{{DATE(2026-11-24T03:00:00Z, SHORT)}}`, before the Markdown is read.
std::string with_times(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const bool begins = rest.starts_with("{{DATE(") || rest.starts_with("{{TIME(");
    const std::size_t end = begins ? rest.find(")}}") : std::string_view::npos;
    out += end == std::string_view::npos ? std::string(1, text[at]) : "\uFFFC";
    at += end == std::string_view::npos ? 1 : end + 3;
  }
  return out;
}

}  // namespace

Page read_gfm(std::string_view text) {
  return read_markdown(text, {"table", "strikethrough", "autolink", "tagfilter", "tasklist"});
}

Page read_teams(std::string_view text) {
  return read_markdown(with_times(text), {});
}

std::optional<Page> read_little_text(std::string_view text) {
  constexpr std::string_view reserved = "|{}@[]()<>#*_~";
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (reserved.find(text[at]) != std::string_view::npos) return std::nullopt;
    if (text[at] == '\\') {
      if (++at == text.size() || (text[at] != '\\' && reserved.find(text[at]) == std::string_view::npos)) {
        return std::nullopt;
      }
    }
    out += text[at];
  }
  Page page;
  show(page, out, 0);
  return page;
}

Page tidy(const Page& page) {
  Page out;
  const auto end_line = [&out] {
    while (!out.empty() && out.back().character == U' ') out.pop_back();
  };
  for (const Shown& each : page) {
    const bool at_start = out.empty() || out.back().character == U'\n';
    if (each.character == U'\u200B' || (at_start && (each.character == U' ' || each.character == U'\n'))) continue;
    if (each.character == U'\n') end_line();
    const bool blank = each.character == U'\n' || each.character == U' ';
    out.push_back(blank ? Shown{each.character, 0} : each);
  }
  while (!out.empty() && (out.back().character == U' ' || out.back().character == U'\n')) out.pop_back();
  return out;
}

std::string styles_of(const Page& page) {
  std::string out;
  unsigned style = 0;
  for (const Shown& each : page) {
    if (each.style != style) out += "{" + std::to_string(style = each.style) + "}";
    append_utf8(out, each.character);
  }
  return out;
}

std::string text_of(const Page& page) {
  std::string out;
  for (const Shown& each : page) append_utf8(out, each.character);
  return out;
}

}  // namespace incplan::core::test
