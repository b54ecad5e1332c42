#include "yaml/tree.hpp"

namespace incplan::core::yaml {

namespace {

constexpr std::size_t nodes_in_block = 128;

}  // namespace

Place Node::place() const {
  return is_empty() && path.index < 0 ? key_place() : Place{source, start, end, &path};
}

Place Node::key_place() const {
  const bool has_key = path.parent != nullptr && path.index < 0;
  return has_key ? Place{source, key.start, key.end, &path} : Place{source, start, end, &path};
}

const Node* Node::find(std::string_view name) const {
  for (const Node& entry : *this) {
    if (entry.path.index < 0 && entry.key.text == name) return &entry;
  }
  return nullptr;
}

std::size_t Tree::size() const {
  return blocks_.size() * nodes_in_block - left_in_block_;
}

Node& Tree::add() {
  if (left_in_block_ == 0) {
    blocks_.push_back(std::make_unique<Node[]>(nodes_in_block));
    left_in_block_ = nodes_in_block;
  }
  Node& node = blocks_.back()[nodes_in_block - left_in_block_--];
  node.source = source_.get();
  return node;
}

std::string_view Tree::keep(std::string text) {
  return texts_.emplace_back(std::move(text));
}

}  // namespace incplan::core::yaml
