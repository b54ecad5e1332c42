// What can break, and what breaks with it.
#include "answer/service_map.hpp"
#include "report/map_drawing.hpp"
#include "report/plan_parts.hpp"

namespace incplan::core::report {
namespace {

std::string service_name(const ReportContext& context, const Service& service) {
  return context.display_name(service);
}

std::string names(const ReportContext& context, const ServiceMap& map, const std::vector<int>& nodes) {
  std::vector<std::string> all;
  for (const int node : nodes) all.push_back(service_name(context, *map.nodes[static_cast<std::size_t>(node)].service));
  return joined(all);
}

void add_table(const ReportContext& context, const ServiceMap& map, Blocks& blocks) {
  Table table{{plain(context.tr("Service")), plain(context.tr("Owner")), plain(context.tr("Depends on")),
               plain(context.tr("Replicas")), plain(context.tr("Affects"))},
              {}};
  for (const ServiceMap::Node& node : map.nodes) {
    const Service& service = *node.service;
    const std::string seen = service.is_public ? " (" + context.tr("public") + ')' : "";
    table.rows.push_back({{context.display_name_run(service, Tone::strong), {seen}},
                          plain(holder_name(context, service.owner)),
                          plain(names(context, map, node.needs)),
                          plain(std::to_string(service.replicas)),
                          plain(names(context, map, node.breaks))});
  }
  blocks.push_back(table.without_empty_columns());
}

void add_weak_points(const ReportContext& context, const ServiceMap& map, Blocks& blocks) {
  List list;
  for (const ServiceMap::Node& node : map.nodes) {
    const std::vector<std::string> reasons = weaknesses(context, node);
    if (reasons.empty()) continue;
    list.items.push_back(
        {{context.display_name_run(*node.service, Tone::warning), {context.tr(": ") + joined(reasons)}}});
  }
  for (const ServiceMap::LoadedOwner& owner : map.owners) {
    const std::string count = std::to_string(owner.services);
    const std::string all = std::to_string(map.nodes.size());
    list.items.push_back({{{holder_name(context, owner.owner), Tone::warning},
                           {context.tr(": ") + context.tr("owns {} of {} services", {count, all})}}});
  }
  if (list.items.empty()) return;
  add_heading(blocks, 3, context.tr("Weak points"), "weak-points");
  blocks.push_back(std::move(list));
}

}  // namespace

void add_services(const ReportContext& context, Blocks& blocks) {
  if (context.plan.services.empty()) return;
  add_heading(blocks, 2, context.tr("Services"), "services");
  const auto map = map_services(context.plan);
  if (!map) {
    const std::string count = std::to_string(context.plan.services.size());
    blocks.push_back(Paragraph{plain(context.tr("{} services: too many for a map", {count}))});
    return;
  }
  blocks.push_back(Picture{context.tr("Each service points at what it needs. Rounded: customers see it. Dashed: a "
                                      "weak point. Owner with an exclamation mark: owns more than half."),
                           map_svg(context, *map), map_mermaid(context, *map)});
  add_weak_points(context, *map, blocks);
  add_heading(blocks, 3, context.tr("What breaks with what"), "blast-radius");
  add_table(context, *map, blocks);
}

}  // namespace incplan::core::report
