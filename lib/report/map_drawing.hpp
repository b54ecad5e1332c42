// A service map as a drawing: SVG laid out here, Mermaid for renderers of Markdown, DOT for Graphviz. Each says by itself
// what its signs mean and why a point is weak.
#pragma once

#include "answer/service_map.hpp"
#include "report/block.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

[[nodiscard]] std::string map_svg(const ReportContext& context, const ServiceMap& map);
[[nodiscard]] std::string map_mermaid(const ReportContext& context, const ServiceMap& map);
[[nodiscard]] std::string map_dot(const ReportContext& context, const ServiceMap& map);

/// A line in the box of a service.
struct BoxLine {
  std::string text;
  Tone tone = Tone::plain;  ///< `strong` for its name, `warning` for what is weak
};
/// What stands in the box of a service, in lines of readable length: its name, its owner, why it is a weak point.
[[nodiscard]] std::vector<BoxLine> box_lines(const ReportContext& context, const ServiceMap& map,
                                             const ServiceMap::Node& node);
/// Why a service is a weak point: "a single instance, 5 depend on it"; empty where it is none.
[[nodiscard]] std::vector<std::string> weaknesses(const ReportContext& context, const ServiceMap& map,
                                                  const ServiceMap::Node& node);
/// "owns 6 of 8"
[[nodiscard]] std::string share_of(const ReportContext& context, const ServiceMap& map, int services);
[[nodiscard]] std::vector<std::string> service_names(const ReportContext& context, const ServiceMap& map,
                                                     const std::vector<int>& nodes);

/// A sign of the drawing and what it means.
struct LegendEntry {
  enum class Sign { arrow, public_box, weak_box };
  Sign sign;
  std::string meaning;
};
/// Of the signs that this map has.
[[nodiscard]] std::vector<LegendEntry> legend_of(const ReportContext& context, const ServiceMap& map);

}  // namespace incplan::core::report
