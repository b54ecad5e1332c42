// Which channel stands in for one that cannot be used.
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace incplan::core {

/// The channels that stand in for this one, in order, each once: a chain that comes back to where it was ends there.
[[nodiscard]] std::vector<const Channel*> fallbacks(const Plan& plan, const Channel& channel);

/// The first of them that is not down; null where there is none, and nobody is told.
[[nodiscard]] const Channel* usable_fallback(const Plan& plan, const Channel& channel,
                                             const std::vector<const Channel*>& down);

/// Goes from each channel that reports by itself along those that stand in for it, one after the other, and calls
/// `add(primary, fallback)` with each: goes on as long as that says that something was new.
template <class Add>
void follow_fallbacks(const Plan& plan, const Add& add) {
  for (const Channel& primary : plan.channels) {
    if (primary.standby) continue;
    const Channel* next = find(plan.channels, primary.fallback.value.text);
    while (next != nullptr && next != &primary && add(primary, *next)) {
      next = find(plan.channels, next->fallback.value.text);
    }
  }
}

}  // namespace incplan::core
