// The checks on words once more, on a finished draft: what was filled in may hold what the template did not.
#pragma once

#include <vector>

#include "answer/draft.hpp"
#include "plan/plan.hpp"

namespace incplan::check {

/// What the checks on words find in title and body, in the language of the draft, and secrets. The level is the check's own.
[[nodiscard]] std::vector<DraftProblem> check_words(const Plan& plan, const Draft& draft, Flow flow);

}  // namespace incplan::check
