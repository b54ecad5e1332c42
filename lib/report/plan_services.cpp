// What can break, and what breaks with it.
#include <algorithm>

#include "answer/service_map.hpp"
#include "report/map_drawing.hpp"
#include "report/plan_parts.hpp"

namespace incplan::core::report {
namespace {

void add_table(const ReportContext& context, const ServiceMap& map, Blocks& blocks) {
  Table table{{plain(context.tr("Service")), plain(context.tr("Owner")), plain(context.tr("Depends on")),
               plain(context.tr("Replicas")), plain(context.tr("Affects"))},
              {}};
  for (const ServiceMap::Node& node : map.nodes) {
    const Service& service = *node.service;
    const std::string seen = service.is_public ? " (" + context.tr("public") + ')' : "";
    table.rows.push_back({{context.display_name_run(service, Tone::strong), {seen}},
                          plain(holder_name(context, service.owner)),
                          plain(joined(service_names(context, map, node.needs))),
                          plain(std::to_string(service.replicas)),
                          plain(joined(service_names(context, map, node.breaks)))});
  }
  blocks.push_back(table.without_empty_columns());
}

/// Those first with which most breaks.
std::vector<const ServiceMap::Node*> weak_nodes(const ServiceMap& map) {
  std::vector<const ServiceMap::Node*> weak;
  for (const ServiceMap::Node& node : map.nodes) {
    if (node.weak()) weak.push_back(&node);
  }
  std::ranges::stable_sort(weak, std::ranges::greater{},
                           [](const ServiceMap::Node* node) { return node->breaks.size(); });
  return weak;
}

void add_weak_points(const ReportContext& context, const ServiceMap& map, Blocks& blocks) {
  List list;
  for (const ServiceMap::Node* node : weak_nodes(map)) {
    list.items.push_back({{context.display_name_run(*node->service, Tone::warning),
                           {context.tr(": ") + joined(weaknesses(context, map, *node))}}});
  }
  for (const ServiceMap::LoadedOwner& owner : map.owners) {
    list.items.push_back({{{holder_name(context, owner.owner), Tone::warning},
                           {context.tr(": ") + share_of(context, map, owner.services)}}});
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
  blocks.push_back(Picture{context.tr("Map of the services"), map_svg(context, *map), map_mermaid(context, *map)});
  add_weak_points(context, *map, blocks);
  add_heading(blocks, 3, context.tr("What breaks with what"), "blast-radius");
  add_table(context, *map, blocks);
}

}  // namespace incplan::core::report
