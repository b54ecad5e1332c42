// The checks on words once more, on a finished draft: what was filled in may hold what the template did not.
#pragma once

#include <vector>

#include "answer/draft.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

/// What the checks on words find in title and message, in the language they are written in: signs of blame or guess,
/// what is internal, marks of unfinished work, secrets (which are not repeated). Levels are the checks' own, or as
/// the plan excepts them. Holes are no words of the message.
[[nodiscard]] std::vector<DraftProblem> check_text(const Plan& plan, const Draft& draft, Flow flow, Instant now);

}  // namespace incplan::core::check
