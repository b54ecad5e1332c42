#include <algorithm>
#include <array>
#include <unordered_map>

#include "check/check.hpp"
#include "text/nearest.hpp"

namespace incplan::core::check {
namespace {

struct Row {
  const Check* check;
  Group group;
};

constexpr std::array rows{
#define INCPLAN_CHECK(group, name) Row{&name, Group::group},
#include "check/checks.def"
#undef INCPLAN_CHECK
};

constexpr auto checks = [] {
  std::array<const Check*, rows.size()> list{};
  std::ranges::transform(rows, list.begin(), &Row::check);
  return list;
}();

const Row* find_row(std::string_view name) {
  static const auto by_name = [] {
    std::unordered_map<std::string_view, const Row*> index;
    for (const Row& row : rows) index.emplace(row.check->rule.name, &row);
    return index;
  }();
  const auto row = by_name.find(name);
  return row == by_name.end() ? nullptr : row->second;
}

}  // namespace

std::span<const Check* const> all_checks() {
  return checks;
}

const Check* find_check(std::string_view name) {
  const Row* row = find_row(name);
  return row == nullptr ? nullptr : row->check;
}

std::string did_you_mean_check(std::string_view name) {
  std::vector<std::string_view> known;
  for (const Check* check : checks) {
    if (!name.empty() && check->rule.was == name) return "did you mean `" + std::string(check->rule.name) + "`?";
    known.push_back(check->rule.name);
  }
  return did_you_mean(name, known);
}

std::optional<Group> group_of(std::string_view check) {
  const Row* row = find_row(check);
  if (row == nullptr) return std::nullopt;
  return row->group;
}

std::string_view to_text(Group group) {
  switch (group) {
    case Group::text_and_shape:
      return "Text and shape";
    case Group::references:
      return "References";
    case Group::classification:
      return "Classification";
    case Group::people:
      return "People";
    case Group::channels:
      return "Channels and coverage";
    case Group::payloads:
      return "Payloads and approvals";
    case Group::words:
      return "Words";
  }
  return {};
}

}  // namespace incplan::core::check
