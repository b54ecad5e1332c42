#include "answer/incident.hpp"

#include <array>

namespace incplan::core {

IncidentTimes::Member IncidentTimes::member(Moment moment) {
  static constexpr std::array<Member, moment_table.size()> members = {
      &IncidentTimes::started,    &IncidentTimes::aware,   &IncidentTimes::declared,
      &IncidentTimes::classified, &IncidentTimes::updated, &IncidentTimes::resolved};
  return members.at(static_cast<std::size_t>(moment));
}

}  // namespace incplan::core
