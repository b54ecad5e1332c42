#include "report/html_blocks.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "report/html_text.hpp"
#include "report/xml.hpp"

namespace incplan::report {
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

}  // namespace

std::string block_html(const Block& block) {
  return std::visit(BlockWriter{}, block);
}

}  // namespace incplan::report
