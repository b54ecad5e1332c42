// Puts a tree together in the order in which a file is read, whoever reads it, and keeps the limits and the rules
// that hold for every tree: depth, number of nodes, no key twice.
//
//   builder.open(Kind::mapping, Style::block, 0);
//   builder.key({"name", 0, 4, Style::plain});
//   builder.scalar({.style = Style::plain, .start = 6, .stop = 10}, "Shop");
//   builder.close(10);
//
// Knows no bytes: what is written where is what its caller says.
#pragma once

#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "yaml/scalar.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::yaml {

class Builder {
 public:
  Builder(Tree& tree, Diagnostics& diagnostics) : tree_(tree), diagnostics_(diagnostics) {}

  /// The key of the value that comes next; in a mapping, before each value.
  void key(const Key& key) { key_ = key; }
  [[nodiscard]] const Key& next_key() const { return key_; }
  /// These add the next value. False where that breaks a limit, which has been reported: reading must end.
  [[nodiscard]] bool empty(std::uint32_t start, std::uint32_t end);
  [[nodiscard]] bool scalar(const ScalarToken& written, std::string_view text);
  [[nodiscard]] bool open(Kind kind, Style style, std::uint32_t start);
  /// Ends the collection that was opened last.
  void close(std::uint32_t end);

  /// The collection that is open, or null.
  [[nodiscard]] const Node* parent() const { return open_.empty() ? nullptr : open_.back().node; }
  /// The value that was added last to the collection that is open; the root, where none is.
  [[nodiscard]] const Node* last_added() const { return open_.empty() ? tree_.root() : open_.back().last; }
  /// The one around it, or null.
  [[nodiscard]] const Node* grandparent() const { return open_.size() < 2 ? nullptr : open_.rbegin()[1].node; }
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  /// The collection that is open at a depth; the root is at 0.
  [[nodiscard]] const Node& open_at(std::size_t depth) const { return *open_[depth].node; }
  /// Ends everything that is open.
  void close_all(std::uint32_t end);

 private:
  struct Open {
    Node* node;
    Node* last = nullptr;
  };

  Node* add(Kind kind, Style style, std::uint32_t start, std::uint32_t end);
  void append(Node& node);
  void drop_duplicates(Node& mapping);
  void report_duplicate(const Node& again, const Node& first);

  Tree& tree_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  Key key_;
  std::size_t nodes_ = 0;
};

/// Whether a plain scalar with this text is null (YAML 1.2.2, core schema).
[[nodiscard]] bool is_null_word(std::string_view text);

}  // namespace incplan::core::yaml
