#include "answer/fallback.hpp"

#include <algorithm>
#include <set>

namespace incplan::core {

std::vector<const Channel*> fallbacks(const Plan& plan, const Channel& channel) {
  std::vector<const Channel*> chain;
  std::set<const Channel*> seen{&channel};
  const Channel* next = find(plan.channels, channel.fallback.value.text);
  while (next != nullptr && seen.insert(next).second) {
    chain.push_back(next);
    next = find(plan.channels, next->fallback.value.text);
  }
  return chain;
}

const Channel* usable_fallback(const Plan& plan, const Channel& channel, const std::vector<const Channel*>& down) {
  std::set<const Channel*> seen{&channel};
  const Channel* next = find(plan.channels, channel.fallback.value.text);
  while (next != nullptr && seen.insert(next).second) {
    if (std::ranges::find(down, next) == down.end()) return next;
    next = find(plan.channels, next->fallback.value.text);
  }
  return nullptr;
}

}  // namespace incplan::core
