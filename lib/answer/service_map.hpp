// What breaks with what, and where that is dangerous.
//
//   ServiceMap map = map_services(plan);
//   map.nodes[0].breaks   ->  everything that fails when the first service does
//
// A graph and what follows from it; how it looks is the business of those who draw it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace incplan::core {

struct ServiceMap {
  struct Node {
    const Service* service = nullptr;
    std::vector<int> needs;     ///< what it depends on directly, as indices of nodes
    std::vector<int> breaks;    ///< what depends on it, directly or through others: its blast radius
    std::vector<int> leads_to;  ///< what it needs, and everything above reaches through it alone
    bool single_copy = false;   ///< one copy, and much depends on it
    int owner_has = 0;          ///< how many services its owner owns, where that is too much of the map; else 0
    [[nodiscard]] bool weak() const { return single_copy || !leads_to.empty(); }
  };
  /// An owner of more than half of the services.
  struct LoadedOwner {
    Ref<HolderTag> owner;
    int services = 0;
  };

  std::vector<Node> nodes;  ///< one for each service of the plan, in its order
  std::vector<LoadedOwner> owners;
};

/// More services than this are no map that anybody reads.
inline constexpr std::size_t most_mapped = 500;
inline constexpr std::size_t most_arrows = 1'000;

/// How many arrows a map has: one for each service that another depends on.
[[nodiscard]] std::size_t arrows_of(const Plan& plan);
/// The map; nothing for a plan without services, with more than `most_mapped`, or with more than `most_arrows`.
[[nodiscard]] std::optional<ServiceMap> map_services(const Plan& plan);

}  // namespace incplan::core
