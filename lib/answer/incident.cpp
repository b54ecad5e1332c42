#include "answer/incident.hpp"

#include <array>

namespace incplan::core {

IncidentTimes::Member IncidentTimes::member(Moment moment) {
  static constexpr std::array<Member, moment_table.size()> members = {
      &IncidentTimes::started,       &IncidentTimes::aware,          &IncidentTimes::declared,
      &IncidentTimes::classified,    &IncidentTimes::updated,        &IncidentTimes::resolved,
      &IncidentTimes::scheduled_for, &IncidentTimes::scheduled_until};
  return members.at(static_cast<std::size_t>(moment));
}

Index<Stage> stage_of(const Plan& plan, const Incident& incident) {
  if (incident.stage || plan.stages.empty()) return incident.stage;
  return Index<Stage>(0);
}

Flow flow_of(const Plan& plan, const Incident& incident) {
  const Stage* stage = find(plan.stages, stage_of(plan, incident));
  return stage == nullptr ? Flow::incident : stage->flow;
}

bool is_maintenance(const Plan& plan, const Incident& incident) {
  return flow_of(plan, incident) == Flow::maintenance;
}

}  // namespace incplan::core
