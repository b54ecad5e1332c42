// Where a stage stands in its flow.
//
//   investigating, resolved (final), postmortem   ->  the last two are over, the last one comes after the end
#pragma once

#include "plan/plan.hpp"

namespace incplan::core {

/// Whether a stage comes after the one that ended its flow. A final stage among others that go on (`false_alarm`) ends
/// nothing for those.
[[nodiscard]] bool comes_after_end(const Plan& plan, const Stage& stage);
/// Whether nothing more is due at a stage: it is final, or comes after the end.
[[nodiscard]] bool is_over(const Plan& plan, const Stage& stage);
/// Whether a variable may stand in a message of this stage to a public audience.
[[nodiscard]] bool is_public_at(const Plan& plan, const Variable& variable, const Stage& stage);

}  // namespace incplan::core
