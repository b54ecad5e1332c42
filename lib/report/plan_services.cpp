// What can break, and what breaks with it.
#include "report/map_drawing.hpp"
#include "report/plan_parts.hpp"
#include "report/service_map.hpp"

namespace incplan::report {
namespace {

std::string service_name(const Telling& telling, const Service& service) {
  return telling.called(service);
}

std::string names(const Telling& telling, const ServiceMap& map, const std::vector<int>& nodes) {
  std::vector<std::string> all;
  for (const int node : nodes) all.push_back(service_name(telling, *map.nodes[static_cast<std::size_t>(node)].service));
  return joined(all);
}

void add_table(const Telling& telling, const ServiceMap& map, Blocks& blocks) {
  Table table{{words(telling.say("Service")), words(telling.say("Owner")), words(telling.say("Depends on")),
               words(telling.say("Replicas")), words(telling.say("Affects"))},
              {}};
  for (const ServiceMap::Node& node : map.nodes) {
    const Service& service = *node.service;
    const std::string seen = service.is_public ? " (" + telling.say("public") + ')' : "";
    table.rows.push_back({{telling.called_run(service, Tone::strong), {seen}},
                          words(holder_name(telling, service.owner)),
                          words(names(telling, map, node.needs)),
                          words(std::to_string(service.copies)),
                          words(names(telling, map, node.breaks))});
  }
  blocks.push_back(table.without_empty_columns());
}

void add_weak_points(const Telling& telling, const ServiceMap& map, Blocks& blocks) {
  List list;
  for (const ServiceMap::Node& node : map.nodes) {
    const std::vector<std::string> reasons = weaknesses(telling, node);
    if (reasons.empty()) continue;
    list.items.push_back({{telling.called_run(*node.service, Tone::warning), {telling.say(": ") + joined(reasons)}}});
  }
  for (const ServiceMap::LoadedOwner& owner : map.owners) {
    const std::string count = std::to_string(owner.services);
    const std::string all = std::to_string(map.nodes.size());
    list.items.push_back({{{holder_name(telling, owner.owner), Tone::warning},
                           {telling.say(": ") + telling.say("owns {} of {} services", {count, all})}}});
  }
  if (list.items.empty()) return;
  add_heading(blocks, 3, telling.say("Weak points"), "weak-points");
  blocks.push_back(std::move(list));
}

}  // namespace

void add_services(const Telling& telling, Blocks& blocks) {
  if (telling.plan.services.empty()) return;
  add_heading(blocks, 2, telling.say("Services"), "services");
  const auto map = map_services(telling.plan);
  if (!map) {
    const std::string count = std::to_string(telling.plan.services.size());
    blocks.push_back(Paragraph{words(telling.say("{} services: too many for a map", {count}))});
    return;
  }
  blocks.push_back(Picture{telling.say("Each service points at what it needs. Rounded: customers see it. Dashed: a "
                                       "weak point. Owner with an exclamation mark: owns more than half."),
                           map_svg(telling, *map), map_mermaid(telling, *map)});
  add_weak_points(telling, *map, blocks);
  add_heading(blocks, 3, telling.say("What breaks with what"), "blast-radius");
  add_table(telling, *map, blocks);
}

}  // namespace incplan::report
