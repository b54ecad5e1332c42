// The engine: which answers the missing facts still allow, exactly.
//
// Every criterion is cut into cells at the values and thresholds that the plan's conditions name, so that within a cell
// nothing can change. Over these cells the decision table is a shared diagram (a multi-valued decision diagram, reduced
// and hash-consed, so that equal functions are one node). `classify` restricts it by what is known and reads the
// outcomes that are left; the proofs of `validate` walk the same diagram. No combination is ever enumerated.
//
//   Decisions decisions(plan);
//   auto left = decisions.restrict(decisions.severity(), decisions.known(facts));
//   decisions.outcomes(left)   ->  {1, 2}: sev2 or sev3
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "answer/facts.hpp"
#include "plan/plan.hpp"

namespace incplan {

/// What the built-in names stand for where a condition is asked: the circumstances that are no facts of the incident.
/// What is empty does not hold for any value (in planned maintenance there is no severity).
struct Circumstances {
  std::optional<int> severity;  ///< index into `Plan::severities`; set only where it overrides classification
  bool classify = true;         ///< `severity` in a condition is what classification says of each completion
  std::optional<int> stage;
  std::optional<Flow> flow;
  std::optional<LocalTime> local_time;  ///< now, in the plan's zone
  std::optional<int> channel;
  std::optional<int> kind;
  std::optional<int> audience;
};

class Decisions {
 public:
  /// A function of the facts. Terminals are outcomes; for a condition 1 holds and 0 does not.
  using Node = std::uint32_t;
  /// One question of the engine.
  struct Question {
    enum class Kind { criterion, service, unreadable };
    Kind kind = Kind::criterion;
    int index = -1;              ///< of the criterion or the service
    const Term* term = nullptr;  ///< of an entry of the plan that could not be understood
    std::vector<Range> cells;    ///< ascending; a service and an unreadable entry have two: no, yes
  };
  /// For each question the cell that is known, or -1.
  using Known = std::vector<int>;
  /// An answer to one question: the cells that would do.
  struct Answer {
    int question = -1;
    std::vector<int> cells;
  };

  explicit Decisions(const Plan& plan);

  [[nodiscard]] const std::vector<Question>& questions() const { return questions_; }
  [[nodiscard]] int none() const;  ///< the outcome "no incident": one past the last severity

  /// Which severity: outcomes are indices into `Plan::severities`, or `none()`.
  [[nodiscard]] Node severity();
  /// Whether a condition holds.
  [[nodiscard]] Node condition(const Condition& condition, const Circumstances& circumstances);
  [[nodiscard]] Node alternative(const Alternative& alternative, const Circumstances& circumstances);

  [[nodiscard]] Known known(const KnownFacts& facts, bool with_assumptions = true) const;
  [[nodiscard]] Node restrict(Node node, const Known& known);
  /// The outcomes that some completion leads to, ascending.
  [[nodiscard]] std::vector<int> outcomes(Node node);
  /// The smallest set of answers after which `good(outcomes)` holds; of equals the one that asks earlier questions. Empty when
  /// none exists. Answers are as wide as they may be: every combination of their cells does.
  template <class Good>
  [[nodiscard]] std::vector<Answer> smallest_answers(Node node, Good good);

  // … to be continued by the author of the engine: pairwise combination, ite, statistics for the proofs.

 private:
  const Plan& plan_;
  std::vector<Question> questions_;
};

}  // namespace incplan
