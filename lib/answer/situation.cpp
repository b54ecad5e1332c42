#include "answer/situation.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

/// The stage, the moment, and what `--severity` says. In planned maintenance there is no severity, whatever anybody
/// says.
EvalContext eval_context_of(const Plan& plan, const Incident& incident, Instant now) {
  EvalContext eval_context;
  eval_context.stage = stage_of(plan, incident);
  eval_context.flow = is_maintenance(plan, incident) ? Flow::maintenance : Flow::incident;
  eval_context.local_time = plan.zone->local(now).time;
  eval_context.classify = eval_context.flow == Flow::incident;
  if (eval_context.classify) eval_context.severity = incident.severity;
  return eval_context;
}

}  // namespace

Situation::Situation(const Plan& plan, const Incident& incident, Instant now)
    : plan_(plan),
      incident_(incident),
      now_(now),
      facts_(conclude(plan, incident, now)),
      decisions_(plan, facts_),
      assumed_(decisions_.known(facts_)),
      eval_context_(eval_context_of(plan, incident, now)) {
  without_assumptions_ = decisions_.severity();
  with_assumptions_ = decisions_.restrict(without_assumptions_, assumed_);
  if (classifies()) {
    is_incident_ = decisions_.diagram().replace(with_assumptions_, [](Decisions::Node outcome) {
      return outcome == Decisions::none ? Decisions::fails : Decisions::holds;
    });
  }
  if (!incident.worst || !eval_context_.classify || eval_context_.severity) return;
  const Decisions::Outcomes outcomes = decisions_.outcomes(with_assumptions_);
  if (!outcomes.severities.empty()) eval_context_.severity = outcomes.severities.front();
  if (eval_context_.severity) is_incident_ = Decisions::holds;
}

Index<Severity> Situation::severity() {
  if (eval_context_.severity) return eval_context_.severity;
  return eval_context_.classify ? decisions_.severity_of(decisions_.answer(with_assumptions_)) : Index<Severity>();
}

Decisions::Outcomes Situation::possible() {
  if (classifies()) return decisions_.outcomes(with_assumptions_);
  Decisions::Outcomes settled;
  if (eval_context_.severity) settled.severities.push_back(eval_context_.severity);
  return settled;
}

bool Situation::is_certain() {
  if (!eval_context_.classify || incident_.severity) return true;
  const Decisions::Outcomes outcomes = decisions_.outcomes(with_assumptions_);
  return outcomes.severities.size() + (outcomes.none ? 1 : 0) <= 1;
}

bool Situation::is_nothing() {
  return classifies() && decisions_.answer(with_assumptions_) == Decisions::none;
}

Conclusion Situation::holds(const Condition& condition, const EvalContext& eval_context) {
  if (!condition.written) return {Certainty::yes};
  return evaluate(decisions_.condition(condition, eval_context));
}

bool Situation::holds_for_certain(const Condition& condition) {
  if (!condition.written) return true;
  const Decisions::Node node = decisions_.condition(condition, eval_context_);
  return decisions_.answer(decisions_.restrict(node, assumed_)) == Decisions::holds;
}

Conclusion Situation::applies(const Condition& condition) {
  if (is_incident_ == Decisions::holds) return holds(condition);
  return evaluate(decisions_.diagram().both(is_incident_, decisions_.condition(condition, eval_context_)));
}

Conclusion Situation::evaluate(Decisions::Node condition) {
  const Decisions::Node left = decisions_.restrict(condition, assumed_);
  const Decisions::Node answer = decisions_.answer(left);
  if (answer == Decisions::holds) return {Certainty::yes};
  if (answer == Decisions::fails) return {Certainty::no};
  const auto known = conclusions_.find(left);
  if (known != conclusions_.end()) return known->second;
  const auto answers = way_finder().simplest(left, Decisions::holds);
  Conclusion conclusion{Certainty::perhaps, to_plan_terms(answers.value_or(std::vector<Decisions::Answer>{}))};
  conclusions_.emplace(left, conclusion);
  return conclusion;
}

}  // namespace incplan::core
