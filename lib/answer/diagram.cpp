#include "answer/diagram.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

std::uint32_t hash(std::uint32_t question, std::span<const Diagram::Node> children) {
  std::uint32_t value = question * 0x85EBCA6BU;
  for (const Diagram::Node child : children) value = (value ^ child) * 0x9E3779B1U + (value >> 15U);
  return value ^ (value >> 16U);
}

}  // namespace

Diagram::Diagram(std::vector<std::uint32_t> answers, std::size_t severities)
    : answers_(std::move(answers)),
      terminals_(first_severity + static_cast<Node>(severities)),
      operations_(first_of_others) {
  const auto open = std::ranges::count_if(answers_, [](std::uint32_t count) { return count > 1; });
  if (static_cast<std::size_t>(open) > max_questions) spend(max_work + 1);
}

Diagram::Node Diagram::make(std::uint32_t question) {
  const std::size_t count = answers_[question];
  const std::span<const Node> children(pending_.data() + (pending_.size() - count), count);
  const bool all_equal = std::ranges::all_of(children, [&](Node child) { return child == children[0]; });
  const Node node = all_equal ? children[0] : find_or_add(question, children);
  pending_.resize(pending_.size() - count);
  return node;
}

Diagram::Node Diagram::find_or_add(std::uint32_t question, std::span<const Node> children) {
  const std::uint32_t key = hash(question, children);
  const Node found = unique_.find(key, [&](Node node) {
    const Entry& entry = entries_[node - terminals_];
    return entry.question == question &&
           std::equal(children.begin(), children.end(), children_.begin() + entry.first_child);
  });
  if (found != UniqueTable::absent) return found;
  const Node node = terminals_ + static_cast<Node>(entries_.size());
  entries_.push_back({question, static_cast<std::uint32_t>(children_.size())});
  children_.insert(children_.end(), children.begin(), children.end());
  unique_.insert(key, node);
  return node;
}

Diagram::Node Diagram::literal(int question, const std::vector<bool>& marked) {
  if (!spend(marked.size())) return undecided;
  for (const bool mark : marked) pending_.push_back(mark ? holds : fails);
  return make(static_cast<std::uint32_t>(question));
}

Diagram::Node Diagram::choose(Node condition, Node then, Node otherwise) {
  if (condition == holds || then == otherwise) return then;
  if (condition == fails) return otherwise;
  if (condition == undecided) return undecided;
  if (then == holds && otherwise == fails) return condition;
  const OperationTable::Key key{choosing, condition, then, otherwise};
  if (const Node* known = done_.find(key)) return *known;
  const Node node = choose_inner(condition, then, otherwise);
  done_.insert(key, node);
  return node;
}

Diagram::Node Diagram::choose_inner(Node condition, Node then, Node otherwise) {
  const std::uint32_t question = std::min({level(condition), level(then), level(otherwise)});
  const std::uint32_t count = answers_[question];
  if (!spend(count)) return undecided;
  for (std::uint32_t answer = 0; answer < count; ++answer) {
    const Node child = choose(cofactor(condition, question, answer), cofactor(then, question, answer),
                              cofactor(otherwise, question, answer));
    pending_.push_back(child);
  }
  return make(question);
}

Diagram::Node Diagram::join_terminals(Node a, Node b) {
  if (a == impossible || b == impossible) return a == impossible ? b : a;
  return std::min(a, b) >= first_severity ? std::max(a, b) : undecided;
}

Diagram::Node Diagram::join(Node a, Node b) {
  if (a == b || b == impossible) return a;
  if (a == impossible) return b;
  if (a == undecided || b == undecided) return undecided;
  if (is_terminal(a) && is_terminal(b)) return join_terminals(a, b);
  const OperationTable::Key key{joining, std::min(a, b), std::max(a, b), 0};
  if (const Node* known = done_.find(key)) return *known;
  const Node node = join_inner(a, b);
  done_.insert(key, node);
  return node;
}

Diagram::Node Diagram::join_inner(Node a, Node b) {
  const std::uint32_t question = std::min(level(a), level(b));
  const std::uint32_t count = answers_[question];
  if (!spend(count)) return undecided;
  for (std::uint32_t answer = 0; answer < count; ++answer) {
    const Node child = join(cofactor(a, question, answer), cofactor(b, question, answer));
    pending_.push_back(child);
  }
  return make(question);
}

Diagram::Node Diagram::join_children(Node node) {
  Node joined = child(node, 0);
  for (std::uint32_t answer = 1; answer < answers_at(node); ++answer) joined = join(joined, child(node, answer));
  return joined;
}

Diagram::Node Diagram::constant(Node node) {
  if (is_terminal(node)) return node;
  const OperationTable::Key key{settling, node, 0, 0};
  if (const Node* known = done_.find(key)) return *known;
  Node joined = constant(child(node, 0));
  for (std::uint32_t answer = 1; answer < answers_at(node) && joined != undecided; ++answer) {
    const Node other = constant(child(node, answer));
    if (other != joined) joined = other == undecided ? undecided : join_terminals(joined, other);
  }
  done_.insert(key, joined);
  return joined;
}

}  // namespace incplan::core
