#include "answer/unfilled.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

bool misses(const Draft& draft, const std::string& variable) {
  return draft.message == nullptr ||
         std::ranges::find(draft.unfilled, variable, &UnfilledName::variable) != draft.unfilled.end();
}

}  // namespace

std::vector<UnfilledName> unfilled_in_all(const Drafts& drafts) {
  std::vector<UnfilledName> in_all;
  for (const Draft& draft : drafts.drafts) {
    for (const UnfilledName& name : draft.unfilled) {
      const auto is_same = [&](const UnfilledName& other) {
        return other.variable == name.variable && other.language == name.language;
      };
      if (std::ranges::any_of(in_all, is_same)) continue;
      const auto misses_it = [&](const Draft& each) { return misses(each, name.variable); };
      if (std::ranges::all_of(drafts.drafts, misses_it)) in_all.push_back(name);
    }
  }
  return in_all;
}

std::vector<UnfilledName> all_unfilled(const Drafts& drafts) {
  std::vector<UnfilledName> all = unfilled_in_all(drafts);
  for (const Draft& draft : drafts.drafts) {
    for (const UnfilledName& name : draft.unfilled) {
      const auto is_same = [&](const UnfilledName& each) {
        return each.variable == name.variable && each.language == name.language;
      };
      if (std::ranges::any_of(all, is_same)) continue;
      const auto last = std::ranges::find(all.rbegin(), all.rend(), name.variable, &UnfilledName::variable);
      all.insert(last == all.rend() ? all.end() : last.base(), name);
    }
  }
  return all;
}

std::vector<UnfilledName> unfilled_besides(const Draft& draft, const std::vector<UnfilledName>& in_all) {
  std::vector<UnfilledName> besides;
  std::ranges::copy_if(draft.unfilled, std::back_inserter(besides), [&](const UnfilledName& name) {
    return std::ranges::find(in_all, name.variable, &UnfilledName::variable) == in_all.end();
  });
  return besides;
}

}  // namespace incplan::core
