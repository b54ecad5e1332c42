// What a service will refuse of a finished draft, before anybody sends it.
#pragma once

#include <vector>

#include "answer/draft.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

/// Refused settings of the channel and of the affected services, a status that the service has no word for, a message
/// without words, and settings that are still to be written. Levels are the checks' own, or as the plan excepts them.
[[nodiscard]] std::vector<DraftProblem> check_payload(const Plan& plan, const Draft& draft, const Stage& stage,
                                                      const KnownFacts& facts, Instant now);

}  // namespace incplan::core::check
