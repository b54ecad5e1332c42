// An example of the plan, tried: what the plan answers to its facts.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "answer/decision.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

class ExampleRun {
 public:
  /// Nothing where the example itself has a mistake that was reported: a fact or a service that there is not.
  [[nodiscard]] static std::optional<ExampleRun> of(Decisions& decisions, const Example& example);

  /// The severity, or `Decisions::none` or `Decisions::undecided`; facts that are missing are left open, but for
  /// assumptions.
  [[nodiscard]] Decisions::Node answer();
  /// Whether `undecided` may only say that the answer hangs on too much at once.
  [[nodiscard]] bool gave_up() const { return decisions_->exhausted(); }
  /// Whether a condition holds, fails, or is open, at the first stage and at any time of day.
  [[nodiscard]] Decisions::Node holds(const Condition& condition);
  /// Whether an alternative of a severity's condition holds for certain.
  [[nodiscard]] bool meets(const Alternative& alternative);
  /// The facts by hand and those that follow, in the plan's words: "impact: high, data_loss: no (assumed)".
  [[nodiscard]] std::string facts() const;

 private:
  ExampleRun(Decisions& decisions, KnownFacts facts);

  std::unique_ptr<Decisions> own_;  ///< over what the example leaves open, where all facts at once are too much
  Decisions* decisions_;
  KnownFacts facts_;
  Decisions::Known known_;
};

}  // namespace incplan::core::check
