// The engine: which answers the missing facts still allow, exactly.
//
// Every criterion is cut into cells at the values and thresholds that the plan's conditions name, so that within a cell
// nothing can change. Over these cells the decision table is a shared diagram (`answer/diagram.hpp`). `classify`
// reads the outcomes that are left of it; the proofs of `validate` walk the same diagram. No combination is ever
// enumerated.
//
//   Decisions decisions(plan);
//   decisions.outcomes(decisions.restrict(decisions.severity(), decisions.known(facts)))   ->  {1, 2}: sev2 or sev3
//
// A plan so tangled that a second of work does not tell (millions of nodes, thousands of questions) leaves `undecided`
// behind, never a wrong answer; `exhausted` says so.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "answer/diagram.hpp"
#include "answer/facts.hpp"
#include "answer/questions.hpp"
#include "plan/plan.hpp"

namespace incplan::core {

/// What the built-in names stand for where a condition is asked: the circumstances that are no facts of the incident.
/// What is empty does not hold for any value (in planned maintenance there is no severity).
struct EvalContext {
  Index<Severity> severity{};  ///< set only where it overrides classification
  bool classify = true;        ///< `severity` in a condition is what classification says of each completion
  Index<Stage> stage{};
  std::optional<Flow> flow{};
  std::optional<LocalTime> local_time{};  ///< now, in the plan's zone
  bool any_time = false;                  ///< nobody asks at a moment: what `hours` says may hold or not (for proofs)
  Index<Channel> channel{};
  std::optional<std::size_t> kind{};  ///< index into the table of channel kinds
  Index<Audience> audience{};
};

class Decisions {
 public:
  /// A function of the facts: of a condition it ends in `holds` and `fails`, of classification in severities and
  /// `none`.
  using Node = Diagram::Node;
  static constexpr Node fails = Diagram::fails;
  static constexpr Node holds = Diagram::holds;
  static constexpr Node undecided = Diagram::undecided;
  static constexpr Node none = Diagram::none;
  static constexpr Node impossible = Diagram::impossible;

  using Question = Questions::Question;
  /// For each question the cell that is known, or -1.
  using Known = std::vector<int>;
  /// An answer to one question: each of these cells would do.
  struct Answer {
    int question = -1;
    std::vector<int> cells{};
  };

  /// The engine over every fact.
  explicit Decisions(const Plan& plan);
  /// The engine over what is missing: what was given or implied is never asked. Assumed facts are asked, for they may
  /// be wrong, and what is implied or assumed follows what the missing answers imply (`MovableFacts`).
  Decisions(const Plan& plan, const KnownFacts& facts);

  [[nodiscard]] const Plan& plan() const { return plan_; }
  [[nodiscard]] const std::vector<Question>& questions() const { return questions_.list(); }
  [[nodiscard]] Diagram& diagram() { return diagram_; }
  [[nodiscard]] bool exhausted() const { return diagram_.exhausted(); }
  /// Counts work of others, who look at every pair of something, as answers looked at; false when there has been too
  /// much.
  bool spend(std::uint64_t work) { return diagram_.spend(work); }

  /// Which severity, first match wins; `none` where `unless` holds or no severity does.
  [[nodiscard]] Node severity();
  /// Holds where classification leads to this severity.
  [[nodiscard]] Node is_severity(Index<Severity> severity);
  /// The condition of a severity.
  [[nodiscard]] Node when(Index<Severity> severity);
  /// Whether a condition of this plan holds.
  [[nodiscard]] Node condition(const Condition& condition, const EvalContext& eval_context);
  [[nodiscard]] Node alternative(const Alternative& alternative, const EvalContext& eval_context);
  [[nodiscard]] Node term(const Term& term, const EvalContext& eval_context);

  /// The facts that missing answers may move.
  [[nodiscard]] const MovableFacts& movable() const { return movable_; }
  /// The cell in which a value of a criterion lies.
  [[nodiscard]] int cell_of(Index<Criterion> criterion, Value value) const {
    return questions_.cell_of(criterion, value);
  }
  /// The question whether a service is affected, or -1 where nothing depends on it.
  [[nodiscard]] int question_of_service(Index<Service> service) const { return questions_.of_service(service); }

