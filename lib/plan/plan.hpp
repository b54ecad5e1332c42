// An incident communication plan: what a team wrote down before anything broke.
//
// These are plain values. The four headers below and this one are the whole domain; the written form of each part
// is in the schema (schemas/plan.schema.json). A Plan that comes from `load` may be incomplete, for a plan with a
// mistake must still answer: a reference may point at nothing, an optional part may be missing, and the diagnostics
// beside the Plan say what is wrong. Order in the vectors is the order of the file, and where order means something
// it means this.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/channel.hpp"
#include "plan/holidays.hpp"
#include "plan/id.hpp"
#include "plan/part.hpp"
#include "plan/people.hpp"
#include "plan/service.hpp"
#include "plan/severity.hpp"
#include "plan/text.hpp"
#include "text/duration.hpp"
#include "text/time.hpp"
#include "text/zone.hpp"

namespace incplan::core {

struct Plan {
  Text name;
  Ref<HolderTag> owner;
  std::optional<Located<Date>> reviewed;
  std::optional<Duration> review_every;
  ZonePtr zone;                                 ///< UTC when absent; never null
  std::vector<Located<std::string>> languages;  ///< never empty; the first is the default

  IncidentMeaning incident;
  Part<Criterion> criteria;
  Part<Severity> severities;
  Part<Example> examples;
  Part<Person> people;
  Part<Role> roles;
  Part<Audience> audiences;
  Part<Channel> channels;
  Part<Variable> variables;
  Part<Stage> stages;
  Part<TeamValue> values;
  Part<Service> services;
  Part<Procedure> procedures;
  Part<Obligation> obligations;
  Part<Calendar> calendars;  ///< the named ones
  Holidays holidays;         ///< of the plan's zone
  Internal internal;
  std::vector<LintException> lint;

  [[nodiscard]] const std::string& first_language() const { return languages.front().value; }
  /// The severity's place on the scale of conditions: 0 for the least severe.
  [[nodiscard]] Value seriousness(Index<Severity> severity) const {
    return static_cast<Value>(severities.size() - 1 - severity.value());
  }
};

}  // namespace incplan::core
