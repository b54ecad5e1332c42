#include "plan/stages.hpp"

namespace incplan {

bool comes_after_end(const Plan& plan, const Stage& stage) {
  const Stage* before = nullptr;
  const Stage* last_end = nullptr;
  for (const Stage& other : plan.stages) {
    if (other.flow != stage.flow) continue;
    if (&other < &stage) before = &other;
    if (other.is_final) last_end = &other;
  }
  if (stage.is_final) return before != nullptr && before->is_final;
  return last_end != nullptr && last_end < &stage;
}

bool is_over(const Plan& plan, const Stage& stage) {
  return stage.is_final || comes_after_end(plan, stage);
}

}  // namespace incplan
