// Audiences for which the same holds, named together.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "report/context.hpp"

namespace incplan::core::report {

template <class What>
struct AudienceGroup {
  What what;  ///< of the first of them
  std::vector<std::string> names{};
  bool certain = false;  ///< whether one of them at least is told for certain
  bool is_rest = false;  ///< all that no other group names

  [[nodiscard]] std::string name(const ReportContext& context) const {
    if (is_rest) return context.tr("everyone else");
    std::string list;
    for (const std::string& each : names) list += (list.empty() ? "" : ", ") + each;
    return list;
  }
};

/// Adds an audience to the group for which `is_same` holds, or to a new one.
template <class What, class Same>
void add_audience(std::vector<AudienceGroup<What>>& groups, const What& what, std::string name, bool certain,
                  const Same& is_same) {
  auto group = std::ranges::find_if(groups, [&](const auto& each) { return is_same(each.what, what); });
  if (group == groups.end()) group = groups.insert(group, {.what = what});
  group->names.push_back(std::move(name));
  group->certain = group->certain || certain;
}

/// Of several groups the largest needs no names where it has more than two: it comes last, as everyone else.
template <class What>
void name_the_rest(std::vector<AudienceGroup<What>>& groups) {
  const auto largest = std::ranges::max_element(groups, {}, [](const auto& each) { return each.names.size(); });
  if (groups.size() < 2 || largest->names.size() < 3) return;
  largest->is_rest = true;
  std::rotate(largest, largest + 1, groups.end());
}

}  // namespace incplan::core::report
