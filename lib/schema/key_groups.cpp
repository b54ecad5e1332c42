#include "schema/key_groups.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "schema/check.hpp"
#include "schema/checker.hpp"

namespace incplan::core::schema {
namespace {

/// Of the groups of keys the one that is meant: the first of which a key is there, or the first.
const std::string_view* meant_group(const Node& mapping, const Shape& table) {
  for (const std::string_view& group : table.either) {
    const std::vector<std::string_view> keys = format::split(group);
    if (std::ranges::any_of(keys, [&](std::string_view key) { return mapping.find(key) != nullptr; })) return &group;
  }
  return table.either.data();
}

/// "a deadline has `within` and `from`, or `notice` and `before`".
std::string groups_of(const Shape& table) {
  std::string groups;
  for (const std::string_view group : table.either) {
    std::string keys;
    for (const std::string_view key : format::split(group))
      keys += fmt::format("{}`{}`", keys.empty() ? "" : " and ", key);
    groups += (groups.empty() ? "" : ", or ") + keys;
  }
  return fmt::format("{} has {}", table.name, groups);
}

}  // namespace

bool is_meant(const Key& key, const Node& mapping, const Shape& table) {
  const std::string_view* group = table.group_of(key.name);
  return group == nullptr || group == meant_group(mapping, table);
}

/// Keys of which only one group may be there: reports where there are several.
bool Checker::mixed_groups(const Node& node, const Shape& table) {
  const Node* first = nullptr;
  for (const Node& entry : node) {
    const std::string_view* group = table.group_of(entry.key.text);
    if (group == nullptr) continue;
    if (first == nullptr) first = &entry;
    if (group == table.group_of(first->key.text)) continue;
    report(code::unknown_key, entry.key_place(), Sentence("`{}` stands beside `{}`", entry.key.text, first->key.text),
           groups_of(table));
    return true;
  }
  return false;
}

}  // namespace incplan::core::schema
