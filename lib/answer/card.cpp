#include "answer/card.hpp"

#include <algorithm>
#include <set>

#include "answer/decision.hpp"
#include "answer/fallback.hpp"
#include "answer/plan_term.hpp"

namespace incplan::core {
namespace {

/// The first stage of an incident, at any time, with the severity given.
EvalContext circumstances_at(const Plan& plan, Index<Severity> severity) {
  EvalContext eval_context{.severity = severity, .flow = Flow::incident, .any_time = true};
  const auto first = std::ranges::find(plan.stages, Flow::incident, &Stage::flow);
  if (first != plan.stages.end()) eval_context.stage = index_of(plan.stages, *first);
  return eval_context;
}

/// Conditions over the facts that lead to one severity.
class AtSeverity {
 public:
  AtSeverity(Decisions& decisions, Index<Severity> severity)
      : decisions_(decisions),
        eval_context_(circumstances_at(decisions.plan(), severity)),
        leads_here_(decisions.is_severity(severity)) {
    unknown_.criteria.resize(decisions.plan().criteria.size());
    // Nothing leads to it but a person who says so: then any facts may go with it.
    if (leads_here_ == Decisions::fails) leads_here_ = Decisions::holds;
  }

  Conclusion holds(const Condition& condition) {
    const Decisions::Node wanted = decisions_.condition(condition, eval_context_);
    const Decisions::Node here = decisions_.diagram().choose(leads_here_, wanted, Decisions::impossible);
    const Decisions::Node answer = decisions_.answer(here);
    if (answer == Decisions::holds) return {Certainty::yes};
    if (answer == Decisions::fails) return {Certainty::no};
    const Decisions::Node by_itself = decisions_.diagram().project(here, asked_by(wanted));
    const auto answers = decisions_.smallest_answers(by_itself, Decisions::holds);
    return {Certainty::perhaps, requirements(decisions_, unknown_, answers.value_or(std::vector<Decisions::Answer>{}))};
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
  EvalContext eval_context_;
  KnownFacts unknown_;
  Decisions::Node leads_here_;
};

/// Those that stand in for a channel on which this may be reported.
std::set<const Channel*> channels_replacing(AtSeverity& here, const Plan& plan) {
  std::set<const Channel*> replacing;
  follow_fallbacks(plan, [&](const Channel& primary, const Channel& fallback) {
    return here.holds(primary.when).possible() && replacing.insert(&fallback).second;
  });
  return replacing;
}

Card card_of(Decisions& decisions, Index<Severity> severity, Instant now) {
  const Plan& plan = decisions.plan();
  AtSeverity here(decisions, severity);
  Card card{.severity = severity, .roles = {}, .channels = {}, .obligations = {}};
  for (const Role& role : plan.roles) {
    Conclusion conclusion = here.holds(role.when);
    if (!conclusion.possible()) continue;
    card.roles.push_back({&role, conclusion.certain(), std::move(conclusion.answers), duty_at(plan, role, now)});
  }
  const std::set<const Channel*> replacing = channels_replacing(here, plan);
  for (const Channel& channel : plan.channels) {
    if (channel.standby && !replacing.contains(&channel)) continue;
    Conclusion conclusion = here.holds(channel.when);
    if (conclusion.possible()) card.channels.push_back({&channel, conclusion.certain(), std::move(conclusion.answers)});
  }
  for (const Obligation& obligation : plan.obligations) {
    Conclusion conclusion = here.holds(obligation.when);
    if (conclusion.possible())
      card.obligations.push_back({&obligation, conclusion.certain(), std::move(conclusion.answers)});
  }
  return card;
}

/// Of several messages the one without a condition.
const Message* first_message(const Plan& plan) {
  for (const Stage& stage : plan.stages) {
    if (stage.flow != Flow::incident || stage.messages.empty()) continue;
    const auto for_all =
        std::ranges::find_if(stage.messages, [](const Message& message) { return !message.when.written; });
    return for_all == stage.messages.end() ? &stage.messages.front() : &*for_all;
  }
  return nullptr;
}

}  // namespace

Cards cards_of(const Plan& plan, Instant now) {
  Decisions decisions(plan);
  Cards cards{.cards = {}, .first_message = first_message(plan)};
  for (const auto severity : plan.severities.indices()) cards.cards.push_back(card_of(decisions, severity, now));
  cards.proved = !decisions.exhausted();
  return cards;
}

}  // namespace incplan::core
