#include <algorithm>
#include <set>

#include "answer/who.hpp"
#include "check/check.hpp"
#include "check/people/holders.hpp"
#include "check/people/turns.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A rota that does not do what it seems to: an order that names somebody twice,
overrides that overlap, an override with a person who is away, shifts with a gap
between them, people whose turns always fall outside its hours.

Whoever made the override thinks it is settled. At night the two people of the
overlap each believe that it is the other's turn, and for the hour between two
shifts nobody's phone rings.

```yaml
rota:
  people: [amina, tom, li]
  every: 1w
  since: 2026-01-05T09:00
  overrides:
    - {from: 2026-03-02T09:00, to: 2026-03-09T09:00, person: li}
    - {from: 2026-03-05T09:00, to: 2026-03-06T09:00, person: tom}   # who?
```

Take out one of the overrides or shorten it, name everybody once in the order,
let the hours of the shifts meet, and the turns move through the week: seven
people with a day each always have the same day.
)";

void report(const Place& place, Sentence message, std::string hint, Diagnostics& found) {
  found.push_back(
      {.code = rota_conflict.rule.name, .place = place, .message = std::move(message), .hint = std::move(hint)});
}

void check_order(const Rota& rota, Diagnostics& found) {
  for (std::size_t i = 1; i < rota.people.size(); ++i) {
    const auto& person = rota.people[i];
    const auto end = rota.people.begin() + static_cast<std::ptrdiff_t>(i);
    const auto same = [&person](const Ref<PersonTag>& other) { return other.value == person.value; };
    if (std::none_of(rota.people.begin(), end, same)) continue;
    report(person.place, Sentence("`{}` stands twice in the order of the rota", person.value.text),
           "name everybody once", found);
  }
}

bool overlap(const Rota::Override& one, const Rota::Override& other) {
  return one.from < other.to && other.from < one.to;
}

void check_swaps(const View& view, const Rota& rota, Diagnostics& found) {
  for (std::size_t i = 0; i < rota.overrides.size(); ++i) {
    const Rota::Override& swap = rota.overrides[i];
    const auto end = rota.overrides.begin() + static_cast<std::ptrdiff_t>(i);
    const auto other =
        std::find_if(rota.overrides.begin(), end, [&swap](const auto& earlier) { return overlap(earlier, swap); });
    if (other != end && other->person.value != swap.person.value) {
      report(swap.place,
             Sentence("two overrides give the same time to `{}` and `{}`", other->person.value.text,
                      swap.person.value.text),
             "shorten one of them", found);
      found.back().related.push_back({other->place, "the other override"});
    }
    const Person* person = find(view.plan.people, swap.person.value.text);
    if (person == nullptr || swap.to <= view.now || !person_at(*person, swap.from).away) continue;
    report(swap.person.place, Sentence("`{}` is away when this override begins", person->id.text),
           "name somebody who is there", found);
  }
}

/// The first minute of the week that no shift covers, as text; empty where all are covered.
std::string first_hole(const std::vector<Rota>& shifts) {
  constexpr int week = 7 * 24 * 60;
  constexpr std::string_view days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const LocalTime monday{std::chrono::local_days(std::chrono::year(2026) / 1 / 5)};
  const auto covered = [&](int minute) {
    return std::ranges::any_of(shifts, [&](const Rota& shift) {
      return !shift.hours || shift.hours->cover(monday + std::chrono::minutes(minute));
    });
  };
  for (const Rota& shift : shifts) {
    if (!shift.hours) return {};
    for (const Hours::Range& range : shift.hours->ranges) {
      const int minute = range.end % week;
      if (covered(minute)) continue;
      const int of_day = minute % (24 * 60);
      const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
      return std::string(days[minute / (24 * 60)]) + " " + two(of_day / 60) + ":" + two(of_day % 60);
    }
  }
  return {};
}

/// One shift with hours is meant that way; several are meant to follow each other.
void check_shifts(const Role& role, Diagnostics& found) {
  if (role.rotas.size() < 2) return;
  const std::string unfilled = first_hole(role.rotas);
  if (unfilled.empty()) return;
  report(role.rotas.front().place, Sentence("the shifts of `{}` leave a gap from {}", role.id.text, unfilled),
         "let the hours of the shifts meet, or let the last one have none", found);
}

/// The people who are on duty at some time, by one of the rotas of a role or by an override that is not over.
std::set<PersonId> served_people(const View& view, const Role& role) {
  std::set<PersonId> people;
  for (const Rota& rota : role.rotas) {
    const std::vector<bool> served = served_places(role.rotas, rota);
    for (std::size_t i = 0; i < served.size(); ++i) {
      if (served[i]) people.insert(rota.people[i].value);
    }
    for (const Rota::Override& swap : rota.overrides) {
      if (swap.to > view.now) people.insert(swap.person.value);
    }
  }
  return people;
}

/// The hours that a rota covers among those of its role.
std::string hours_of(const Role& role, const Rota& rota) {
  if (&rota != &role.rotas.front()) return "the hours that the rotas before this one leave";
  return "`" + rota.hours->text + "`";
}

void report_unserved(const Role& role, const Rota& rota, const std::vector<const Ref<PersonTag>*>& unserved,
                     Diagnostics& found) {
  std::vector<std::string> names;
  std::vector<Related> related;
  for (const Ref<PersonTag>* person : unserved) {
    names.push_back("`" + person->value.text + "`");
    if (person != unserved.front()) related.push_back({person->place, "nor is this person"});
  }
  const bool are_several = names.size() > 1;
  report(unserved.front()->place,
         Sentence(are_several ? "{} are never on duty: their turns always fall outside {}"
                              : "{} is never on duty: the turns always fall outside {}",
                  join(names), hours_of(role, rota)),
         "change `every` or the number of people, so that turns move through the week", found);
  found.back().related = std::move(related);
}

void check_turns(const View& view, const Role& role, Diagnostics& found) {
  const std::set<PersonId> served = served_people(view, role);
  for (const Rota& rota : role.rotas) {
    std::vector<const Ref<PersonTag>*> unserved;
    for (const Ref<PersonTag>& person : rota.people) {
      const auto is_same = [&person](const Ref<PersonTag>* other) { return other->value == person.value; };
      if (!served.contains(person.value) && std::ranges::none_of(unserved, is_same)) unserved.push_back(&person);
    }
    if (!unserved.empty()) report_unserved(role, rota, unserved, found);
  }
}

void run(const View& view, Diagnostics& found) {
  for (const Role& role : view.plan.roles) {
    if (view.known_errors.covers(role.place)) continue;
    check_turns(view, role, found);
    for (const Rota& rota : role.rotas) {
      check_order(rota, found);
      check_swaps(view, rota, found);
    }
    check_shifts(role, found);
  }
}

}  // namespace

const Check rota_conflict{.rule = {.name = "rota-conflict",
                                   .was = "rota-ended",
                                   .level = Level::warning,
                                   .summary = "overlapping overrides, or a gap between shifts",
                                   .explanation = explanation},
                          .run = run};

}  // namespace incplan::core::check
