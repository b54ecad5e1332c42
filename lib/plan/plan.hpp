// An incident communication plan: what a team wrote down before anything broke.
//
// These are plain values. Whoever reads this file from top to bottom knows the domain; the written form of each part
// is in the schema (schemas/plan.schema.json). A Plan that comes from `load` may be incomplete, for a plan with a
// mistake must still answer: a reference may point at nothing, an optional part may be missing, and the diagnostics
// beside the Plan say what is wrong. Order in the vectors is the order of the file, and where order means something
// it means this.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/channel_kind.hpp"
#include "format/enumerations.hpp"
#include "format/moment.hpp"
#include "plan/condition.hpp"
#include "plan/holidays.hpp"
#include "plan/id.hpp"
#include "plan/part.hpp"
#include "plan/text.hpp"
#include "text/duration.hpp"
#include "text/time.hpp"
#include "text/zone.hpp"

namespace incplan::core {

// ---------------------------------------------------------------------------------------------------- what counts

/// What this team calls an incident, and what it does not.
struct IncidentMeaning {
  Text description;
  Condition unless;  ///< when it holds it is no incident, whatever else holds
  Texts excludes;    ///< what is none, however unpleasant
  Place place;
};

/// A fact that follows or is given: a criterion of the plan and a value on its scale.
struct Fact {
  Index<Criterion> criterion{};  ///< none where there is no criterion of that name
  Value value = 0;
  Ref<CriterionTag> name;
  Located<std::string> written;  ///< the value as written
};

/// A question asked when something breaks.
struct Criterion {
  using Type = CriterionType;
  struct Choice {
    std::string id;
    Text description;
    Place place;
  };
  struct Implication {
    Located<std::string> written;  ///< the value from which facts follow
    Value value = 0;
    std::vector<Fact> facts;
  };

  CriterionId id;
  Place place;  ///< of the key; so in every entry below
  Text ask;
  Type type = Type::choice;
  std::vector<Choice> values;               ///< of a choice, least serious first
  std::vector<std::uint32_t> values_by_id;  ///< their indices in the order of their ids, for `parse`
  std::optional<Value> assume;              ///< taken when nobody has said; always reported as assumed
  Located<std::string> assume_written;
  std::vector<Implication> implies;

  /// Prepares `parse` of a choice, once all values are there. Without it they are looked through.
  void index_values();
  /// The largest value of the scale.
  [[nodiscard]] Value highest() const;
  /// Reads one value in any spelling that leaves no doubt (`HIGH`, `30 %`, `1_000`, `Yes`); nothing for the rest.
  [[nodiscard]] std::optional<Value> parse(std::string_view text) const;
  /// A value as a plan writes it: `high`, `30%`, `yes`, `1h30m`.
  [[nodiscard]] std::string show(Value value) const;
  /// Ranges of values as a plan writes them: `high`, `medium+`, `[low, high]`, `<5%`, `1%..5%`.
  [[nodiscard]] std::string show(const std::vector<Range>& ranges) const;
  /// How to write a value, for a person who wrote none: "one of low, medium, high", "a percentage such as 30%".
  [[nodiscard]] std::string form() const;
};

/// When the next update is due. A missing duration means: nobody has said.
struct Updates {
  template <class Tag>
  using Rhythm = std::pair<Ref<Tag>, Duration>;

  Place place;
  std::optional<Duration> first;  ///< after the incident is declared
  std::optional<Duration> every;
  bool only_on_change = false;  ///< `every: none`
  std::vector<Rhythm<StageTag>> by_stage;
  std::vector<Rhythm<AudienceTag>> by_audience;
  std::optional<Duration> after;       ///< once it has lasted this long …
  std::optional<Duration> then_every;  ///< … slow down to this
};

/// How serious it is. Most severe first; the first one whose `when` holds is the answer.
struct Severity {
  SeverityId id;
  Place place;
  Text name;
  Text description;
  Condition when;
  std::optional<Updates> updates;
  Texts next_steps;  ///< next steps, in order
};

/// A past or imagined incident with the answer that the plan must give.
struct Example {
  struct Affected {
    Ref<ServiceTag> service;
    ServiceState state = ServiceState::outage;
  };

