#include <fmt/core.h>

#include "report/map_drawing.hpp"
#include "text/unicode.hpp"

namespace incplan::report {
namespace {

/// Mermaid reads entities in quoted labels, written with `#`; everything that could end one becomes an entity.
std::string escape(std::string_view raw) {
  std::string out;
  for (const char c : escape_control(raw)) {
    if (std::string_view("\"#<>&;`\\").find(c) != std::string_view::npos) {
      out += fmt::format("#{};", static_cast<int>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out;
}

std::string node_id(const ServiceMap::Node& node) {
  return "s_" + node.service->id.text;
}

std::string box(const ReportContext& context, const ServiceMap::Node& node) {
  std::string label;
  for (const std::string& line : box_lines(context, node)) label += (label.empty() ? "" : "<br/>") + escape(line);
  const bool open = node.service->is_public;
  return fmt::format("  {}{}\"{}\"{}\n", node_id(node), open ? "([" : "[", label, open ? "])" : "]");
}

}  // namespace

std::string map_mermaid(const ReportContext& context, const ServiceMap& map) {
  std::string out = "flowchart TD\n";
  for (const ServiceMap::Node& node : map.nodes) out += box(context, node);
  for (const ServiceMap::Node& node : map.nodes) {
    for (const int need : node.needs) {
      out += fmt::format("  {} --> {}\n", node_id(node), node_id(map.nodes[static_cast<std::size_t>(need)]));
    }
  }
  out += "  classDef weak stroke:#b3261e,stroke-width:3px,stroke-dasharray:7 4\n";
  for (const ServiceMap::Node& node : map.nodes) {
    if (node.weak()) out += fmt::format("  class {} weak\n", node_id(node));
  }
  return out;
}

}  // namespace incplan::report
