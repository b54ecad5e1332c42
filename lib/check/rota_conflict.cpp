#include <algorithm>

#include "answer/who.hpp"
#include "check/check.hpp"
#include "check/holders.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation =
    R"(A rota that does not do what it seems to: an order that names somebody twice,
overrides that overlap, an override with a person who is away, shifts with a gap
between them.

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

Take out one of the overrides or shorten it, name everybody once in the order, and
let the hours of the shifts meet.
)";

void report(const Place& place, std::string message, std::string hint, Diagnostics& found) {
  found.push_back(
      {.code = rota_conflict.rule.name, .place = place, .message = std::move(message), .hint = std::move(hint)});
}

void check_order(const Rota& rota, Diagnostics& found) {
  for (std::size_t i = 1; i < rota.people.size(); ++i) {
    const auto& person = rota.people[i];
    const auto end = rota.people.begin() + static_cast<std::ptrdiff_t>(i);
    const auto same = [&person](const Ref<PersonTag>& other) { return other.value == person.value; };
    if (std::none_of(rota.people.begin(), end, same)) continue;
    report(person.place, "`" + person.value.text + "` stands twice in the order of the rota", "name everybody once",
           found);
  }
}

bool overlap(const Rota::Swap& one, const Rota::Swap& other) {
  return one.from < other.to && other.from < one.to;
}

void check_swaps(const View& view, const Rota& rota, Diagnostics& found) {
  for (std::size_t i = 0; i < rota.swaps.size(); ++i) {
    const Rota::Swap& swap = rota.swaps[i];
    const auto end = rota.swaps.begin() + static_cast<std::ptrdiff_t>(i);
    const auto other =
        std::find_if(rota.swaps.begin(), end, [&swap](const auto& earlier) { return overlap(earlier, swap); });
    if (other != end && other->person.value != swap.person.value) {
      report(
          swap.place,
          "two overrides give the same time to `" + other->person.value.text + "` and `" + swap.person.value.text + "`",
          "shorten one of them", found);
      found.back().related.push_back({other->place, "the other override"});
    }
    const Person* person = find(view.plan.people, swap.person.value.text);
    if (person == nullptr || swap.to <= view.now || !person_at(*person, swap.from).away) continue;
    report(swap.person.place, "`" + person->id.text + "` is away when this override begins",
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
  const std::string hole = first_hole(role.rotas);
  if (hole.empty()) return;
  report(role.rotas.front().place, "the shifts of `" + role.id.text + "` leave a gap from " + hole,
         "let the hours of the shifts meet, or let the last one have none", found);
}

void run(const View& view, Diagnostics& found) {
  for (const Role& role : view.plan.roles) {
    if (view.damage.at(role.place)) continue;
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

}  // namespace incplan::check
