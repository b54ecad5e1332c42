#include "answer/incident.hpp"

#include <array>

namespace incplan::core {

IncidentTimes::Member IncidentTimes::member(Moment moment) {
  static constexpr std::array<Member, moment_table.size()> members = {
      &IncidentTimes::started,    &IncidentTimes::aware,   &IncidentTimes::declared,
      &IncidentTimes::classified, &IncidentTimes::updated, &IncidentTimes::resolved};
  return members.at(static_cast<std::size_t>(moment));
}

Index<Stage> stage_of(const Plan& plan, const Incident& incident) {
  if (incident.stage || plan.stages.empty()) return incident.stage;
  return Index<Stage>(0);
}

bool is_maintenance(const Plan& plan, const Incident& incident) {
  const Stage* stage = find(plan.stages, stage_of(plan, incident));
  return stage != nullptr && stage->flow == Flow::maintenance;
}

}  // namespace incplan::core
