#include <algorithm>

#include "answer/who.hpp"
#include "check/check.hpp"
#include "check/people/holders.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A time, until the next review, at which every holder of a role is away.

Each absence was fine on its own. Together they leave a week in which the plan
names three people and none of them is there.

```yaml
people:
  tom: {name: Tom Petit, away: [{from: 2026-12-21, to: 2027-01-03}]}
  li: {name: Li Wei, away: [{from: 2026-12-28, to: 2026-12-31}]}
roles:
  incident_manager: {name: Incident manager, held_by: [tom, li]}
```

Name somebody for that time: another holder, or an override in the rota.
)";

/// The moments until the next review at which one of these people has just left: if there is one when all are away,
/// it begins at such a moment, or is now.
std::vector<Instant> departures(const std::vector<const Person*>& people, Instant now, Instant until) {
  std::vector<Instant> moments{now};
  for (const Person* person : people) {
    for (const Person::Away& away : person->away) {
      const Instant from = person->zone->instant_or_after_gap(std::chrono::local_days(away.from));
      if (from > now && from < until) moments.push_back(from);
    }
  }
  std::ranges::sort(moments);
  return moments;
}

void run(const View& view, Diagnostics& found) {
  const Instant until = next_review(view.plan, view.now);
  for (const Role& role : view.plan.roles) {
    const auto people = holders(view.plan, role);
    if (people.empty() || role.follows_services() || view.known_errors.covers(role.place)) continue;
    for (const Instant moment : departures(people, view.now, until)) {
      if (!std::ranges::all_of(people, [moment](const Person* person) { return person_at(*person, moment).away; }))
        continue;
      found.push_back({.code = all_away.rule.name,
                       .place = role.place,
                       .message = Sentence("everybody who holds `{}` is away on {}", role.id.text,
                                           date_text(day_in(moment, *view.plan.zone))),
                       .hint = "name somebody for that time"});
      break;
    }
  }
}

}  // namespace

const Check all_away{.rule = {.name = "all-away",
                              .level = Level::warning,
                              .summary = "every holder of a role away at the same time",
                              .explanation = explanation},
                     .run = run};

}  // namespace incplan::core::check
