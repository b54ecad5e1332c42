// Roles that follow the services: whoever owns what an incident affects.
//
//   held_by: [service_owners, tom], checkout and search are down   ->   both owners are on duty, Tom backs up
//
// An owner that is a role is its people on duty, then its backups. One that itself follows services is a circle, which is
// reported (`dependency-loop`): here only the people count that it names.
#pragma once

#include <optional>
#include <vector>

#include "answer/who.hpp"
#include "format/service_owners.hpp"

namespace incplan::core {

/// Who answers for a role that follows services, without `until`.
[[nodiscard]] Duty duty_of_owners(const Plan& plan, const Role& role, const AffectedServices& services, Instant now);
/// The next moment at which that is somebody else; nothing where nothing changes for 366 days.
[[nodiscard]] std::optional<Instant> next_change_of_owners(const Plan& plan, const Role& role,
                                                           const AffectedServices& services, Instant now);
/// Everyone who may own one service: a person, or those who hold a role.
[[nodiscard]] std::vector<const Person*> owners_of(const Plan& plan, const Service& service);
/// Everyone who owns a service, or holds a role that does, each once, in the order of the services.
[[nodiscard]] std::vector<const Person*> owners_of_services(const Plan& plan);

}  // namespace incplan::core
