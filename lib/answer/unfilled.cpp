#include "answer/unfilled.hpp"

#include <algorithm>

namespace incplan {
namespace {

bool misses(const Draft& draft, const std::string& variable) {
  return draft.message == nullptr || std::ranges::find(draft.holes, variable, &Hole::variable) != draft.holes.end();
}

}  // namespace

std::vector<Hole> unfilled_in_all(const Drafts& drafts) {
  std::vector<Hole> in_all;
  for (const Draft& draft : drafts.drafts) {
    for (const Hole& hole : draft.holes) {
      const auto is_same = [&](const Hole& other) {
        return other.variable == hole.variable && other.language == hole.language;
      };
      if (std::ranges::any_of(in_all, is_same)) continue;
      const auto misses_it = [&](const Draft& each) { return misses(each, hole.variable); };
      if (std::ranges::all_of(drafts.drafts, misses_it)) in_all.push_back(hole);
    }
  }
  return in_all;
}

std::vector<Hole> unfilled_besides(const Draft& draft, const std::vector<Hole>& in_all) {
  std::vector<Hole> besides;
  std::ranges::copy_if(draft.holes, std::back_inserter(besides), [&](const Hole& hole) {
    return std::ranges::find(in_all, hole.variable, &Hole::variable) == in_all.end();
  });
  return besides;
}

}  // namespace incplan
