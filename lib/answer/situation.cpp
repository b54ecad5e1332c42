#include "answer/situation.hpp"

#include <algorithm>

namespace incplan {
namespace {

Flow flow_of(const Plan& plan, std::optional<int> stage) {
  return stage ? plan.stages[static_cast<std::size_t>(*stage)].flow : Flow::incident;
}

/// The stage, the moment, and what `--severity` says. In planned maintenance there is no severity, whatever anybody
/// says.
Circumstances circumstances_of(const Plan& plan, const Incident& incident, Instant now) {
  Circumstances circumstances;
  circumstances.stage = incident.stage;
  if (!circumstances.stage && !plan.stages.empty()) circumstances.stage = 0;
  circumstances.flow = flow_of(plan, circumstances.stage);
  circumstances.local_time = plan.zone->local(now).time;
  circumstances.classify = circumstances.flow == Flow::incident;
  if (circumstances.classify) circumstances.severity = incident.severity;
  return circumstances;
}

}  // namespace

Situation::Situation(const Plan& plan, const Incident& incident, Instant now)
    : plan_(plan),
      incident_(incident),
      facts_(conclude(plan, incident)),
      decisions_(plan, facts_),
      assumed_(decisions_.known(facts_)),
      circumstances_(circumstances_of(plan, incident, now)) {
  without_assumptions_ = decisions_.severity();
  with_assumptions_ = decisions_.restrict(without_assumptions_, assumed_);
  if (classifies()) {
    is_incident_ = decisions_.diagram().replace(with_assumptions_, [](Decisions::Node outcome) {
      return outcome == Decisions::none ? Decisions::fails : Decisions::holds;
    });
  }
  if (!incident.worst || !circumstances_.classify || circumstances_.severity) return;
  const Decisions::Outcomes outcomes = decisions_.outcomes(with_assumptions_);
  if (!outcomes.severities.empty()) circumstances_.severity = outcomes.severities.front();
  if (circumstances_.severity) is_incident_ = Decisions::holds;
}

int Situation::severity() {
  if (circumstances_.severity) return *circumstances_.severity;
  return circumstances_.classify ? decisions_.diagram().severity_index(decisions_.answer(with_assumptions_)) : -1;
}

Decisions::Outcomes Situation::possible() {
  if (classifies()) return decisions_.outcomes(with_assumptions_);
  Decisions::Outcomes settled;
  if (circumstances_.severity) settled.severities.push_back(*circumstances_.severity);
  return settled;
}

bool Situation::is_certain() {
  if (!circumstances_.classify || incident_.severity) return true;
  const Decisions::Outcomes outcomes = decisions_.outcomes(with_assumptions_);
  return outcomes.severities.size() + (outcomes.none ? 1 : 0) <= 1;
}

bool Situation::is_nothing() {
  return classifies() && decisions_.answer(with_assumptions_) == Decisions::none;
}

Verdict Situation::holds(const Condition& condition, const Circumstances& circumstances) {
  if (!condition.written) return {Certainty::yes};
  return judge(decisions_.condition(condition, circumstances));
}

Verdict Situation::applies(const Condition& condition) {
  if (is_incident_ == Decisions::holds) return holds(condition);
  return judge(decisions_.diagram().both(is_incident_, decisions_.condition(condition, circumstances_)));
}

Verdict Situation::judge(Decisions::Node condition) {
  const Decisions::Node left = decisions_.restrict(condition, assumed_);
  const Decisions::Node answer = decisions_.answer(left);
  if (answer == Decisions::holds) return {Certainty::yes};
  if (answer == Decisions::fails) return {Certainty::no};
  const auto known = verdicts_.find(left);
  if (known != verdicts_.end()) return known->second;
  const auto answers = way_finder().simplest(left, Decisions::holds);
  Verdict verdict{Certainty::perhaps, in_words(answers.value_or(std::vector<Decisions::Answer>{}))};
  verdicts_.emplace(left, verdict);
  return verdict;
}

}  // namespace incplan
