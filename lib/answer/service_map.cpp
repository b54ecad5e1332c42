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
    ServiceMap::Node node{.service = &service, .needs = {}, .breaks = {}};
    for (const auto& ref : service.depends_on) {
      const auto index = index_of(plan.services, ref.value.text);
      if (index) node.needs.push_back(static_cast<int>(index.value()));
    }
    nodes.push_back(std::move(node));
  }
  return nodes;
}

Lists dependants_of(const Nodes& nodes) {
  Lists dependants(nodes.size());
  for (std::size_t from = 0; from < nodes.size(); ++from) {
    for (const int to : nodes[from].needs) dependants[at(to)].push_back(static_cast<int>(from));
  }
  return dependants;
}

/// Everything that can be reached from `start`, without it, in the order of the plan.
std::vector<int> reached(const Lists& lists, int start) {
  std::vector<bool> seen(lists.size(), false);
  std::vector<int> open = {start};
  std::vector<int> found;
  seen[at(start)] = true;
  while (!open.empty()) {
    const int node = open.back();
    open.pop_back();
    for (const int next : lists[at(node)]) {
      if (seen[at(next)]) continue;
      seen[at(next)] = true;
      found.push_back(next);
      open.push_back(next);
    }
  }
  std::ranges::sort(found);
  return found;
}

/// Articulation points of the map without its directions (Hopcroft and Tarjan 1973).
class Bridges {
 public:
  explicit Bridges(const Nodes& nodes)
      : neighbours_(dependants_of(nodes)), found_(nodes.size(), -1), low_(nodes.size(), -1), is_(nodes.size(), false) {
    for (std::size_t from = 0; from < nodes.size(); ++from) {
      const auto& needs = nodes[from].needs;
      neighbours_[from].insert(neighbours_[from].end(), needs.begin(), needs.end());
    }
    for (std::size_t root = 0; root < nodes.size(); ++root) {
      if (found_[root] < 0) is_[root] = walk(static_cast<int>(root), -1) > 1;
    }
  }

  [[nodiscard]] bool is(std::size_t node) const { return is_[node]; }

 private:
  /// Returns how many branches the walk has below this node.
  int walk(int node, int parent) {
    found_[at(node)] = low_[at(node)] = step_++;
    int branches = 0;
    for (const int next : neighbours_[at(node)]) {
      if (next == parent) continue;
      if (found_[at(next)] >= 0) {
        low_[at(node)] = std::min(low_[at(node)], found_[at(next)]);
        continue;
      }
      ++branches;
      walk(next, node);
      low_[at(node)] = std::min(low_[at(node)], low_[at(next)]);
      if (parent >= 0 && low_[at(next)] >= found_[at(node)]) is_[at(node)] = true;
    }
    return branches;
  }

  Lists neighbours_;
  std::vector<int> found_;
  std::vector<int> low_;
  std::vector<bool> is_;
  int step_ = 0;
};

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
  const Lists dependants = dependants_of(map.nodes);
  const Bridges bridges(map.nodes);
  map.owners = loaded_owners(map.nodes);
  for (std::size_t node = 0; node < map.nodes.size(); ++node) {
    ServiceMap::Node& entry = map.nodes[node];
    entry.breaks = reached(dependants, static_cast<int>(node));
    entry.single_copy = entry.service->replicas <= 1 && entry.breaks.size() >= much(map.nodes.size());
    entry.only_bridge = bridges.is(node) && entry.breaks.size() >= 2 && !entry.needs.empty();
    entry.loaded_owner = std::ranges::any_of(map.owners, [&](const ServiceMap::LoadedOwner& owner) {
      return owner.owner.value == entry.service->owner.value;
    });
  }
  return map;
}

}  // namespace incplan::core
