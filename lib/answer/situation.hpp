// An incident as it stands: what is known of it, what follows from that, and the engine over what is missing.
//
//   Situation situation(plan, incident, now);
//   situation.holds(role.when)     ->  for certain, perhaps (with the question), or not
//
// Every answer about an incident (who is needed, who is told, which clocks run) asks here, so that one thing is never
// concluded in two ways. Keeps references to the plan: it must outlive the Situation.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "answer/certainty.hpp"
#include "answer/decision.hpp"
#include "answer/facts.hpp"
#include "answer/incident.hpp"
#include "answer/plan_term.hpp"
#include "answer/ways.hpp"

namespace incplan::core {

class Situation {
 public:
  Situation(const Plan& plan, const Incident& incident, Instant now);
  Situation(const Plan& plan, Incident&& incident, Instant now) = delete;  ///< it is only referred to

  [[nodiscard]] const Plan& plan() const { return plan_; }
  [[nodiscard]] const Incident& incident() const { return incident_; }
  [[nodiscard]] const KnownFacts& facts() const { return facts_; }
  /// What the built-in names stand for: stage, flow, the moment, and the severity where it is settled by `--severity`
  /// or `--assume-worst`. For a message copy it and set the channel.
  [[nodiscard]] const EvalContext& eval_context() const { return eval_context_; }
  [[nodiscard]] Decisions& decisions() { return decisions_; }
  /// The stage, the first where nobody has said; none in a plan without stages.
  [[nodiscard]] Index<Stage> stage() const { return eval_context_.stage; }
  /// The severity that is the answer; none where there is none, where it is undecided, and in maintenance.
  [[nodiscard]] Index<Severity> severity();
  /// The outcomes that no missing fact excludes, as long as what is assumed is so. Of a severity that was given or
  /// feared (`--severity`, `--assume-worst`) only that; in maintenance there is none.
  [[nodiscard]] Decisions::Outcomes possible();
  /// Whether no completion of the missing facts leads to another severity, as long as what is assumed is so.
  [[nodiscard]] bool is_certain();
  /// It is settled that this is no incident, and no planned maintenance either: nobody is needed and nobody is told.
  [[nodiscard]] bool is_nothing();

  /// Whether a condition holds, over every completion of the missing facts at once: what a condition says of the
  /// severity is what classification says of that same completion.
  [[nodiscard]] Conclusion holds(const Condition& condition) { return holds(condition, eval_context_); }
  [[nodiscard]] Conclusion holds(const Condition& condition, const EvalContext& eval_context);
  /// Only whether it holds for certain, not what would make it so. Less work.
  [[nodiscard]] bool holds_for_certain(const Condition& condition);
  /// Like `holds`, but in a completion that is no incident nothing applies, whatever the condition says. For roles,
  /// channels and procedures.
  [[nodiscard]] Conclusion applies(const Condition& condition);

  /// Answers of the engine in the words of the plan.
  [[nodiscard]] std::vector<Requirement> to_plan_terms(const std::vector<Decisions::Answer>& answers) const {
    return requirements(decisions_, facts_, answers);
  }
  [[nodiscard]] WayFinder way_finder() { return WayFinder(incident_, decisions_, assumed_, now_); }
  [[nodiscard]] Supposition supposition() const { return Supposition(incident_, decisions_, assumed_, now_); }

  /// The cells that are known or assumed.
  [[nodiscard]] const Decisions::Known& assumed() const { return assumed_; }
  /// The severity function with what is known and assumed put in, and with only what is known.
  [[nodiscard]] Decisions::Node with_assumptions() const { return with_assumptions_; }
  [[nodiscard]] Decisions::Node without_assumptions() const { return without_assumptions_; }

 private:
  [[nodiscard]] bool classifies() const { return eval_context_.classify && !eval_context_.severity; }
  [[nodiscard]] Conclusion evaluate(Decisions::Node condition);

  const Plan& plan_;
  const Incident& incident_;
  Instant now_;
  KnownFacts facts_;
  Decisions decisions_;
  Decisions::Known assumed_;
  EvalContext eval_context_;
  std::map<Decisions::Node, Conclusion> conclusions_;  ///< many conditions say the same
  Decisions::Node without_assumptions_ = Decisions::undecided;
  Decisions::Node with_assumptions_ = Decisions::undecided;
  Decisions::Node is_incident_ = Decisions::holds;  ///< a function of the facts, with what is known and assumed put in
};

}  // namespace incplan::core
