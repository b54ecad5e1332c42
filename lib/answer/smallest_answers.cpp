// The smallest set of answers that settles something.
//
// Whoever leaves a question open must be content with every answer to it, so an open question is the join of its
// children, and a set of answers does when what is left is the wanted terminal. Sets are tried by size, and a
// function that did not do with so many answers is not tried again.
#include <algorithm>
#include <unordered_set>

#include "answer/decision.hpp"

namespace incplan::core {
namespace {

using Node = Diagram::Node;
using Answer = Decisions::Answer;
using Answers = std::vector<Answer>;

class Search {
 public:
  Search(Diagram& diagram, Node wanted, const Decisions::Known& usual)
      : diagram_(diagram), wanted_(wanted), usual_(usual) {}

  /// Whether so many answers do; then they are `found`, one cell each.
  bool run(Node node, std::uint32_t count, bool with_contrary) {
    with_contrary_ = with_contrary;
    found_.clear();
    return find(node, count);
  }
  [[nodiscard]] const Answers& found() const { return found_; }

 private:
  static constexpr std::uint32_t reaching = 1;
  static constexpr std::uint32_t failing = 2;
  static constexpr std::uint32_t failing_with_contrary = 3;

  bool find(Node node, std::uint32_t count) {
    if (diagram_.is_terminal(node)) return node == wanted_;
    if (count == 0 && usual_.empty()) return diagram_.constant(node) == wanted_;
    if (!can_reach(node) || !diagram_.spend(1)) return false;
    const OperationTable::Key key{with_contrary_ ? failing_with_contrary : failing, node, count, 0};
    if (known_.find(key) != nullptr) return false;
    const bool done = (count > 0 && answer(node, count)) || leave_open(node, count);
    if (!done) known_.insert(key, 0);
    return done;
  }

  /// Says something to the first question that is asked.
  bool answer(Node node, std::uint32_t count) {
    const int usual = usual_cell(node);
    if (usual >= 0 && !with_contrary_) return false;
    for (std::uint32_t cell = 0; cell < diagram_.answers_at(node); ++cell) {
      if (static_cast<int>(cell) == usual) continue;
      found_.push_back({diagram_.question(node), {static_cast<int>(cell)}});
      if (find(diagram_.child(node, cell), count - 1)) return true;
      found_.pop_back();
    }
    return false;
  }

  bool leave_open(Node node, std::uint32_t count) {
    const int usual = usual_cell(node);
    const Node rest =
        usual >= 0 ? diagram_.child(node, static_cast<std::uint32_t>(usual)) : diagram_.join_children(node);
    return find(rest, count);
  }

  int usual_cell(Node node) const {
    return usual_.empty() ? -1 : usual_[static_cast<std::size_t>(diagram_.question(node))];
  }

  /// Whether the wanted terminal is below a node at all: nothing can settle what is not there.
  bool can_reach(Node node) {
    if (diagram_.is_terminal(node)) return node == wanted_;
    const OperationTable::Key key{reaching, node, 0, 0};
    if (const std::uint32_t* known = known_.find(key)) return *known != 0;
    bool reaches = false;
    for (std::uint32_t cell = 0; cell < diagram_.answers_at(node) && !reaches; ++cell) {
      reaches = can_reach(diagram_.child(node, cell));
    }
    known_.insert(key, reaches ? 1 : 0);
    return reaches;
  }

  Diagram& diagram_;
  Node wanted_;
  const Decisions::Known& usual_;
  bool with_contrary_ = false;
  Answers found_;
  OperationTable known_;  ///< what has been found out about nodes
};

/// What matters for one answer alone: the answer, what is more severe and may be joined to it, and the rest. Fewer
/// differences make smaller diagrams.
Node as_seen_from(Node wanted, Node terminal) {
  if (terminal == wanted || terminal == Diagram::impossible) return terminal;
  const bool is_graver = terminal >= Diagram::severity(0) && terminal < wanted;
  return is_graver ? Diagram::severity(0) : Diagram::undecided;
}

/// Whether every combination of these answers leads to `wanted`.
bool all_lead_to(const Diagram& diagram, Node node, Node wanted, const Answers& answers,
                 std::unordered_set<Node>& checked) {
  if (diagram.is_terminal(node)) return node == wanted;
  if (!checked.insert(node).second) return true;
  const auto asked = std::ranges::find(answers, diagram.question(node), &Answer::question);
  return std::ranges::all_of(asked->cells, [&](int cell) {
    return all_lead_to(diagram, diagram.child(node, static_cast<std::uint32_t>(cell)), wanted, answers, checked);
  });
}

/// Adds to each answer the cells that would do as well. `node` asks nothing but these questions.
void widen(const Diagram& diagram, Node node, Node wanted, Answers& answers,
           const std::vector<Decisions::Question>& questions) {
  for (Answer& answer : answers) {
    const std::vector<int> found = answer.cells;
    std::vector<int> wide;
    for (int cell = 0; cell < static_cast<int>(questions[static_cast<std::size_t>(answer.question)].cells.size());
         ++cell) {
      answer.cells = {cell};
      std::unordered_set<Node> checked;
      if (cell == found[0] || all_lead_to(diagram, node, wanted, answers, checked)) wide.push_back(cell);
    }
    answer.cells = wide;
  }
}

}  // namespace

std::optional<std::vector<Answer>> Decisions::smallest_answers(Node node, Node wanted, const Known& usual,
                                                               std::size_t most) {
  node = seen_from(wanted, node);
  most = std::min(most, diagram_.support(node).size());
  Search search(diagram_, wanted, usual);
  for (std::uint32_t count = 0; count <= most && !exhausted(); ++count) {
    if (!search.run(node, count, false) && (usual.empty() || !search.run(node, count, true))) continue;
    return widened(search.found(), node, wanted, usual);
  }
  return std::nullopt;
}

Node Decisions::seen_from(Node wanted, Node node) {
  return diagram_.replace(node, [wanted](Node terminal) { return as_seen_from(wanted, terminal); });
}

Answers Decisions::widened(Answers answers, Node seen, Node wanted, const Known& usual) {
  widen(diagram_, only_asking(seen, answers, usual), wanted, answers, questions());
  return answers;
}

/// The function of the questions that are answered: others are answered as usual, or open.
Node Decisions::only_asking(Node node, const Answers& answers, const Known& usual) {
  std::vector<bool> kept(questions().size());
  for (const Answer& answer : answers) kept[static_cast<std::size_t>(answer.question)] = true;
  if (!usual.empty()) {
    Known others = usual;
    for (const Answer& answer : answers) others[static_cast<std::size_t>(answer.question)] = -1;
    node = diagram_.restrict(node, others);
  }
  return diagram_.project(node, kept);
}

}  // namespace incplan::core
