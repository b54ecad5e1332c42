#include "answer/escalations.hpp"

#include <algorithm>

#include "answer/measured_facts.hpp"
#include "answer/situation.hpp"
#include "plan/conditions.hpp"
#include "plan/stages.hpp"

namespace incplan::core {
namespace {

constexpr std::chrono::days horizon(30);
constexpr std::size_t most_told = 5;
/// Each moment costs about as much as the answer itself.
constexpr std::uint64_t most_work = Diagram::max_work / 4;

/// The moments at which a duration lies on another side of a threshold than just before, each once and in order.
std::vector<Instant> crossings(Situation& situation, Instant now) {
  std::vector<Instant> moments;
  for (const MeasuredFact& fact : measured_facts(situation.plan(), situation.incident())) {
    for (const Range& cell : situation.decisions().questions()[fact.criterion.value()].cells) {
      if (std::chrono::seconds(cell.low) > now + horizon - fact.since) break;
      const Instant moment = fact.since + std::chrono::seconds(cell.low);
      if (moment > now) moments.push_back(moment);
    }
  }
  std::ranges::sort(moments);
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  return moments;
}

/// In the order of the plan, which is that of their addresses.
std::vector<const Obligation*> certain_obligations(const Classification& answer) {
  std::vector<const Obligation*> certain;
  for (const DueObligation& each : answer.obligations) {
    if (each.certain) certain.push_back(each.obligation);
  }
  return certain;
}

/// The obligations that are certain in one answer and not in another.
std::vector<DueObligation> obligations_besides(const Classification& answer, const Classification& other) {
  const std::vector<const Obligation*> known = certain_obligations(other);
  std::vector<DueObligation> more;
  for (const DueObligation& each : answer.obligations) {
    if (each.certain && !std::ranges::binary_search(known, each.obligation)) more.push_back(each);
  }
  return more;
}

bool is_same_severity(const Classification& a, const Classification& b) {
  return a.outcome == b.outcome && a.severity == b.severity;
}

bool is_same(const Classification& a, const Classification& b) {
  return is_same_severity(a, b) && certain_obligations(a) == certain_obligations(b);
}

/// Looks at an incident at other moments than the present one.
class Ahead {
 public:
  Ahead(const Plan& plan, const Incident& incident) : plan_(plan), incident_(incident) {}

  /// Nothing once there was too much work.
  std::optional<Classification> at(Instant moment) {
    if (work_ > most_work) return std::nullopt;
    Situation situation(plan_, incident_, moment);
    Classification answer = classify_briefly(situation, moment);
    work_ += situation.decisions().diagram().work() + situation.decisions().questions().size();
    return answer.proved ? std::optional(std::move(answer)) : std::nullopt;
  }

 private:
  const Plan& plan_;
  const Incident& incident_;
  std::uint64_t work_ = 0;
};

Escalation escalation(const Classification& answer, const Classification& before, Instant at) {
  return {.at = at,
          .outcome = answer.outcome,
          .severity = answer.severity,
          .is_new_severity = !is_same_severity(answer, before),
          .may_be_worse = answer.may_be_worse,
          .reasons = answer.reasons,
          .updates = answer.updates,
          .updates_by_audience = answer.updates_by_audience,
          .obligations = obligations_besides(answer, before)};
}

/// Whether obligations change with the clock on the wall too, which no threshold tells.
bool obligations_keep_hours(const Plan& plan) {
  bool found = false;
  for (const Obligation& obligation : plan.obligations) {
    for_each_term(obligation.when.alternatives, [&](const Term& term) { found = found || term.hours; });
  }
  return found;
}

bool goes_on(const Plan& plan, const Incident& incident, Instant now) {
  const Stage* stage = find(plan.stages, incident.stage);
  const bool is_final = stage != nullptr && is_over(plan, *stage);
  return !is_final && incident.moments.resolved.value_or(now + horizon) > now;
}

}  // namespace

Escalations escalations_after(Situation& situation, const Classification& answer, Instant now) {
  const Incident& incident = situation.incident();
  if (incident.severity || !goes_on(situation.plan(), incident, now)) return {};
  const std::vector<Instant> moments = crossings(situation, now);
  if (moments.empty()) return {};
  Escalations found;
  Ahead ahead(situation.plan(), incident);
  const bool hours = obligations_keep_hours(situation.plan());
  Classification last = answer;
  for (const Instant moment : moments) {
    if (found.list.size() == most_told) return found;
    auto then = ahead.at(moment);
    if (then && is_same(*then, last)) continue;
    auto before = hours ? ahead.at(moment - std::chrono::seconds(1)) : std::optional(std::move(last));
    if (!then || !before) return {.list = std::move(found.list), .complete = false};
    if (!is_same(*then, *before)) found.list.push_back(escalation(*then, *before, moment));
    last = std::move(*then);
  }
  return found;
}

}  // namespace incplan::core
