// Walks over a whole diagram: restriction, replacement, and what can be read off it.
#include <algorithm>

#include "answer/diagram.hpp"

namespace incplan::core {

Diagram::Node Diagram::replace(Node node, const std::function<Node(Node terminal)>& by) {
  return replace(node, by, operations_++);
}

Diagram::Node Diagram::replace(Node node, const std::function<Node(Node)>& by, std::uint32_t operation) {
  if (is_terminal(node)) return node == undecided ? undecided : by(node);
  const OperationTable::Key key{operation, node, 0, 0};
  if (const Node* known = done_.find(key)) return *known;
  if (!spend(answers_at(node))) return undecided;
  for (std::uint32_t answer = 0; answer < answers_at(node); ++answer) {
    const Node replaced = replace(child(node, answer), by, operation);
    pending_.push_back(replaced);
  }
  const Node result = make(level(node));
  done_.insert(key, result);
  return result;
}

Diagram::Node Diagram::combine(Node a, Node b, const std::function<Node(Node, Node)>& of) {
  return combine(a, b, of, operations_++);
}

Diagram::Node Diagram::combine(Node a, Node b, const std::function<Node(Node, Node)>& of, std::uint32_t operation) {
  if (is_terminal(a) && is_terminal(b)) return a == undecided || b == undecided ? undecided : of(a, b);
  const OperationTable::Key key{operation, a, b, 0};
  if (const Node* known = done_.find(key)) return *known;
  const std::uint32_t question = std::min(level(a), level(b));
  if (!spend(answers_[question])) return undecided;
  for (std::uint32_t answer = 0; answer < answers_[question]; ++answer) {
    const Node combined = combine(cofactor(a, question, answer), cofactor(b, question, answer), of, operation);
    pending_.push_back(combined);
  }
  const Node result = make(question);
  done_.insert(key, result);
  return result;
}

Diagram::Node Diagram::upward(Node condition, const std::vector<Rise>& rises) {
  return upward(condition, rises, operations_++);
}

Diagram::Node Diagram::upward(Node condition, const std::vector<Rise>& rises, std::uint32_t operation) {
  if (is_terminal(condition)) return condition;
  const OperationTable::Key key{operation, condition, 0, 0};
  if (const Node* known = done_.find(key)) return *known;
  const std::uint32_t count = answers_at(condition);
  const Rise rise = rises[level(condition)];
  std::vector<Node> children(count);
  Node so_far = fails;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t answer = rise == Rise::down ? count - 1 - i : i;
    const Node here = upward(child(condition, answer), rises, operation);
    so_far = rise == Rise::none ? here : either(so_far, here);
    children[answer] = so_far;
  }
  if (!spend(count)) return undecided;
  pending_.insert(pending_.end(), children.begin(), children.end());
  const Node result = make(level(condition));
  done_.insert(key, result);
  return result;
}

Diagram::Node Diagram::restrict(Node node, std::span<const int> known) {
  if (last_restriction_ == 0 || !std::ranges::equal(known, last_known_)) {
    last_known_.assign(known.begin(), known.end());
    last_restriction_ = operations_++;
  }
  return restrict(node, known, last_restriction_);
}

Diagram::Node Diagram::restrict(Node node, std::span<const int> known, std::uint32_t operation) {
  if (is_terminal(node)) return node;
  const int answer_given = known[level(node)];
  if (answer_given >= 0) return restrict(child(node, static_cast<std::uint32_t>(answer_given)), known, operation);
  const OperationTable::Key key{operation, node, 0, 0};
  if (const Node* done = done_.find(key)) return *done;
  if (!spend(answers_at(node))) return undecided;
  for (std::uint32_t answer = 0; answer < answers_at(node); ++answer) {
    const Node restricted = restrict(child(node, answer), known, operation);
    pending_.push_back(restricted);
  }
  const Node result = make(level(node));
  done_.insert(key, result);
  return result;
}

Diagram::Node Diagram::project(Node node, const std::vector<bool>& kept) {
  return project(node, kept, operations_++);
}

Diagram::Node Diagram::project(Node node, const std::vector<bool>& kept, std::uint32_t operation) {
  if (is_terminal(node)) return node;
  const OperationTable::Key key{operation, node, 0, 0};
  if (const Node* known = done_.find(key)) return *known;
  if (!spend(answers_at(node))) return undecided;
  const std::size_t first = pending_.size();
  for (std::uint32_t answer = 0; answer < answers_at(node); ++answer) {
    const Node child_without = project(child(node, answer), kept, operation);
    pending_.push_back(child_without);
  }
  Node result = pending_[first];
  if (kept[level(node)]) {
    result = make(level(node));
  } else {
    for (std::size_t i = first + 1; i < first + answers_at(node); ++i) result = join(result, pending_[i]);
    pending_.resize(first);
  }
  done_.insert(key, result);
  return result;
}

bool Diagram::reaches(Node node, Node terminal) {
  if (is_terminal(node)) return node == terminal;
  const OperationTable::Key key{reaching, node, terminal, 0};
  if (const Node* known = done_.find(key)) return *known == holds;
  if (!spend(answers_at(node))) return false;
  bool reached = false;
  for (std::uint32_t answer = 0; answer < answers_at(node) && !reached; ++answer) {
    reached = reaches(child(node, answer), terminal);
  }
  done_.insert(key, reached ? holds : fails);
  return reached;
}

/// Calls `visit` once with each node below and at `from`.
template <class Visit>
void Diagram::each_node(Node from, const Visit& visit) const {
  std::vector<bool> seen(terminals_ + entries_.size());
  std::vector<Node> open{from};
  seen[from] = true;
  while (!open.empty()) {
    const Node node = open.back();
    open.pop_back();
    visit(node);
    if (is_terminal(node)) continue;
    for (std::uint32_t answer = 0; answer < answers_at(node); ++answer) {
      const Node next = child(node, answer);
      if (!seen[next]) open.push_back(next);
      seen[next] = true;
    }
  }
}

std::vector<Diagram::Node> Diagram::terminals(Node node) const {
  std::vector<Node> found;
  each_node(node, [&](Node each) {
    if (is_terminal(each)) found.push_back(each);
  });
  std::ranges::sort(found);
  return found;
}

std::vector<int> Diagram::support(Node node) const {
  std::vector<bool> asked(answers_.size());
  each_node(node, [&](Node each) {
    if (!is_terminal(each)) asked[level(each)] = true;
  });
  std::vector<int> questions;
  for (std::size_t question = 0; question < asked.size(); ++question) {
    if (asked[question]) questions.push_back(static_cast<int>(question));
  }
  return questions;
}

}  // namespace incplan::core
