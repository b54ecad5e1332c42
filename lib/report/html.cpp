#include "report/html.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "report/page_style.hpp"
#include "report/words.hpp"
#include "report/xml.hpp"
#include "text/unicode.hpp"

namespace incplan::report {
namespace {

std::string element(std::string_view tag, std::string_view inner) {
  return fmt::format("<{0}>{1}</{0}>", tag, inner);
}
std::string toned(std::string_view tone, std::string_view inner) {
  return fmt::format("<span class=\"{}\">{}</span>", tone, inner);
}

std::string run_html(const Run& run) {
  const std::string text = xml_escape(run.text, true);
  if (is_followable(run.url)) return fmt::format("<a href=\"{}\">{}</a>", xml_escape(run.url), text);
  switch (run.tone) {
    case Tone::plain:
    case Tone::link:
      return text;
    case Tone::strong:
      return element("strong", text);
    case Tone::code:
      return element("code", text);
    case Tone::dim:
      return toned("dim", text);
    case Tone::good:
      return toned("good", text);
    case Tone::warning:
      return toned("warning", text);
    case Tone::bad:
      return toned("bad", text);
  }
  return text;
}

std::string line_html(const Line& line) {
  std::string out;
  for (const Run& run : line) out += run_html(run);
  return out;
}

std::string plain(const Line& line) {
  std::string out;
  for (const Run& run : line) out += run.text;
  return out;
}

class HtmlWriter {
 public:
  void operator()(const Heading& heading) {
    if (heading.level <= 2) close_section();
    const int level = std::clamp(heading.level, 1, 6);
    if (level == 2) {
      out_ += fmt::format("<section{}>\n", xml_attribute("aria-labelledby", heading.anchor));
      open_ = true;
    }
    out_ += fmt::format("<h{0}{1}>{2}</h{0}>\n", level, xml_attribute("id", heading.anchor), line_html(heading.words));
  }

  void operator()(const Paragraph& paragraph) { out_ += element("p", line_html(paragraph.words)) + '\n'; }

  void operator()(const List& list) {
    const std::string_view tag = list.ordered ? "ol" : "ul";
    out_ += fmt::format("<{}>\n", tag);
    for (const List::Item& item : list.items) out_ += element("li", item_html(item)) + '\n';
    out_ += fmt::format("</{}>\n", tag);
  }

  /// Roles are said although they are implied: on a narrow screen rows stand below each other, and some browsers then
  /// forget that this is a table.
  void operator()(const Table& table) {
    out_ += "<table role=\"table\">\n";
    if (!table.head.empty()) {
      out_ += "<thead role=\"rowgroup\"><tr role=\"row\">";
      for (const Line& cell : table.head) out_ += R"(<th role="columnheader" scope="col">)" + line_html(cell) + "</th>";
      out_ += "</tr></thead>\n";
    }
    out_ += "<tbody role=\"rowgroup\">\n";
    for (const auto& row : table.rows) out_ += row_html(table, row);
    out_ += "</tbody>\n</table>\n";
  }

  void operator()(const Verbatim& verbatim) {
    out_ +=
        fmt::format("<pre{}>{}</pre>\n", xml_attribute("lang", verbatim.tongue), xml_escape(trim(verbatim.text), true));
  }

  void operator()(const Picture& picture) {
    out_ += fmt::format(
        "<figure>\n<div tabindex=\"0\" role=\"group\" "
        "aria-label=\"{0}\">\n{1}</div>\n<figcaption>{0}</figcaption>\n</figure>\n",
        xml_escape(picture.means), picture.svg);
  }

  [[nodiscard]] std::string take() {
    close_section();
    return std::move(out_);
  }

 private:
  void close_section() {
    if (open_) out_ += "</section>\n";
    open_ = false;
  }

  static std::string item_html(const List::Item& item) {
    std::string html = line_html(item.words);
    if (item.details.empty()) return html;
    std::string details;
    for (const Line& detail : item.details) details += element("li", line_html(detail));
    return html + element("ul", details);
  }

  static std::string row_html(const Table& table, const std::vector<Line>& row) {
    std::string html = "<tr role=\"row\">";
    for (std::size_t column = 0; column < row.size(); ++column) {
      const std::string label = column < table.head.size() ? plain(table.head[column]) : "";
      html += column == 0 ? R"(<th role="rowheader" scope="row">)" + line_html(row[column]) + "</th>"
                          : fmt::format("<td role=\"cell\"{}>{}</td>", xml_attribute("data-label", label),
                                        line_html(row[column]));
    }
    return html + "</tr>\n";
  }

  bool open_ = false;
  std::string out_;
};

/// Links to the parts of the page.
std::string contents(const Blocks& blocks, const HtmlPage& page) {
  std::string items;
  for (const Block& block : blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading == nullptr || heading->level != 2 || heading->anchor.empty()) continue;
    items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", xml_escape(heading->anchor),
                         xml_escape(plain(heading->words)));
  }
  if (items.empty()) return {};
  return fmt::format("<nav aria-label=\"{}\">\n<ul>\n{}</ul>\n</nav>\n",
                     xml_escape(translated("Contents", page.language)), items);
}

/// Where the parts begin: what stands before them is the head of the page.
Blocks::const_iterator first_part(const Blocks& blocks) {
  return std::find_if(blocks.begin(), blocks.end(), [](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr && heading->level == 2;
  });
}

std::string written(Blocks::const_iterator from, Blocks::const_iterator to) {
  HtmlWriter writer;
  for (; from != to; ++from) std::visit(writer, *from);
  return writer.take();
}

}  // namespace

std::string to_html(const Blocks& blocks, const HtmlPage& page) {
  const auto parts = first_part(blocks);
  return fmt::format(
      "<!doctype html>\n<html{lang}>\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>{style}</style>\n</head>\n"
      "<body{cards}>\n<a class=\"skip\" href=\"#content\">{skip}</a>\n"
      "<header>\n{head}</header>\n{contents}<main id=\"content\">\n{parts}</main>\n</body>\n</html>\n",
      fmt::arg("lang", xml_attribute("lang", page.language)), fmt::arg("title", xml_escape(page.title)),
      fmt::arg("style", page_style), fmt::arg("cards", xml_attribute("class", page.cards ? "cards" : "")),
      fmt::arg("skip", xml_escape(translated("Skip to the content", page.language))),
      fmt::arg("head", written(blocks.begin(), parts)), fmt::arg("contents", contents(blocks, page)),
      fmt::arg("parts", written(parts, blocks.end())));
}

}  // namespace incplan::report
