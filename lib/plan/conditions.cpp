#include "plan/conditions.hpp"

namespace incplan {
namespace {

void add(const Condition& condition, std::vector<const Condition*>& list) {
  if (condition.written) list.push_back(&condition);
}

template <class Entries>
void add_each(const Entries& entries, std::vector<const Condition*>& list) {
  for (const auto& entry : entries) add(entry.when, list);
}

}  // namespace

std::vector<const Condition*> written_conditions(const Plan& plan) {
  std::vector<const Condition*> list;
  add(plan.incident.unless, list);
  add_each(plan.severities, list);
  add_each(plan.roles, list);
  add_each(plan.channels, list);
  for (const Stage& stage : plan.stages) add_each(stage.messages, list);
  add_each(plan.procedures, list);
  add_each(plan.obligations, list);
  return list;
}

}  // namespace incplan
