// Why an answer is what it is: the entries of the plan's conditions that the facts meet.
#pragma once

#include <vector>

#include "answer/classify.hpp"
#include "answer/situation.hpp"

namespace incplan::core {

/// What makes it this severity: the first alternative that certainly holds; where none alone is certain, every entry
/// that holds in an alternative that may still lead there or higher.
[[nodiscard]] std::vector<SeverityReason> why_severity(Situation& situation, Index<Severity> severity);

/// What makes it no incident: the entries of the plan's `unless` that hold. Empty where no severity was met.
[[nodiscard]] std::vector<SeverityReason> why_nothing(Situation& situation);

/// The severity for which the fewest facts would have to be otherwise, and which; of equals the least severe. Nothing
/// where no facts lead to any.
[[nodiscard]] std::optional<Nearest> nearest_severity(Situation& situation);

}  // namespace incplan::core
