// Who does what: people, how to reach them, the roles that they hold and their turns.
// A part of plan.hpp, which says what holds for all of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/condition.hpp"
#include "plan/id.hpp"
#include "plan/text.hpp"
#include "text/duration.hpp"
#include "text/hours.hpp"
#include "text/time.hpp"
#include "text/zone.hpp"

namespace incplan::core {

struct Person {
  struct Contact {
    std::string medium;  ///< `phone`, `email`, `slack`, …
    std::string address;
    Place place;
    bool is_public = false;  ///< may stand in a message to a public audience
  };
  /// Days off, the last one included, in the person's zone.
  struct Away {
    Date from;
    Date to;
    Place place;
  };

  PersonId id;
  Place place;
  Text name;
  std::vector<Contact> contact;
  ZonePtr zone;  ///< the plan's where the person gives none; never null
  std::optional<Hours> hours;
  std::vector<Away> away;
  std::optional<Located<Date>> reviewed;
};

/// People who take turns.
struct Rota {
  struct Override {
    Instant from;
    Instant to;
    Ref<PersonTag> person;
    Place place;
  };

  Place place;
  std::vector<Ref<PersonTag>> people;
  Place people_place{};  ///< of the list
  Duration every;
  Instant since{};
  LocalTime since_local{};     ///< the same on the wall of the plan's zone: handovers keep this time of day
  std::optional<Hours> hours;  ///< nobody by this rota outside them
  std::vector<Override> overrides;
};

struct Role {
  RoleId id;
  Place place;
  Text name;
  Texts responsibilities;  ///< responsibilities, in order
  Condition when;          ///< when the role is needed
  /// First is primary, the rest back up in this order. One may be the owners of services (`find_service_owners`).
  std::vector<Ref<PersonTag>> held_by;
  Place held_by_place{};    ///< of the list; none where it is not written
  std::vector<Rota> rotas;  ///< instead of `held_by`; the first whose hours cover the moment counts

  /// Whether who holds it depends on the services that are affected.
  [[nodiscard]] bool follows_services() const;
};

}  // namespace incplan::core
