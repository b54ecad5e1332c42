// The circumstances in which a condition can be asked at all: stages, flows and channels of the plan, at any time of
// the week.
#pragma once

#include <optional>
#include <vector>

#include "answer/decision.hpp"

namespace incplan::core {

/// Only circumstances that can make a difference to this condition. `of_message` is the stage of the message whose
/// condition it is, or none.
[[nodiscard]] std::vector<EvalContext> eval_contexts(const Plan& plan, const Condition& condition,
                                                     Index<Stage> of_message);

}  // namespace incplan::core