  ExampleId id;
  Place place;
  Text name;
  std::vector<Fact> facts;
  std::vector<Affected> services;
  bool services_written = false;
  Ref<SeverityTag> severity;                             ///< `none` stands for "no incident"
  std::optional<std::vector<Ref<ChannelTag>>> channels;  ///< exactly who is told
  std::optional<std::vector<Ref<RoleTag>>> roles;        ///< exactly which roles are needed
};

// ------------------------------------------------------------------------------------------------ who does what

struct Person {
  struct Contact {
    std::string medium;  ///< `phone`, `email`, `slack`, …
    std::string address;
    Place place;
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
  Texts responsibilities;               ///< responsibilities, in order
  Condition when;                       ///< when the role is needed
  std::vector<Ref<PersonTag>> held_by;  ///< first is primary, the rest back up in this order
  Place held_by_place{};                ///< of the list; none where it is not written
  std::vector<Rota> rotas;              ///< instead of `held_by`; the first whose hours cover the moment counts
};

// ------------------------------------------------------------------------------------------------ whom, and how

struct Audience {
  AudienceId id;
  Place place;
  Text name;
  bool is_public = false;
  std::vector<Located<std::string>> languages;  ///< empty: the plan's first
  std::vector<ZonePtr> zones;                   ///< times are shown in these; empty: the plan's
  Ref<HolderTag> approver;                      ///< empty where nobody has to agree
};

/// Named values for a tool: `page_id: abc123`. A list has several values.
struct Setting {
  std::string name;
  std::vector<Located<std::string>> values;
  Place place;  ///< of the key
};

struct Channel {
  struct Access {
    Place place;
    Located<std::string> kept_in;  ///< where the credential lives: a reference, never a value
    Located<std::string> sign_in;  ///< what must work to get in
    Ref<HolderTag> granted_by;     ///< who grants access
    std::optional<Duration> takes;
  };

  ChannelId id;
  Place place;
  Text name;
  Located<std::string> kind_written;
  const ChannelKind* kind = nullptr;  ///< null for a kind that does not exist
  Ref<AudienceTag> audience;
  Text purpose;
  Condition when;                ///< which incidents are reported here
  Located<std::string> service;  ///< the service it runs on
  Located<std::string> url;
  std::optional<Access> access;
  Ref<HolderTag> owner;               ///< who posts
  Ref<ChannelTag> fallback;           ///< for when this one is down too
  std::optional<Located<int>> limit;  ///< instead of the kind's
  std::vector<Setting> settings;
};

// ---------------------------------------------------------------------------------------------------- the words

/// What the messages leave open.
struct Variable {
  VariableId id;
  Place place;
  Text ask;
  Text example;
  std::optional<Text> fallback;  ///< `default`; without one the variable must be filled
  bool per_language = false;
  bool is_public = true;  ///< false: never in a message to a public audience
};

struct Message {
  Place place;
  Condition when;
  Text title;
  Text text;
};

struct Stage {
  StageId id;
  Place place;
  Text name;
  Text description;
  Located<std::string> status;  ///< the word of status tools; the id where none is given
  Flow flow = Flow::incident;
  std::optional<bool> final_written;
  bool is_final = false;          ///< the incident is over with this stage; the last of its flow when none says so
  std::optional<Duration> every;  ///< rhythm of updates where the severity gives none
  std::vector<Message> messages;  ///< the first whose `when` holds for the channel is used
};

// ------------------------------------------------------------------------------------- values, services, duties

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
  struct Clock {
    Duration within;
    Place within_place;
    Located<std::string> from_written;
    std::optional<Moment> from = Moment::aware;
    ObligationId after;  ///< where it counts from when another obligation was met: which one, and `from` is nothing
    Place place;
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

// ------------------------------------------------------------------------------------------------------ the plan

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
