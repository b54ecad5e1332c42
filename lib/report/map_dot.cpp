#include <fmt/core.h>

#include "report/map_drawing.hpp"
#include "text/unicode.hpp"

namespace incplan::report {
namespace {

/// The inside of a quoted string of DOT.
std::string escape(std::string_view raw) {
  std::string out;
  for (const char c : escape_control(raw)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string box(const ReportContext& context, const ServiceMap::Node& node) {
  std::string label;
  for (const std::string& line : box_lines(context, node)) label += (label.empty() ? "" : "\\n") + escape(line);
  std::string look = node.service->is_public ? ", style=\"rounded,filled\", fillcolor=\"#dbe8fb\"" : "";
  if (node.weak()) look += ", color=\"#b3261e\", penwidth=3";
  return fmt::format("  \"{}\" [label=\"{}\"{}];\n", escape(node.service->id.text), label, look);
}

}  // namespace

std::string map_dot(const ReportContext& context, const ServiceMap& map) {
  std::string out = "digraph services {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n";
  for (const ServiceMap::Node& node : map.nodes) out += box(context, node);
  for (const ServiceMap::Node& node : map.nodes) {
    for (const int need : node.needs) {
      const Service& other = *map.nodes[static_cast<std::size_t>(need)].service;
      out += fmt::format("  \"{}\" -> \"{}\";\n", escape(node.service->id.text), escape(other.id.text));
    }
  }
  return out + "}\n";
}

}  // namespace incplan::report
