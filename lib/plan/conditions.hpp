// Every condition of a plan, and every entry of a condition.
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace incplan::core {

/// All conditions that were written, part by part: `incident.unless`, and each `when`.
[[nodiscard]] std::vector<const Condition*> written_conditions(const Plan& plan);

/// Calls `visit` with each term of these alternatives, those below `at_least` too.
template <class Visit>
void for_each_term(const std::vector<Alternative>& alternatives, const Visit& visit) {
  for (const Alternative& alternative : alternatives) {
    for (const Term& term : alternative.terms) visit(term);
    for (const AtLeast& at_least : alternative.at_least) for_each_term(at_least.of, visit);
  }
}

}  // namespace incplan::core
