#include "answer/minimal_sets.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

using Set = MinimalSets::Set;

constexpr std::size_t most_sets = 4'000;
constexpr std::uint64_t most_work = 100'000;

bool has_part_of(const std::vector<Set>& sets, const Set& whole) {
  return std::ranges::any_of(sets, [&](const Set& part) { return std::ranges::includes(whole, part); });
}

}  // namespace

const std::vector<Set>& MinimalSets::of(Node node, std::uint32_t most) {
  const Key key{node, most};
  const auto known = known_.find(key);
  if (known != known_.end()) return known->second;
  std::vector<Set> sets = found_at(node, most);
  count_ += sets.size();
  too_many_ = too_many_ || !is_within_budget();
  return known_.emplace(key, std::move(sets)).first->second;
}

std::vector<Set> MinimalSets::found_at(Node node, std::uint32_t most) {
  if (diagram_.is_terminal(node)) return node == wanted_ ? std::vector<Set>{{}} : std::vector<Set>{};
  if (too_many_ || !can_reach(node)) return {};
  const int question = diagram_.question(node);
  const int usual = usual_[static_cast<std::size_t>(question)];
  const Node open = usual >= 0 ? diagram_.child(node, static_cast<std::uint32_t>(usual)) : diagram_.join_children(node);
  const std::vector<Set>& without = of(open, most);
  std::vector<Set> sets = without;
  if (most == 0 || kept_open_[static_cast<std::size_t>(question)]) return sets;
  for (std::uint32_t cell = 0; cell < diagram_.answers_at(node); ++cell) {
    if (static_cast<int>(cell) == usual) continue;
    for (const Set& rest : of(diagram_.child(node, cell), most - 1)) {
      if (has_part_of(without, rest)) continue;
      Set& set = sets.emplace_back(Set{{question, static_cast<int>(cell)}});
      set.insert(set.end(), rest.begin(), rest.end());
    }
  }
  return sets;
}

bool MinimalSets::can_reach(Node node) {
  if (diagram_.is_terminal(node)) return node == wanted_;
  const auto known = reaches_.find(node);
  if (known != reaches_.end()) return known->second;
  bool reaches = false;
  for (std::uint32_t cell = 0; cell < diagram_.answers_at(node) && !reaches; ++cell) {
    reaches = can_reach(diagram_.child(node, cell));
  }
  reaches_.emplace(node, reaches);
  return reaches;
}

bool MinimalSets::is_within_budget() const {
  const bool is_little = diagram_.work() - work_before_ <= most_work && diagram_.work() < Diagram::max_work / 2;
  return is_little && count_ <= most_sets && known_.size() <= most_sets;
}

}  // namespace incplan::core
