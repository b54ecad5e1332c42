// A reduced, hash-consed multi-valued decision diagram: functions of a few questions, each with a few answers, in which
// equal functions are one node.
//
//   Diagram diagram({3, 2}, 2);                            // two questions with three and two answers, two severities
//   Node high = diagram.literal(0, {false, false, true});
//   Node table = diagram.choose(high, diagram.severity(0), diagram.none);
//
// Knows nothing of plans: questions and answers are numbers here. Nothing is ever enumerated; work is limited, and
// what goes beyond the limit becomes `undecided`, which is always a true thing to say.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "answer/node_table.hpp"

namespace incplan::core {

class Diagram {
 public:
  using Node = std::uint32_t;

  // Terminals. A condition fails or holds; a classification is none or a severity. `undecided` is what is left of two
  // that differ in kind: perhaps it holds, perhaps it is an incident.
  static constexpr Node fails = 0;
  static constexpr Node holds = 1;
  static constexpr Node undecided = 2;
  static constexpr Node none = 3;
  /// What a case that cannot occur leads to: it says nothing where several are joined.
  static constexpr Node impossible = 4;
  /// The terminal of a severity by its index, 0 the most severe.
  [[nodiscard]] static constexpr Node severity(std::size_t index) { return first_severity + static_cast<Node>(index); }
  [[nodiscard]] bool is_severity(Node node) const { return is_terminal(node) && node >= first_severity; }
  /// The index of a severity's terminal.
  [[nodiscard]] static std::size_t severity_index(Node terminal) { return terminal - first_severity; }

  static constexpr std::uint64_t max_work = 4'000'000;  ///< answers looked at; some tenths of a second
  static constexpr std::size_t max_questions = 2'000;   ///< with two answers or more; deeper would need a deeper stack

  /// `answers` says how many answers each question has.
  Diagram(std::vector<std::uint32_t> answers, std::size_t severities);

  [[nodiscard]] bool is_terminal(Node node) const { return node < terminals_; }
  /// The first question that an inner node asks, and the function that is left after each answer.
  [[nodiscard]] int question(Node node) const { return static_cast<int>(entries_[node - terminals_].question); }
  [[nodiscard]] std::uint32_t answers_at(Node node) const { return answers_[entries_[node - terminals_].question]; }
  [[nodiscard]] Node child(Node node, std::uint32_t answer) const {
    return children_[entries_[node - terminals_].first_child + answer];
  }

  /// How many answers a question has.
  [[nodiscard]] std::uint32_t answers(int question) const { return answers_[static_cast<std::size_t>(question)]; }

  /// Holds where the answer to the question is one of those marked.
  [[nodiscard]] Node literal(int question, const std::vector<bool>& marked);
  /// `then` where the condition holds, else `otherwise`.
  [[nodiscard]] Node choose(Node condition, Node then, Node otherwise);
  [[nodiscard]] Node both(Node a, Node b) { return choose(a, b, fails); }
  [[nodiscard]] Node either(Node a, Node b) { return choose(a, holds, b); }
  [[nodiscard]] Node negate(Node a) { return choose(a, fails, holds); }
  /// What is left of two when nobody knows which: the same where they agree, the less severe of two severities, else
  /// undecided.
  [[nodiscard]] Node join(Node a, Node b);
  /// Puts what `of` says of two terminals in the place of each pair.
  [[nodiscard]] Node combine(Node a, Node b, const std::function<Node(Node, Node)>& of);
  /// Which way the answers to a question become more serious, if any.
  enum class Rise : std::uint8_t { up, down, none };
  /// Where a condition holds for the same answers, or for less serious ones to some of the questions.
  [[nodiscard]] Node upward(Node condition, const std::vector<Rise>& rises);
  /// Puts another terminal in the place of each.
  [[nodiscard]] Node replace(Node node, const std::function<Node(Node terminal)>& by);
  /// The function after some questions were answered; -1 in `known` for a question that was not.
  [[nodiscard]] Node restrict(Node node, std::span<const int> known);
  /// The function of the kept questions alone: the join over all answers to the others.
  [[nodiscard]] Node project(Node node, const std::vector<bool>& kept);
  /// The join over all answers to all questions: a terminal.
  [[nodiscard]] Node constant(Node node);
  /// The join over all answers to the first question that an inner node asks.
  [[nodiscard]] Node join_children(Node node);

  /// Whether some answers lead to this terminal.
  [[nodiscard]] bool reaches(Node node, Node terminal);
  /// Terminals that can be reached, ascending.
  [[nodiscard]] std::vector<Node> terminals(Node node) const;
  /// The questions on which the function depends, ascending.
  [[nodiscard]] std::vector<int> support(Node node) const;

  /// How much was looked at so far.
  [[nodiscard]] std::uint64_t work() const { return work_; }
  /// True once the limit of work was reached: from then on functions may be `undecided` where more work would have
  /// told.
  [[nodiscard]] bool exhausted() const { return work_ > max_work; }
  /// Counts work; false when there has been too much.
  bool spend(std::uint64_t work) { return (work_ += work) <= max_work; }

 private:
  static constexpr Node first_severity = 5;
  // Operations whose result depends on the nodes alone are remembered for good; each of the others has a number of its
  // own.
  static constexpr std::uint32_t choosing = 1;
  static constexpr std::uint32_t joining = 2;
  static constexpr std::uint32_t settling = 3;
  static constexpr std::uint32_t reaching = 4;
  static constexpr std::uint32_t first_of_others = 5;

  struct Entry {
    std::uint32_t question;
    std::uint32_t first_child;
  };

  /// The question of a node; behind all others for a terminal.
  [[nodiscard]] std::uint32_t level(Node node) const {
    return is_terminal(node) ? UINT32_MAX : entries_[node - terminals_].question;
  }
  [[nodiscard]] Node cofactor(Node node, std::uint32_t question, std::uint32_t answer) const {
    return level(node) == question ? child(node, answer) : node;
  }
  [[nodiscard]] static Node join_terminals(Node a, Node b);
  /// The node of the functions that lie on top of `pending_`, one for each answer; takes them from there.
  Node make(std::uint32_t question);
  [[nodiscard]] Node find_or_add(std::uint32_t question, std::span<const Node> children);

  Node choose_inner(Node condition, Node then, Node otherwise);
  Node join_inner(Node a, Node b);
  Node combine(Node a, Node b, const std::function<Node(Node, Node)>& of, std::uint32_t operation);
  Node upward(Node condition, const std::vector<Rise>& rises, std::uint32_t operation);
  Node replace(Node node, const std::function<Node(Node)>& by, std::uint32_t operation);
  Node restrict(Node node, std::span<const int> known, std::uint32_t operation);
  Node project(Node node, const std::vector<bool>& kept, std::uint32_t operation);
  template <class Visit>
  void each_node(Node from, const Visit& visit) const;

  std::vector<std::uint32_t> answers_;
  Node terminals_;
  std::vector<Entry> entries_;
  std::vector<Node> children_;
  std::vector<Node> pending_;
  UniqueTable unique_;
  OperationTable done_;
  std::uint32_t operations_ = 0;
  std::vector<int> last_known_;         ///< of the last restriction: the same one often follows again …
  std::uint32_t last_restriction_ = 0;  ///< … and has been done for shared nodes already
  std::uint64_t work_ = 0;
};

}  // namespace incplan::core
