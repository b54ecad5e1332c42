// All smallest sets of answers after which a function comes to what is wanted.
//
// A set is smallest when none of its parts does. They are read off the diagram from below: to a question, every answer
// is an element of a set, or it is left open, and then every answer to it must do.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "answer/decision.hpp"

namespace incplan::core {

class MinimalSets {
 public:
  using Node = Diagram::Node;
  /// A question and one cell of it.
  using Choice = std::pair<int, int>;
  using Set = std::vector<Choice>;

  /// A question with a cell in `usual` is answered by it where a set says nothing else. What is `kept_open` no set
  /// answers.
  MinimalSets(Diagram& diagram, Node wanted, const Decisions::Known& usual, const std::vector<bool>& kept_open)
      : diagram_(diagram), wanted_(wanted), usual_(usual), kept_open_(kept_open), work_before_(diagram.work()) {}

  /// The sets of up to so many answers. `too_many` says when there were more than anybody reads, and some are missing.
  [[nodiscard]] const std::vector<Set>& of(Node node, std::uint32_t most);
  [[nodiscard]] bool too_many() const { return too_many_; }

 private:
  using Key = std::pair<Node, std::uint32_t>;

  [[nodiscard]] bool can_reach(Node node);
  [[nodiscard]] std::vector<Set> found_at(Node node, std::uint32_t most);
  [[nodiscard]] bool is_within_budget() const;

  Diagram& diagram_;
  Node wanted_;
  const Decisions::Known& usual_;
  const std::vector<bool>& kept_open_;
  std::uint64_t work_before_;
  std::size_t count_ = 0;
  bool too_many_ = false;
  std::map<Key, std::vector<Set>> known_;
  std::map<Node, bool> reaches_;
};

}  // namespace incplan::core