  /// The cells of facts; without assumptions those of given and implied facts alone.
  [[nodiscard]] Known known(const KnownFacts& facts, bool with_assumptions = true) const;
  [[nodiscard]] Node restrict(Node node, const Known& known) { return diagram_.restrict(node, known); }

  /// The answer over every completion that is left: for a condition `holds`, `fails` or `undecided`; for
  /// classification the least severe that is possible, `none` where nothing else is, `undecided` where none is one of
  /// several.
  [[nodiscard]] Node answer(Node node) { return diagram_.constant(node); }
  /// The severity of an outcome; none for any other node.
  [[nodiscard]] Index<Severity> severity_of(Node outcome) const;
  /// The severities, most severe first, that some completion leads to, and whether "none" is possible too.
  struct Outcomes {
    std::vector<Index<Severity>> severities{};
    bool none = false;
  };
  [[nodiscard]] Outcomes outcomes(Node node) const;

  /// The smallest set of answers, of `most` at most, after which `answer` is `wanted`; nothing where there is none
  /// (or the engine is exhausted).
  /// Cells are as wide as they may be: every combination of them does. A question that `usual` has a cell for is
  /// taken to be answered so unless the set says otherwise (assumptions). Of equals the one without contrary to
  /// `usual`, then the one that asks earlier questions and wants less serious answers.
  [[nodiscard]] std::optional<std::vector<Answer>> smallest_answers(Node node, Node wanted, const Known& usual = {},
                                                                    std::size_t most = SIZE_MAX);
  /// The same function with all that makes no difference to one answer put together: it is smaller.
  [[nodiscard]] Node seen_from(Node wanted, Node node);
  /// Adds to each answer, of one cell, the cells that would do as well. `seen` is the function seen from `wanted`.
  [[nodiscard]] std::vector<Answer> widened(std::vector<Answer> answers, Node seen, Node wanted, const Known& usual);

 private:
  [[nodiscard]] Node criterion_term(const Term& term);
  /// Whether a criterion lies in one of the cells, with all that may move it.
  [[nodiscard]] Node fact(Index<Criterion> criterion, const std::vector<bool>& marked);
  /// … where it has this value.
  [[nodiscard]] Node at(Index<Criterion> criterion, Value value, const std::vector<bool>& marked) const;
  /// … after what its premises make of it; `otherwise` where none of them holds.
  [[nodiscard]] Node ordered(const MovableFacts::Fact& moving, const std::vector<bool>& marked, Node otherwise);
  [[nodiscard]] Node unordered(const MovableFacts::Fact& moving, const std::vector<bool>& marked, Node otherwise);
  [[nodiscard]] Node premise(const MovableFacts::Premise& premise);
  /// Marks one cell of a question.
  [[nodiscard]] std::vector<bool> only(int question, int cell) const;
  [[nodiscard]] Node service_term(const Term& term);
  [[nodiscard]] Node severity_term(const Term& term, const EvalContext& eval_context);
  [[nodiscard]] Node open_term(const Term& term);
  [[nodiscard]] Node at_least(const AtLeast& at_least, const EvalContext& eval_context);
  /// The literal of a question, or what it comes to where the answer is known from the start.
  [[nodiscard]] Node literal(int question, const std::vector<bool>& marked);
  [[nodiscard]] Outcomes everything() const;
  [[nodiscard]] Node only_asking(Node node, const std::vector<Answer>& answers, const Known& usual);

  const Plan& plan_;
  MovableFacts movable_;
  Questions questions_;
  Known settled_;  ///< cells that were known from the start
  Diagram diagram_;
  std::vector<bool> being_moved_;  ///< criteria whose premises are being looked at: circles are a mistake of the plan
  std::optional<Node> severity_;
  std::vector<std::optional<Node>> is_severity_;
  std::vector<std::optional<Node>> whens_;
  std::map<std::vector<std::pair<Value, Value>>, Node> severity_terms_;  ///< they recur: nearly every `when` has one
};

}  // namespace incplan::core
