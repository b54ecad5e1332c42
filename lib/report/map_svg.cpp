#include <fmt/core.h>

#include <algorithm>

#include "report/map_drawing.hpp"
#include "report/map_layout.hpp"
#include "report/xml.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

constexpr double column_width = 8.6;  // of bold letters in the widest common font
constexpr double line_height = 19;
constexpr double padding = 10;
constexpr double margin = 12;
constexpr double sign_width = 34;
constexpr double sign_height = 18;

constexpr std::string_view style = R"css(
.map { font: 14px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; --m-ink: #1a2029; --m-dim: #515c69; --m-wire: #6b7785; }
.map { --m-box: #f3f5f8; --m-public: #dbe8fb; --m-weak: #b3261e; }
@media (prefers-color-scheme: dark) {
  .map { --m-ink: #e6eaef; --m-dim: #a9b4c0; --m-wire: #8c98a5; }
  .map { --m-box: #1c222a; --m-public: #1d3557; --m-weak: #ff9d94; }
}
@media print {
  .map { --m-ink: #000; --m-dim: #333; --m-wire: #555; --m-box: #fff; --m-public: #eee; --m-weak: #000; }
}
.map rect { fill: var(--m-box); stroke: var(--m-wire); }
.map .public rect { fill: var(--m-public); }
.map .weak rect { stroke: var(--m-weak); stroke-width: 3; stroke-dasharray: 7 4; }
.map text { fill: var(--m-dim); text-anchor: middle; }
.map .name { fill: var(--m-ink); font-weight: 600; }
.map .key { text-anchor: start; }
.map .reason { fill: var(--m-weak); font-weight: 600; }
.map path { fill: none; stroke: var(--m-wire); stroke-width: 1.5; }
.map marker path { fill: var(--m-wire); stroke: none; }
)css";

Box box_for(const std::vector<BoxLine>& lines) {
  int columns = 8;
  for (const BoxLine& line : lines) columns = std::max(columns, display_width(line.text));
  return {columns * column_width + 2 * padding, static_cast<double>(lines.size()) * line_height + 2 * padding};
}

std::string curve(const std::vector<Point>& points) {
  std::string path = fmt::format("M{:.1f} {:.1f}", points.front().x, points.front().y);
  for (std::size_t each = 1; each < points.size(); ++each) {
    const Point& from = points[each - 1];
    const Point& to = points[each];
    const double middle = (from.y + to.y) / 2;
    path += fmt::format(" C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}", from.x, middle, to.x, middle, to.x, to.y);
  }
  return path;
}

std::string_view class_of(Tone tone) {
  if (tone == Tone::strong) return " class=\"name\"";
  return tone == Tone::warning ? " class=\"reason\"" : "";
}

std::string frame(const Box& box, bool is_public) {
  return fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" rx=\"{}\"/>\n",
                     box.x - box.width / 2, box.y, box.width, box.height, is_public ? 14 : 3);
}

std::string box_svg(const ServiceMap::Node& node, const Box& box, const std::vector<BoxLine>& lines) {
  const std::string kind = std::string(node.service->is_public ? " public" : "") + (node.weak() ? " weak" : "");
  std::string out = fmt::format("<g class=\"box{}\">\n", kind) + frame(box, node.service->is_public);
  for (std::size_t line = 0; line < lines.size(); ++line) {
    const double y = box.y + padding + line_height * (static_cast<double>(line) + 0.75);
    out += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\"{}>{}</text>\n", box.x, y, class_of(lines[line].tone),
                       xml_escape(lines[line].text));
  }
  return out + "</g>\n";
}

std::string sign_svg(LegendEntry::Sign sign, double top) {
  using Sign = LegendEntry::Sign;
  if (sign == Sign::arrow) {
    const double middle = top + sign_height / 2;
    return fmt::format("<path d=\"M{0} {2:.1f} L{1} {2:.1f}\" marker-end=\"url(#arrow)\"/>\n", margin,
                       margin + sign_width, middle);
  }
  const bool is_public = sign == Sign::public_box;
  const Box box{.width = sign_width, .height = sign_height, .x = margin + sign_width / 2, .y = top};
  return fmt::format("<g class=\"{}\">\n{}</g>\n", is_public ? "public" : "weak", frame(box, is_public));
}

struct Legend {
  std::string svg;
  double width = 0;
  double height = 0;
};

/// Below the map, one sign a line.
Legend draw_legend(const std::vector<LegendEntry>& entries, double top) {
  Legend legend;
  for (const LegendEntry& entry : entries) {
    const double y = top + legend.height;
    legend.svg += sign_svg(entry.sign, y);
    legend.svg += fmt::format("<text class=\"key\" x=\"{}\" y=\"{:.1f}\">{}</text>\n", margin + sign_width + padding,
                              y + sign_height * 0.75, xml_escape(entry.meaning));
    legend.width = std::max(
        legend.width, 2 * margin + sign_width + padding + display_width(escape_control(entry.meaning)) * column_width);
    legend.height += sign_height + padding;
  }
  return legend;
}

}  // namespace

std::string map_svg(const ReportContext& context, const ServiceMap& map) {
  std::vector<Box> boxes;
  std::vector<std::vector<int>> needs;
  std::vector<std::vector<BoxLine>> lines;
  for (const ServiceMap::Node& node : map.nodes) {
    lines.push_back(box_lines(context, map, node));
    boxes.push_back(box_for(lines.back()));
    needs.push_back(node.needs);
  }
  const MapLayout layout = lay_out(std::move(boxes), needs);
  const Legend legend = draw_legend(legend_of(context, map), layout.height + padding);
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" role=\"img\" style=\"--natural:{0:.0f}px\" "
      "width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\"{2}>\n<style>{3}</style>\n"
      "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" "
      "orient=\"auto\"><path d=\"M0 0 L8 4 L0 8 z\"/></marker></defs>\n",
      std::max(layout.width, legend.width), layout.height + padding + legend.height,
      xml_attribute("aria-label", context.tr("Map of the services")), style);
  for (const Edge& edge : layout.edges) {
    out += fmt::format("<path d=\"{}\" marker-end=\"url(#arrow)\"/>\n", curve(edge.points));
  }
  for (std::size_t node = 0; node < map.nodes.size(); ++node) {
    out += box_svg(map.nodes[node], layout.boxes[node], lines[node]);
  }
  return out + legend.svg + "</svg>\n";
}

}  // namespace incplan::core::report
