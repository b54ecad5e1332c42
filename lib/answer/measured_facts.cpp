#include "answer/measured_facts.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

/// The moment that counts for another: itself where it is known, else `started` where that stands in for it.
std::optional<Moment> known_moment(const IncidentTimes& times, Moment wanted) {
  if (times[wanted]) return wanted;
  const bool has_stand_in = row_of(wanted).stand_in == StandIn::always && times.started;
  return has_stand_in ? std::optional(Moment::started) : std::nullopt;
}

bool is_given(const Incident& incident, Index<Criterion> criterion) {
  return std::ranges::find(incident.facts, criterion, &Incident::Given::criterion) != incident.facts.end();
}

}  // namespace

std::vector<MeasuredFact> measured_facts(const Plan& plan, const Incident& incident) {
  std::vector<MeasuredFact> facts;
  for (const Index<Criterion> criterion : plan.criteria.indices()) {
    const auto& wanted = plan.criteria[criterion].measured_from;
    if (!wanted || is_given(incident, criterion)) continue;
    const auto from = known_moment(incident.moments, *wanted);
    if (!from) continue;
    facts.push_back(
        {.criterion = criterion, .from = *from, .stand_in = *from != *wanted, .since = *incident.moments[*from]});
  }
  return facts;
}

std::optional<Value> measure(const MeasuredFact& fact, const Incident& incident, Instant now) {
  const Instant end = std::min(now, incident.moments.resolved.value_or(now));
  return end < fact.since ? std::nullopt : std::optional<Value>((end - fact.since).count());
}

}  // namespace incplan::core
