// The ids of a part of the plan, looked up by name. Sorted, so that a plan of fifty thousand services is read as fast
// for its size as one of five.
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace incplan {

class Names {
 public:
  Names() = default;
  template <class Entry>
  explicit Names(const std::vector<Entry>& entries) {
    sorted_.reserve(entries.size());
    for (std::size_t i = 0; i < entries.size(); ++i) sorted_.emplace_back(entries[i].id.text, static_cast<int>(i));
    std::ranges::sort(sorted_);
  }

  /// The index of the entry with this id, or -1.
  [[nodiscard]] int find(std::string_view id) const {
    const auto found = std::ranges::lower_bound(sorted_, id, {}, &std::pair<std::string_view, int>::first);
    return found != sorted_.end() && found->first == id ? found->second : -1;
  }

 private:
  std::vector<std::pair<std::string_view, int>> sorted_;
};

}  // namespace incplan
