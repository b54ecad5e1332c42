// What can be proved of a plan's conditions, whatever the facts: nothing is sampled, every combination is covered,
// and what is found comes with a combination in the plan's words.
//
//   Proofs proofs(decisions);
//   for (const Unreachable& each : proofs.unreachable_severities()) …
//
// A table with an entry that could not be read is no matter for proofs: they say nothing of it. Neither do they say
// anything where the engine was exhausted; `complete` tells.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answer/decision.hpp"
#include "answer/plan_term.hpp"

namespace incplan::core {

/// Facts that hold together, in the plan's words.
using Combination = std::vector<PlanTerm>;

/// A severity that no combination of facts leads to.
struct Unreachable {
  Index<Severity> severity{};
  bool never_holds = false;  ///< its own condition is impossible; else something takes every case of it:
  std::vector<Index<Severity>> shadowed_by{};  ///< the severities before it, as few as do
  bool excepted = false;                       ///< … and the plan's `unless`
};

/// A combination that is no incident although less of it is one.
struct Gap {
  Combination combination;     ///< the simplest: whatever else is known, nothing catches it
  Combination milder;          ///< those facts that are less serious in a case that is caught, as few as do
  Index<Severity> severity{};  ///< what that case is
};

/// A more serious fact that leads to a less serious answer.
struct Drop {
  Index<Criterion> criterion{};
  std::string lower{};         ///< its value in the case that is more severe, as a plan writes it
  std::string higher{};        ///< its value in the case that is less severe
  Combination combination{};   ///< the other facts of both cases, the simplest
  Index<Severity> severity{};  ///< with `lower`
  Index<Severity> milder{};    ///< with `higher`
};

/// An alternative of a condition that changes nothing.
struct Redundant {
  const Alternative* alternative = nullptr;
  bool never_holds = false;                   ///< it is impossible; else whenever it holds, others do:
  std::vector<const Alternative*> others{};   ///< alternatives of the same condition, as few as do
  std::vector<Index<Severity>> severities{};  ///< … and more severe severities, for the condition of a severity
  bool excepted = false;                      ///< … and the plan's `unless`
};

class Proofs {
 public:
  explicit Proofs(Decisions& decisions);

  /// False where a plan is too tangled to be proved: then what is not found may still be there.
  [[nodiscard]] bool complete() const { return !decisions_.exhausted(); }

  [[nodiscard]] std::vector<Unreachable> unreachable_severities();
  [[nodiscard]] std::optional<Gap> gap();
  /// At most one for each criterion. A yes_no whose yes only ever makes it milder ("is there a workaround?") is turned
  /// round rather than wrong; the answers of a choice without an order are no matter for this.
  [[nodiscard]] std::vector<Drop> drops();
  /// Of a severity's condition that can be reached at all.
  [[nodiscard]] std::vector<Redundant> redundant_in_severity(Index<Severity> severity);
  /// Of another condition: of a role, channel, procedure or obligation, or of a message of the stage `of_message`.
  [[nodiscard]] std::vector<Redundant> redundant_in(const Condition& condition, Index<Stage> of_message = {});
  /// Whether some facts, at some stage and moment (and on some channel), make it hold. A condition that would hold at
  /// a severity that cannot be reached is possible: the mistake is the severity's.
  [[nodiscard]] bool is_possible(const Condition& condition, Index<Stage> of_message = {});

 private:
  using Node = Diagram::Node;

  [[nodiscard]] Diagram& diagram() { return decisions_.diagram(); }
  /// Holds where `a` does and `b` does not.
  [[nodiscard]] Node without(Node a, Node b) { return diagram().choose(b, Diagram::fails, a); }
  /// The conditions of the severities before this one, then `unless`: what is asked before it.
  [[nodiscard]] std::vector<Node> asked_before(Index<Severity> severity);
  /// Holds where one of them does.
  [[nodiscard]] Node any_before(Index<Severity> severity);
  [[nodiscard]] Node when(Index<Severity> severity) { return decisions_.when(severity); }
  [[nodiscard]] Node unless();
  [[nodiscard]] Node any_of(const std::vector<Node>& nodes);
  /// Indices of as few of these as are needed to cover the target.
  [[nodiscard]] std::vector<std::size_t> fewest_that_cover(Node target, const std::vector<Node>& covers);
  /// Says what makes an alternative of a severity redundant: others, of which `alternatives` has what they come to,
  /// more severe severities, or `unless`.
  [[nodiscard]] Redundant describe(const Condition& condition, std::size_t which, std::vector<Node> alternatives,
                                   Index<Severity> severity);

  [[nodiscard]] std::optional<Redundant> redundant_in_rows(const Condition& condition, std::size_t which,
                                                           std::vector<std::vector<Node>>& rows);
  [[nodiscard]] bool can_hold(const Alternative& alternative, const std::vector<EvalContext>& all);

  [[nodiscard]] bool is_readable();
  [[nodiscard]] std::vector<Diagram::Rise> rises();
  [[nodiscard]] std::vector<Node> by_cell(Index<Criterion> criterion);
  [[nodiscard]] std::optional<Drop> drop_of(Index<Criterion> criterion);
  [[nodiscard]] Drop describe_drop(Index<Criterion> criterion, const std::vector<Node>& cells, std::size_t low,
                                   std::size_t high);

  Decisions& decisions_;
  const Plan& plan_;
  std::vector<Node> any_before_;  ///< for each severity up to the last one that was asked for
};

}  // namespace incplan::core
