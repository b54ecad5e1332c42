// A YAML file as a tree of nodes, each with its exact place.
//
//   for (const Node& person : people) person.key.text …
//
// The tree belongs to this project and does not show who read the bytes. It knows no format: what a key means is the
// business of `shape` and `plan`.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/place.hpp"

namespace incplan::core::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

/// How a value was written. An empty value is `none`; `~` and `null` are `plain` with Kind::null.
enum class Style : std::uint8_t { none, plain, single_quoted, double_quoted, literal, folded, block, flow };

/// The key of an entry of a mapping.
struct Key {
  std::string_view text;  ///< without quotes, escapes resolved
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  Style style = Style::none;
};

/// One value. Children are a list in the order of the file; an entry of a mapping carries its key.
struct Node {
  PathSegment path;  ///< the way from the root; `step.parent` is the parent's
  const Source* source = nullptr;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  Kind kind = Kind::null;
  Style style = Style::none;
  std::uint32_t size = 0;  ///< number of children
  std::string_view text;   ///< of a scalar: unquoted, escapes and folding resolved; of `~`: as written
  Key key;
  Node* first = nullptr;
  Node* next = nullptr;

  /// The value's place; of an empty value, its key's (an empty value has no place of its own).
  [[nodiscard]] Place place() const;
  /// The key's place; of an item of a list, the value's.
  [[nodiscard]] Place key_place() const;
  /// The entry of a mapping with this key, or null.
  [[nodiscard]] const Node* find(std::string_view name) const;

  [[nodiscard]] bool is_mapping() const { return kind == Kind::mapping; }
  [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  /// `key:` with nothing behind it. `key: ~` is null, but not empty.
  [[nodiscard]] bool is_empty() const { return kind == Kind::null && style == Style::none; }

  class Iterator {
   public:
    explicit Iterator(const Node* node) : node_(node) {}
    const Node& operator*() const { return *node_; }
    Iterator& operator++() {
      node_ = node_->next;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const Node* node_;
  };
};

/// The children of a node, in their order: `for (const Node& item : list)`.
[[nodiscard]] inline Node::Iterator begin(const Node& node) {
  return Node::Iterator(node.first);
}
[[nodiscard]] inline Node::Iterator end(const Node& /*node*/) {
  return Node::Iterator(nullptr);
}

/// A comment, from its `#` to the end of its line.
struct Comment {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

/// Owns the nodes of one file, the texts that are not views into it, and the file itself.
class Tree {
 public:
  explicit Tree(std::shared_ptr<const Source> source) : source_(std::move(source)) {}

  [[nodiscard]] const Source& source() const { return *source_; }
  /// Null where the file holds no value at all, or could not be read.
  [[nodiscard]] const Node* root() const { return root_; }
  void set_root(Node* root) { root_ = root; }
  /// All comments in the order of the file, which must be without mistakes: what could not be read is not told from
  /// them.
  [[nodiscard]] std::vector<Comment> comments() const;

  /// How many nodes it has made, of which some may have been given up.
  [[nodiscard]] std::size_t size() const;
  /// A new node of this tree, not yet placed anywhere.
  Node& add();
  /// Keeps a text alive as long as the tree.
  std::string_view keep(std::string text);

 private:
  std::shared_ptr<const Source> source_;
  std::vector<std::unique_ptr<Node[]>> blocks_;  // nodes point at each other: they must never move
  std::size_t left_in_block_ = 0;
  std::deque<std::string> texts_;
  Node* root_ = nullptr;
};

}  // namespace incplan::core::yaml
