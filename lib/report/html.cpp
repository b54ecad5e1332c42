#include "report/html.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>
#include <vector>

#include "report/html_text.hpp"
#include "report/page_style.hpp"
#include "report/translations.hpp"
#include "report/xml.hpp"

namespace incplan::core::report {
namespace {

std::string item_html(const List::Item& item) {
  if (item.details.empty()) return line_html(item.words);
  std::string details;
  for (const Line& detail : item.details) details += "<li>" + line_html(detail) + "</li>";
  return line_html(item.words) + "<ul>" + details + "</ul>";
}

std::string row_html(const Table& table, const std::vector<Line>& row) {
  std::string html = "<tr role=\"row\">";
  for (std::size_t column = 0; column < row.size(); ++column) {
    const std::string label = column < table.head.size() ? plain_text(table.head[column]) : "";
    html += column == 0 ? R"(<th role="rowheader" scope="row">)" + line_html(row[column]) + "</th>"
                        : fmt::format("<td role=\"cell\"{}>{}</td>", xml_attribute("data-label", label),
                                      line_html(row[column]));
  }
  return html + "</tr>\n";
}

struct BlockWriter {
  std::string operator()(const Heading& heading) const {
    return fmt::format("<h{0}{1}>{2}</h{0}>\n", std::clamp(heading.level, 1, 6), xml_attribute("id", heading.anchor),
                       line_html(heading.words));
  }

  std::string operator()(const Paragraph& paragraph) const { return "<p>" + line_html(paragraph.words) + "</p>\n"; }

  std::string operator()(const List& list) const {
    const std::string_view tag = list.ordered ? "ol" : "ul";
    std::string items;
    for (const List::Item& item : list.items) items += "<li>" + item_html(item) + "</li>\n";
    return fmt::format("<{0}>\n{1}</{0}>\n", tag, items);
  }

  /// Roles are said although they are implied: on a narrow screen the rows of a wide one stand below each other, and some browsers then
  /// forget that this is a table.
  std::string operator()(const Table& table) const {
    std::string head;
    for (const Line& cell : table.head) head += R"(<th role="columnheader" scope="col">)" + line_html(cell) + "</th>";
    if (!head.empty()) head = "<thead role=\"rowgroup\"><tr role=\"row\">" + head + "</tr></thead>\n";
    std::string rows;
    for (const auto& row : table.rows) rows += row_html(table, row);
    const std::string_view wide = table.head.size() > 2 ? " class=\"wide\"" : "";
    return fmt::format("<table role=\"table\"{}>\n{}<tbody role=\"rowgroup\">\n{}</tbody>\n</table>\n", wide, head,
                       rows);
  }

  std::string operator()(const Verbatim& verbatim) const { return verbatim_html(verbatim); }

