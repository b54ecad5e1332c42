#include "report/map_drawing.hpp"

#include <fmt/core.h>

#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

/// The inside of a quoted string of DOT.
std::string dot_escape(std::string_view raw) {
  std::string out;
  for (const char c : escape_control(raw)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

constexpr std::string_view dot_public = ", style=\"rounded,filled\", fillcolor=\"#dbe8fb\"";
constexpr std::string_view dot_weak = ", color=\"#b3261e\", penwidth=3";

std::string dot_box(const ReportContext& context, const ServiceMap& map, const ServiceMap::Node& node) {
  std::string label;
  for (const BoxLine& line : box_lines(context, map, node))
    label += (label.empty() ? "" : "\\n") + dot_escape(line.text);
  std::string look(node.service->is_public ? dot_public : "");
  if (node.weak()) look += dot_weak;
  return fmt::format("  \"{}\" [label=\"{}\"{}];\n", dot_escape(node.service->id.text), label, look);
}

/// No service has a name with a blank, so these nodes are nobody's.
std::string dot_legend(const ReportContext& context, const ServiceMap& map) {
  const std::vector<LegendEntry> legend = legend_of(context, map);
  if (legend.empty()) return {};
  std::string out = fmt::format("  subgraph cluster_legend {{\n    label=\"{}\";\n    fontname=\"sans-serif\";\n",
                                dot_escape(context.tr("Legend")));
  for (std::size_t each = 0; each < legend.size(); ++each) {
    const auto sign = legend[each].sign;
    const std::string_view look = sign == LegendEntry::Sign::public_box ? dot_public
                                  : sign == LegendEntry::Sign::weak_box ? dot_weak
                                                                        : ", shape=plaintext";
    const std::string_view arrow = sign == LegendEntry::Sign::arrow ? "→ " : "";
    out += fmt::format("    \"legend {}\" [label=\"{}{}\"{}];\n", each, arrow, dot_escape(legend[each].meaning), look);
  }
  return out + "  }\n";
}

/// Mermaid reads entities in quoted labels, written with `#`; everything that could end one becomes an entity.
std::string mermaid_escape(std::string_view raw) {
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

std::string mermaid_shape(bool is_public, std::string_view label) {
  return is_public ? fmt::format("([\"{}\"])", label) : fmt::format("[\"{}\"]", label);
}

std::string mermaid_box(const ReportContext& context, const ServiceMap& map, const ServiceMap::Node& node) {
  std::string label;
  for (const BoxLine& line : box_lines(context, map, node)) {
    label += (label.empty() ? "" : "<br/>") + mermaid_escape(line.text);
  }
  return fmt::format("  {}{}\n", node_id(node), mermaid_shape(node.service->is_public, label));
}

/// Its nodes have no `s_`, so they are no service's.
std::string mermaid_legend(const ReportContext& context, const ServiceMap& map) {
  const std::vector<LegendEntry> legend = legend_of(context, map);
  if (legend.empty()) return {};
  std::string out = fmt::format("  subgraph legend[\"{}\"]\n", mermaid_escape(context.tr("Legend")));
  for (std::size_t each = 0; each < legend.size(); ++each) {
    const auto sign = legend[each].sign;
    const std::string label = (sign == LegendEntry::Sign::arrow ? "→ " : "") + mermaid_escape(legend[each].meaning);
    out += fmt::format("    legend{}{}\n", each, mermaid_shape(sign == LegendEntry::Sign::public_box, label));
    if (sign == LegendEntry::Sign::weak_box) out += fmt::format("    class legend{} weak\n", each);
  }
  return out + "  end\n";
}

}  // namespace

std::string map_dot(const ReportContext& context, const ServiceMap& map) {
  std::string out = "digraph services {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n";
  for (const ServiceMap::Node& node : map.nodes) out += dot_box(context, map, node);
  for (const ServiceMap::Node& node : map.nodes) {
    for (const int need : node.needs) {
      const Service& other = *map.nodes[static_cast<std::size_t>(need)].service;
      out += fmt::format("  \"{}\" -> \"{}\";\n", dot_escape(node.service->id.text), dot_escape(other.id.text));
    }
  }
  return out + dot_legend(context, map) + "}\n";
}

std::string map_mermaid(const ReportContext& context, const ServiceMap& map) {
  std::string out = "flowchart TD\n";
  for (const ServiceMap::Node& node : map.nodes) out += mermaid_box(context, map, node);
  for (const ServiceMap::Node& node : map.nodes) {
    for (const int need : node.needs) {
      out += fmt::format("  {} --> {}\n", node_id(node), node_id(map.nodes[static_cast<std::size_t>(need)]));
    }
  }
  out += "  classDef weak stroke:#b3261e,stroke-width:3px,stroke-dasharray:7 4\n";
  for (const ServiceMap::Node& node : map.nodes) {
    if (node.weak()) out += fmt::format("  class {} weak\n", node_id(node));
  }
  return out + mermaid_legend(context, map);
}

}  // namespace incplan::core::report
