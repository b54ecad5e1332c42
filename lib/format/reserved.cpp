#include "format/reserved.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "format/condition_name.hpp"
#include "format/message_name.hpp"
#include "format/service_owners.hpp"

namespace incplan::core::format {

namespace {

constexpr auto of_severities = std::to_array<ReservedName>({
    {"none", "the answer \"no incident\""},
    {"unknown", "an answer that nobody knows yet"},
});
/// An answer may be that there is none of something.
constexpr std::span<const ReservedName> of_answers(&of_severities.back(), 1);

template <class Rows>
std::vector<ReservedName> names_of(const Rows& rows, std::string_view meaning) {
  std::vector<ReservedName> names;
  for (const auto& row : rows) names.push_back({row.name, meaning});
  return names;
}

std::vector<ReservedName> names_of_conditions() {
  std::vector<ReservedName> names = names_of(condition_name_table, "a built-in name of conditions");
  names.push_back({at_least_name, names.front().meaning});
  return names;
}

}  // namespace

std::span<const ReservedName> reserved_names(Reserved reserved) {
  static const std::vector<ReservedName> of_conditions = names_of_conditions();
  static const std::vector<ReservedName> of_messages = names_of(message_name_table, "a built-in name of messages");
  static const std::vector<ReservedName> of_people = names_of(service_owners_table, "the owners of services");
  switch (reserved) {
    case Reserved::nothing:
      break;
    case Reserved::criteria:
      return of_conditions;
    case Reserved::variables:
      return of_messages;
    case Reserved::severities:
      return of_severities;
    case Reserved::answers:
      return of_answers;
    case Reserved::people:
      return of_people;
  }
  return {};
}

std::optional<std::string> meaning_of(std::string_view name, Reserved reserved) {
  const std::span<const ReservedName> names = reserved_names(reserved);
  const auto found = std::ranges::find(names, name, &ReservedName::name);
  if (found != names.end()) return std::string(found->meaning);
  if (reserved != Reserved::criteria || !name.starts_with("no_")) return std::nullopt;
  return "the contrary of `" + std::string(name.substr(3)) + "`";
}

}  // namespace incplan::core::format
