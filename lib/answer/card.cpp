#include "answer/card.hpp"

#include <algorithm>

#include "answer/worded_answer.hpp"

namespace incplan {
namespace {

/// The first stage of an incident, at any time, with the severity given.
Circumstances circumstances_at(const Plan& plan, int severity) {
  Circumstances circumstances{.severity = severity, .flow = Flow::incident, .any_time = true};
  const auto first = std::ranges::find(plan.stages, Flow::incident, &Stage::flow);
  if (first != plan.stages.end()) circumstances.stage = static_cast<int>(first - plan.stages.begin());
  return circumstances;
}

/// Conditions over the facts that lead to one severity.
class AtSeverity {
 public:
  AtSeverity(Decisions& decisions, int severity)
      : decisions_(decisions),
        circumstances_(circumstances_at(decisions.plan(), severity)),
        leads_here_(decisions.is_severity(severity)) {
    unknown_.criteria.resize(decisions.plan().criteria.size());
    // Nothing leads to it but a person who says so: then any facts may go with it.
    if (leads_here_ == Decisions::fails) leads_here_ = Decisions::holds;
  }

  Verdict holds(const Condition& condition) {
    const Decisions::Node wanted = decisions_.condition(condition, circumstances_);
    const Decisions::Node here = decisions_.diagram().choose(leads_here_, wanted, Decisions::impossible);
    const Decisions::Node answer = decisions_.answer(here);
    if (answer == Decisions::holds) return {Certainty::yes};
    if (answer == Decisions::fails) return {Certainty::no};
    const Decisions::Node by_itself = decisions_.diagram().join_out(here, asked_by(wanted));
    const auto answers = decisions_.smallest_answers(by_itself, Decisions::holds);
    return {Certainty::perhaps, if_answered(decisions_, unknown_, answers.value_or(std::vector<Decisions::Answer>{}))};
  }

 private:
  /// The questions of the condition itself. Others may settle it too (a mild impact, where only lost data is as severe as
  /// this), and nobody would understand why.
  [[nodiscard]] std::vector<bool> asked_by(Decisions::Node condition) {
    std::vector<bool> asked(decisions_.questions().size());
    for (const int question : decisions_.diagram().support(condition)) asked[static_cast<std::size_t>(question)] = true;
    return asked;
  }

  Decisions& decisions_;
  Circumstances circumstances_;
  KnownFacts unknown_;
  Decisions::Node leads_here_;
};

}  // namespace

Card card_of(Decisions& decisions, int severity, Instant now) {
  const Plan& plan = decisions.plan();
  AtSeverity here(decisions, severity);
  Card card;
  for (const Role& role : plan.roles) {
    Verdict verdict = here.holds(role.when);
    if (!verdict.possible()) continue;
    card.roles.push_back({&role, verdict.certain(), std::move(verdict.answers), duty_at(plan, role, now)});
  }
  for (const Channel& channel : plan.channels) {
    Verdict verdict = here.holds(channel.when);
    if (verdict.possible()) card.channels.push_back({&channel, verdict.certain(), std::move(verdict.answers)});
  }
  for (const Obligation& obligation : plan.obligations) {
    Verdict verdict = here.holds(obligation.when);
    if (verdict.possible()) card.obligations.push_back({&obligation, verdict.certain(), std::move(verdict.answers)});
  }
  return card;
}

}  // namespace incplan
