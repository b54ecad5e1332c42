#include "plan/stages.hpp"

namespace incplan::core {

bool comes_after_end(const Plan& plan, const Stage& stage) {
  const Stage* const first = plan.stages.data();
  if (stage.is_final) {
    for (const Stage* before = &stage; before-- > first;) {
      if (before->flow == stage.flow) return before->is_final;
    }
    return false;
  }
  // From the last one on: nearly always it is the end.
  for (const Stage* other = first + plan.stages.size(); other-- > first;) {
    if (other->flow == stage.flow && other->is_final) return other < &stage;
  }
  return false;
}

bool is_over(const Plan& plan, const Stage& stage) {
  return stage.is_final || comes_after_end(plan, stage);
}

bool is_public_at(const Plan& plan, const Variable& variable, const Stage& stage) {
  if (!variable.is_public || variable.public_from.value.empty()) return variable.is_public;
  const Stage* from = find(plan.stages, variable.public_from.value.text);
  return from != nullptr && from->flow == stage.flow && from <= &stage;
}

}  // namespace incplan::core
