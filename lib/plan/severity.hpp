// What counts as an incident and how serious it is: the questions, the severities, and examples that pin them down.
// A part of plan.hpp, which says what holds for all of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/enumerations.hpp"
#include "format/moment.hpp"
#include "plan/condition.hpp"
#include "plan/id.hpp"
#include "plan/part.hpp"
#include "plan/text.hpp"
#include "text/duration.hpp"
#include "text/hours.hpp"
#include "text/time.hpp"
#include "text/zone.hpp"

namespace incplan::core {

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
    Text name{};  ///< empty: it is shown by its id
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
  Text name{};  ///< empty: it is shown by its id
  Text ask;
  Type type = Type::choice;
  bool ordered = true;                      ///< of a choice: a value is more serious than those before it
  std::vector<Choice> values;               ///< of a choice, least serious first
  std::vector<std::uint32_t> values_by_id;  ///< their indices in the order of their ids, for `parse`
  std::optional<Moment> measured_from;      ///< of a duration that follows the clock while nobody has given it
  std::optional<Value> assume;              ///< taken when nobody has said; always reported as assumed
  Located<std::string> assume_written;
  std::vector<Implication> implies;

  /// Prepares `parse` of a choice, once all values are there. Without it they are looked through.
  void index_values();
  /// A choice whose values stand side by side. Of several that are implied none counts.
  [[nodiscard]] bool is_unordered() const { return type == Type::choice && !ordered; }
  /// Whether `medium+` has a meaning: one of two values is the more serious.
  [[nodiscard]] bool has_order() const { return type != Type::yes_no && !is_unordered(); }
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
  struct OfAudience;

  Place place;
  std::optional<Duration> first;  ///< after the incident is declared
  std::optional<Duration> every;
  bool only_on_change = false;  ///< `every: none`
  std::vector<Rhythm<StageTag>> by_stage;
  std::vector<OfAudience> by_audience;
  std::optional<Duration> after;       ///< once it has lasted this long …
  std::optional<Duration> then_every;  ///< … slow down to this
  std::optional<Hours> hours;          ///< what is due outside them is due when they begin
};

/// What holds for one audience instead; never with a `by_audience` of its own.
struct Updates::OfAudience {
  Ref<AudienceTag> audience;
  Updates updates;       ///< what is not there is the severity's
  bool is_word = false;  ///< `executives: 1h`: the rhythm at every stage, however long it lasts
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

}  // namespace incplan::core
