// An incident as it stands: what is known of it, what follows from that, and the engine over what is missing.
//
//   Situation situation(plan, incident, now);
//   situation.holds(role.when)     ->  for certain, perhaps (with the question), or not
//
// Every answer about an incident (who is needed, who is told, which clocks run) asks here, so that one thing is never
// concluded in two ways. Keeps references to the plan: it must outlive the Situation.
#pragma once

#include <utility>
#include <vector>

#include "answer/certainty.hpp"
#include "answer/decision.hpp"
#include "answer/facts.hpp"
#include "answer/incident.hpp"

namespace incplan {

class Situation {
 public:
  Situation(const Plan& plan, const Incident& incident, Instant now);

  [[nodiscard]] const Plan& plan() const { return plan_; }
  [[nodiscard]] const Incident& incident() const { return incident_; }
  [[nodiscard]] const KnownFacts& facts() const { return facts_; }
  /// What the built-in names stand for: stage, flow, the moment, and the severity where it is settled by `--severity`
  /// or `--assume-worst`. For a message copy it and set the channel.
  [[nodiscard]] const Circumstances& circumstances() const { return circumstances_; }
  [[nodiscard]] Decisions& decisions() { return decisions_; }
  /// The stage as an index into `Plan::stages`, the first where nobody has said; -1 in a plan without stages.
  [[nodiscard]] int stage() const { return circumstances_.stage.value_or(-1); }
  /// The severity that is the answer, as an index into `Plan::severities`; -1 for none, undecided, or maintenance.
  [[nodiscard]] int severity();
  /// It is settled that this is no incident, and no planned maintenance either: nobody is needed and nobody is told.
  [[nodiscard]] bool is_nothing();

  /// Whether a condition holds, over every completion of the missing facts at once: what a condition says of the
  /// severity is what classification says of that same completion.
  [[nodiscard]] Verdict holds(const Condition& condition) { return holds(condition, circumstances_); }
  [[nodiscard]] Verdict holds(const Condition& condition, const Circumstances& circumstances);
  /// Like `holds`, but nothing applies where nothing happened (`is_nothing`). For roles, channels and procedures.
  [[nodiscard]] Verdict applies(const Condition& condition);

  /// Answers of the engine in the words of the plan.
  [[nodiscard]] std::vector<IfAnswered> in_words(const std::vector<Decisions::Answer>& answers) const;

  /// The cells that are known or assumed.
  [[nodiscard]] const Decisions::Known& assumed() const { return assumed_; }
  /// The severity function with what is known and assumed put in, and with only what is known.
  [[nodiscard]] Decisions::Node with_assumptions() const { return with_assumptions_; }
  [[nodiscard]] Decisions::Node without_assumptions() const { return without_assumptions_; }

 private:
  const Plan& plan_;
  const Incident& incident_;
  KnownFacts facts_;
  Decisions decisions_;
  Decisions::Known assumed_;
  Circumstances circumstances_;
  std::vector<std::pair<Decisions::Node, Verdict>> verdicts_;  ///< many conditions say the same
  Decisions::Node without_assumptions_ = Decisions::undecided;
  Decisions::Node with_assumptions_ = Decisions::undecided;
};

}  // namespace incplan
