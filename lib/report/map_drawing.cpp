#include "report/map_drawing.hpp"

#include <fmt/core.h>

#include "report/plan_parts.hpp"
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

std::string dot_box(const ReportContext& context, const ServiceMap::Node& node) {
  std::string label;
  for (const std::string& line : box_lines(context, node)) label += (label.empty() ? "" : "\\n") + dot_escape(line);
  std::string look = node.service->is_public ? ", style=\"rounded,filled\", fillcolor=\"#dbe8fb\"" : "";
  if (node.weak()) look += ", color=\"#b3261e\", penwidth=3";
  return fmt::format("  \"{}\" [label=\"{}\"{}];\n", dot_escape(node.service->id.text), label, look);
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

std::string mermaid_box(const ReportContext& context, const ServiceMap::Node& node) {
  std::string label;
  for (const std::string& line : box_lines(context, node))
    label += (label.empty() ? "" : "<br/>") + mermaid_escape(line);
  const bool open = node.service->is_public;
  return fmt::format("  {}{}\"{}\"{}\n", node_id(node), open ? "([" : "[", label, open ? "])" : "]");
}

}  // namespace

std::vector<std::string> weaknesses(const ReportContext& context, const ServiceMap::Node& node) {
  std::vector<std::string> reasons;
  const std::string count = std::to_string(node.breaks.size());
  if (node.single_copy) reasons.push_back(context.tr("a single instance, {} services depend on it", {count}));
  if (node.only_bridge) reasons.push_back(context.tr("everything passes through it"));
  return reasons;
}

std::vector<std::string> box_lines(const ReportContext& context, const ServiceMap::Node& node) {
  const Service& service = *node.service;
  std::vector<std::string> lines = {context.display_name(service)};
  if (!service.owner.value.empty())
    lines.push_back(holder_name(context, service.owner) + (node.loaded_owner ? " !" : ""));
  if (node.single_copy) lines.push_back(context.tr("weak: one instance"));
  if (node.only_bridge) lines.push_back(context.tr("weak: only way"));
  return lines;
}

std::string map_dot(const ReportContext& context, const ServiceMap& map) {
  std::string out = "digraph services {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n";
  for (const ServiceMap::Node& node : map.nodes) out += dot_box(context, node);
  for (const ServiceMap::Node& node : map.nodes) {
    for (const int need : node.needs) {
      const Service& other = *map.nodes[static_cast<std::size_t>(need)].service;
      out += fmt::format("  \"{}\" -> \"{}\";\n", dot_escape(node.service->id.text), dot_escape(other.id.text));
    }
  }
  return out + "}\n";
}

std::string map_mermaid(const ReportContext& context, const ServiceMap& map) {
  std::string out = "flowchart TD\n";
  for (const ServiceMap::Node& node : map.nodes) out += mermaid_box(context, node);
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

}  // namespace incplan::core::report