  /// A wide drawing scrolls in its frame, which the keyboard therefore has to reach.
  std::string operator()(const Picture& picture) const {
    return fmt::format(
        "<figure>\n<div tabindex=\"0\" role=\"group\" aria-label=\"{0}\">\n{1}</div>\n"
        "<figcaption>{0}</figcaption>\n</figure>\n",
        xml_escape(picture.alt_text), picture.svg);
  }
};

std::string block_html(const Block& block) {
  return std::visit(BlockWriter{}, block);
}

using Piece = std::span<const Block>;

bool opens(const Block& block, int level) {
  const auto* heading = std::get_if<Heading>(&block);
  return heading != nullptr && heading->level == level;
}

/// What stands before the first heading of this level, then a piece for each: the first one may be empty.
std::vector<Piece> split(Piece blocks, int level) {
  std::vector<Piece> pieces;
  std::size_t start = 0;
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (!opens(blocks[at], level)) continue;
    pieces.push_back(blocks.subspan(start, at - start));
    start = at;
  }
  pieces.push_back(blocks.subspan(start));
  return pieces;
}

/// The line above a message that says who gets it, if this block is one.
const Paragraph* message_label(Piece blocks) {
  if (blocks.size() < 2) return nullptr;
  const auto* message = std::get_if<Verbatim>(&blocks[1]);
  return message != nullptr && !message->language.empty() ? std::get_if<Paragraph>(&blocks[0]) : nullptr;
}

/// A message and its other languages, which stand beside each other where there is room; takes them off the front.
std::string take_messages(Piece& blocks) {
  const Run whom = message_label(blocks)->words.front();
  std::string html;
  for (const Paragraph* label = nullptr; (label = message_label(blocks)) != nullptr; blocks = blocks.subspan(2)) {
    if (label->words.front().text != whom.text) break;
    html += "<div>\n" + block_html(blocks[0]) + block_html(blocks[1]) + "</div>\n";
  }
  return "<div class=\"beside\">\n" + html + "</div>\n";
}

std::string plain_sequence(Piece blocks) {
  std::string html;
  while (!blocks.empty()) {
    if (message_label(blocks) != nullptr) {
      html += take_messages(blocks);
      continue;
    }
    html += block_html(blocks.front());
    blocks = blocks.subspan(1);
  }
  return html;
}

/// Whether a piece is words only, so that several may stand beside each other.
bool is_brief(Piece blocks) {
  return std::ranges::all_of(blocks, [](const Block& block) {
    return std::holds_alternative<Heading>(block) || std::holds_alternative<Paragraph>(block) ||
           std::holds_alternative<List>(block);
  });
}

/// The blocks below a heading, with what belongs to each deeper heading kept together.
std::string sequence(Piece blocks, int level) {
  if (level > 4) return plain_sequence(blocks);
  const std::vector<Piece> pieces = split(blocks, level);
  std::string html = sequence(pieces.front(), level + 1);
  bool beside = false;
  for (std::size_t at = 1; at < pieces.size(); ++at) {
    const bool next_is_brief = at + 1 < pieces.size() && is_brief(pieces[at + 1]);
    const bool brief = is_brief(pieces[at]) && (beside || next_is_brief);
    if (brief != beside) html += brief ? "<div class=\"beside topics\">\n" : "</div>\n";
    beside = brief;
    html += "<div class=\"topic\">\n" + sequence(pieces[at], level + 1) + "</div>\n";
  }
  return html + (beside ? "</div>\n" : "");
}

std::string part_html(Piece part, const HtmlPage& page) {
  const auto& heading = std::get<Heading>(part.front());
  return fmt::format("<section{}>\n{}<p class=\"up\"><a href=\"#contents\">\u2191 {}</a></p>\n</section>\n",
                     xml_attribute("aria-labelledby", heading.anchor), sequence(part, 3),
                     translated("Contents", page.language));
}

/// Links to the parts of the page.
std::string contents(const std::vector<Piece>& pieces, const HtmlPage& page) {
  std::string items;
  for (std::size_t at = 1; at < pieces.size(); ++at) {
    const auto& heading = std::get<Heading>(pieces[at].front());
    if (heading.anchor.empty()) continue;
    items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", xml_escape(heading.anchor),
                         xml_escape(plain_text(heading.words)));
  }
  return fmt::format("<nav id=\"contents\" aria-label=\"{}\">\n<ul>\n{}</ul>\n</nav>\n",
                     translated("Contents", page.language), items);
}

std::string parts_html(const std::vector<Piece>& pieces, const HtmlPage& page) {
  std::string html;
  for (std::size_t at = 1; at < pieces.size(); ++at) html += part_html(pieces[at], page);
  return html;
}

}  // namespace

std::string to_html(const Blocks& blocks, const HtmlPage& page) {
  const std::vector<Piece> pieces = split(blocks, 2);
  return fmt::format(
      "<!doctype html>\n<html{lang}>\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>{style}</style>\n</head>\n"
      "<body{cards}>\n<a class=\"skip\" href=\"#content\">{skip}</a>\n"
      "<header>\n{head}</header>\n{contents}<main id=\"content\">\n{parts}</main>\n</body>\n</html>\n",
      fmt::arg("lang", xml_attribute("lang", page.language)), fmt::arg("title", xml_escape(page.title)),
      fmt::arg("style", page_style), fmt::arg("cards", page.cards ? " class=\"cards\"" : ""),
      fmt::arg("skip", translated("Skip to the content", page.language)), fmt::arg("head", sequence(pieces.front(), 3)),
      fmt::arg("contents", contents(pieces, page)), fmt::arg("parts", parts_html(pieces, page)));
}

}  // namespace incplan::core::report
