// JSON Pointers as ways into a plan: `/roles/legal/held_by/0`.
#pragma once

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace incplan::core::check {

using Pointers = std::set<std::string, std::less<>>;

/// The step at a depth: of `/severities/sev1/updates` the one at 2 is `updates`.
[[nodiscard]] inline std::string_view step_at(std::string_view pointer, int depth) {
  for (; depth >= 0 && !pointer.empty(); --depth) {
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    if (depth == 0) return pointer.substr(0, end);
    pointer.remove_prefix(end);
  }
  return {};
}

/// `/stages/resolved` of everything in it; `/stages` of the part itself.
[[nodiscard]] inline std::string_view entry_of(std::string_view pointer) {
  const std::size_t part = std::min(pointer.find('/', 1), pointer.size());
  return pointer.substr(0, std::min(pointer.find('/', part + 1), pointer.size()));
}

[[nodiscard]] inline bool is_plan_or_part(std::string_view pointer) {
  return std::ranges::count(pointer, '/') <= 1;
}

[[nodiscard]] inline bool is_at_or_below(std::string_view pointer, std::string_view top) {
  return pointer.starts_with(top) && (pointer.size() == top.size() || pointer[top.size()] == '/');
}

[[nodiscard]] inline bool is_in_any(std::string_view pointer, const Pointers& tops) {
  while (!tops.contains(pointer)) {
    if (pointer.empty()) return false;
    pointer = pointer.substr(0, pointer.rfind('/'));
  }
  return true;
}

}  // namespace incplan::core::check
