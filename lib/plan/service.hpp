// What the team keeps and answers for: values, services, procedures, obligations, and what the checks are told.
// A part of plan.hpp, which says what holds for all of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "format/enumerations.hpp"
#include "format/moment.hpp"
#include "plan/channel.hpp"
#include "plan/condition.hpp"
#include "plan/holidays.hpp"
#include "plan/id.hpp"
#include "plan/severity.hpp"
#include "plan/text.hpp"
#include "text/duration.hpp"
#include "text/time.hpp"
#include "text/zone.hpp"

namespace incplan::core {

/// What the team keeps to when everything burns, and how.
struct TeamValue {
  ValueId id;
  Place place;
  Text name;
  Text description;
  Texts practices;
};

struct Service {
  struct StateFacts {
    Located<std::string> written;
    ServiceState state = ServiceState::outage;
    std::vector<Fact> facts;
  };

  ServiceId id;
  Place place;
  Text name;
  Ref<HolderTag> owner;
  bool is_public = false;
  std::vector<Ref<ServiceTag>> depends_on;
  int replicas = 1;
  std::vector<Fact> implies;       ///< facts that hold when it is affected
  std::vector<StateFacts> states;  ///< facts of one state, instead of `implies`
  std::vector<Setting> settings;
};

struct Procedure {
  ProcedureId id;
  Place place;
  Text name;
  Condition when;
  Texts steps;
};

/// A clock set by law or contract.
struct Obligation {
  /// `{within: 72h, from: aware}`, which counts from an event on, or `{notice: 7d, before: scheduled_for}`, up to one.
  struct Clock {
    Duration within;  ///< or the notice
    Place within_place;
    Located<std::string> from_written;  ///< the event
    std::optional<Moment> from = Moment::aware;
    ObligationId after;  ///< where the event is another obligation: which one, and `from` is nothing
    Place place;
    bool is_notice = false;
  };

  ObligationId id;
  Place place;
  Text name;
  Condition when;
  std::vector<Clock> due;     ///< the first to run out counts
  Ref<CalendarTag> calendar;  ///< empty: the plan's zone and holidays
  Text to;
  Ref<HolderTag> owner;
  Located<std::string> source;
  std::optional<Located<Date>> reviewed;
};

/// Which days are no business days, and where.
struct Calendar {
  CalendarId id;
  Place place;
  ZonePtr zone;  ///< never null
  Holidays holidays;
};

/// What must never stand in a public message, beside what is always internal.
struct Internal {
  std::vector<Located<std::string>> tickets;
  std::vector<Located<std::string>> hosts;
  std::vector<Located<std::string>> words;
};

/// A check whose level this plan changes, with the reason.
struct LintException {
  Located<std::string> check;
  Located<std::string> level;
  Text reason;
  std::vector<Located<std::string>> at;  ///< JSON Pointers; empty: everywhere
  std::optional<Located<Date>> until;
};

}  // namespace incplan::core
