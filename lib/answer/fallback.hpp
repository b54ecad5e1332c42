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

}  // namespace incplan::core
