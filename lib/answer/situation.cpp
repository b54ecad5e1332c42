#include "answer/situation.hpp"

#include <algorithm>

#include "answer/worded_answer.hpp"

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
  if (!incident.worst || !circumstances_.classify || circumstances_.severity) return;
  const Decisions::Outcomes outcomes = decisions_.outcomes(with_assumptions_);
  if (!outcomes.severities.empty()) circumstances_.severity = outcomes.severities.front();
}

int Situation::severity() {
  if (circumstances_.severity) return *circumstances_.severity;
  return circumstances_.classify ? decisions_.diagram().severity_index(decisions_.answer(with_assumptions_)) : -1;
}

bool Situation::is_nothing() {
  const bool is_open = circumstances_.classify && !circumstances_.severity;
  return is_open && decisions_.answer(with_assumptions_) == Decisions::none;
}

Verdict Situation::holds(const Condition& condition, const Circumstances& circumstances) {
  if (!condition.written) return {Certainty::yes};
  const Decisions::Node left = decisions_.restrict(decisions_.condition(condition, circumstances), assumed_);
  const Decisions::Node answer = decisions_.answer(left);
  if (answer == Decisions::holds) return {Certainty::yes};
  if (answer == Decisions::fails) return {Certainty::no};
  const auto known = std::ranges::find(verdicts_, left, &std::pair<Decisions::Node, Verdict>::first);
  if (known != verdicts_.end()) return known->second;
  const auto answers = decisions_.smallest_answers(left, Decisions::holds);
  Verdict verdict{Certainty::perhaps, in_words(answers.value_or(std::vector<Decisions::Answer>{}))};
  verdicts_.emplace_back(left, verdict);
  return verdict;
}

Verdict Situation::applies(const Condition& condition) {
  return is_nothing() ? Verdict{} : holds(condition);
}

std::vector<IfAnswered> Situation::in_words(const std::vector<Decisions::Answer>& answers) const {
  std::vector<IfAnswered> words;
  for (const Decisions::Answer& answer : answers) {
    WordedAnswer worded = in_plan_words(decisions_, answer);
    IfAnswered& said = words.emplace_back();
    said.criterion = std::move(worded.name);
    said.wanted = std::move(worded.wanted);
    said.assumed = assumed_[static_cast<std::size_t>(answer.question)] >= 0;
    if (worded.criterion >= 0) said.ask = plan_.criteria[static_cast<std::size_t>(worded.criterion)].ask;
  }
  return words;
}

}  // namespace incplan
