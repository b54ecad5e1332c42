// What stands in `held_by` beside people: the owners of what an incident affects.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace incplan::core {

/// Of the services that were named, or also of those that they take along.
enum class ServiceOwners : std::uint8_t { named, all };

struct ServiceOwnersRow {
  ServiceOwners id;
  std::string_view name;
  std::string_view words;  ///< for people, translated by reports
};

inline constexpr auto service_owners_table = std::to_array<ServiceOwnersRow>({
    {ServiceOwners::named, "service_owners", "the owners of the affected services"},
    {ServiceOwners::all, "all_service_owners", "the owners of all affected services, directly or not"},
});

/// The row of a name, or null for the name of a person.
[[nodiscard]] constexpr const ServiceOwnersRow* find_service_owners(std::string_view name) {
  const auto* found = std::ranges::find(service_owners_table, name, &ServiceOwnersRow::name);
  return found == service_owners_table.end() ? nullptr : found;
}

}  // namespace incplan::core
