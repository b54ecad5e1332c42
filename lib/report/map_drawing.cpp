#include "report/map_drawing.hpp"

#include "report/plan_parts.hpp"

namespace incplan::report {

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

}  // namespace incplan::report
