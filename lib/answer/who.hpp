// Who does what, now.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answer/certainty.hpp"
#include "answer/facts.hpp"
#include "answer/incident.hpp"

namespace incplan::core {

class Situation;

/// A person at a moment.
struct PersonNow {
  const Person* person = nullptr;
  ZonedTime local;
  std::optional<bool> within_hours;  ///< nothing where the plan gives no hours
  bool away = false;
};

/// An owner of services, in a role that follows them.
struct OwnerNow {
  PersonNow owner;
  std::vector<Index<Service>> services;
};

/// Who answers for a role at a moment.
struct Duty {
  struct Next {
    PersonNow person;
    Instant at{};
  };

  std::optional<PersonNow> on_duty;  ///< nothing: vacant, open, or `next` says who comes
  std::optional<Next> next;          ///< outside the hours of all rotas: who is on duty first when they begin again
  std::vector<PersonNow> backups;    ///< in order
  std::vector<PersonNow> away;       ///< holders who are away, passed over
  std::optional<Instant> until;      ///< when this changes next, whatever the cause
  /// Where the owners of services are on duty: all of them, `on_duty` first. They back up no other way.
  std::vector<OwnerNow> owners;
  std::vector<Index<Service>> unowned;  ///< affected services of which no owner is there
  bool open = false;                    ///< whoever it is depends on the affected services, which nobody has said

  [[nodiscard]] bool is_outside_hours() const { return next.has_value(); }
  [[nodiscard]] bool is_vacant() const { return !on_duty && !next && !open; }
};

/// A role that is needed, or may be.
struct NeededRole {
  const Role* role = nullptr;
  bool certain = true;
  std::vector<Requirement> answers;  ///< what would make it certain
  Duty duty;
};

[[nodiscard]] PersonNow person_at(const Person& person, Instant now);
/// Whoever is away is passed over for the next in order; an override wins over the order; before `since` nobody is on duty.
/// `services` are those that the incident affects.
[[nodiscard]] Duty duty_at(const Plan& plan, const Role& role, Instant now, const AffectedServices& services = {});

/// A role that was asked for, whatever the incident.
[[nodiscard]] NeededRole certain_role(const Plan& plan, const Role& role, Instant now,
                                      const AffectedServices& services = {});
/// The roles that an incident needs; all roles where nothing is known about it.
[[nodiscard]] std::vector<NeededRole> needed_roles(const Plan& plan, const Incident& incident, Instant now);
/// The same by what the roles' conditions say, also where nothing is known.
[[nodiscard]] std::vector<NeededRole> needed_roles(Situation& situation, Instant now);

/// Everyone who holds a role at some time, each once: holders in order (where the owners of services stand, those of all
/// services), then those of its rotas and overrides.
[[nodiscard]] std::vector<const Person*> holders_of(const Plan& plan, const Role& role);
/// The roles that a person holds, with who is on duty.
[[nodiscard]] std::vector<NeededRole> roles_of(const Plan& plan, const Person& person, Instant now,
                                               const AffectedServices& services = {});

/// Everyone on duty: one person, or the owners of the affected services.
[[nodiscard]] std::vector<const PersonNow*> all_on_duty(const Duty& duty);

/// How to call a person in a chat: the reach of `slack` or `chat` where there is one, else `@id`.
[[nodiscard]] std::string mention(const Person& person);

/// The people on duty, each once: `@tom`, `@amina`.
[[nodiscard]] std::vector<std::string> mentions_of(const std::vector<NeededRole>& roles);

/// The people behind a holder: a person, or those on duty for a role and their backups.
[[nodiscard]] std::vector<PersonNow> people_behind(const Plan& plan, std::string_view holder, Instant now,
                                                   const AffectedServices& services = {});

}  // namespace incplan::core
