#include "answer/service_map.hpp"

#include <algorithm>
#include <map>

namespace incplan::core {
namespace {

using Nodes = std::vector<ServiceMap::Node>;
using Lists = std::vector<std::vector<int>>;

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

Nodes read_nodes(const Plan& plan) {
  Nodes nodes;
  for (const Service& service : plan.services) {
    ServiceMap::Node node{.service = &service, .needs = {}, .breaks = {}, .leads_to = {}};
    for (const auto& ref : service.depends_on) {
      const auto index = index_of(plan.services, ref.value.text);
      if (index) node.needs.push_back(static_cast<int>(index.value()));
    }
    nodes.push_back(std::move(node));
  }
  return nodes;
}

Lists needs_of(const Nodes& nodes) {
  Lists needs;
  for (const ServiceMap::Node& node : nodes) needs.push_back(node.needs);
  return needs;
}

Lists dependants_of(const Nodes& nodes) {
  Lists dependants(nodes.size());
  for (std::size_t from = 0; from < nodes.size(); ++from) {
    for (const int to : nodes[from].needs) dependants[at(to)].push_back(static_cast<int>(from));
  }
  return dependants;
}

/// Everything that can be reached from `start`, without it and without passing `closed`, in the order of the plan.
std::vector<int> reached(const Lists& lists, int start, int closed = -1) {
  std::vector<bool> seen(lists.size(), false);
  std::vector<int> open = {start};
  std::vector<int> found;
  seen[at(start)] = true;
  while (!open.empty()) {
    const int node = open.back();
    open.pop_back();
    for (const int next : lists[at(node)]) {
      if (seen[at(next)] || next == closed) continue;
      seen[at(next)] = true;
      found.push_back(next);
      open.push_back(next);
    }
  }
  std::ranges::sort(found);
  return found;
}

/// What a service needs and no other uses, but for those that it needs as well: all ways there lead through it.
std::vector<int> leads_to(const Lists& needs, const Lists& dependants, int node) {
  const std::vector<int> below = reached(needs, node);
  std::vector<int> only;
  for (const int need : needs[at(node)]) {
    const std::vector<int> others = reached(dependants, need, node);
    if (std::ranges::includes(below, others)) only.push_back(need);
  }
  return only;
}

/// How many dependants are much: a third of all others, but at least two.
std::size_t much(std::size_t services) {
  return std::max<std::size_t>(2, (services + 1) / 3);
}

std::vector<ServiceMap::LoadedOwner> loaded_owners(const Nodes& nodes) {
  std::map<std::string, ServiceMap::LoadedOwner> owners;
  for (const auto& node : nodes) {
    const Ref<HolderTag>& owner = node.service->owner;
    if (owner.value.empty()) continue;
    auto& entry = owners[owner.value.text];
    entry.owner = owner;
    ++entry.services;
  }
  std::vector<ServiceMap::LoadedOwner> loaded;
  for (const auto& [id, entry] : owners) {
    const auto owned = static_cast<std::size_t>(entry.services);
    if (owned >= 3 && 2 * owned > nodes.size()) loaded.push_back(entry);
  }
  return loaded;
}

}  // namespace

std::size_t arrows_of(const Plan& plan) {
  std::size_t arrows = 0;
  for (const Service& service : plan.services) arrows += service.depends_on.size();
  return arrows;
}

std::optional<ServiceMap> map_services(const Plan& plan) {
  if (plan.services.empty() || plan.services.size() > most_mapped || arrows_of(plan) > most_arrows) return std::nullopt;
  ServiceMap map{read_nodes(plan), {}};
  const Lists needs = needs_of(map.nodes);
  const Lists dependants = dependants_of(map.nodes);
  map.owners = loaded_owners(map.nodes);
  for (std::size_t index = 0; index < map.nodes.size(); ++index) {
    ServiceMap::Node& node = map.nodes[index];
    const auto number = static_cast<int>(index);
    node.breaks = reached(dependants, number);
    if (node.breaks.size() >= 2) node.leads_to = leads_to(needs, dependants, number);
    node.single_copy = node.service->replicas <= 1 && node.breaks.size() >= much(map.nodes.size());
    for (const ServiceMap::LoadedOwner& loaded : map.owners) {
      if (loaded.owner.value == node.service->owner.value) node.owner_has = loaded.services;
    }
  }
  return map;
}

}  // namespace incplan::core
