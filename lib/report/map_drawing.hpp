// A service map as a drawing: SVG laid out here, Mermaid for renderers of Markdown, DOT for Graphviz.
#pragma once

#include "answer/service_map.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

[[nodiscard]] std::string map_svg(const ReportContext& context, const ServiceMap& map);
[[nodiscard]] std::string map_mermaid(const ReportContext& context, const ServiceMap& map);
[[nodiscard]] std::string map_dot(const ReportContext& context, const ServiceMap& map);

/// What stands in the box of a service: its name, its owner, and why it is a weak point.
[[nodiscard]] std::vector<std::string> box_lines(const ReportContext& context, const ServiceMap::Node& node);
/// Why a service is a weak point: "one copy, 5 services depend on it"; empty where it is none.
[[nodiscard]] std::vector<std::string> weaknesses(const ReportContext& context, const ServiceMap::Node& node);

}  // namespace incplan::core::report
