#include "answer/absence.hpp"

#include <algorithm>
#include <vector>

namespace incplan::core {
namespace {

using std::chrono::days;
using std::chrono::local_days;

/// A day begins when the clocks first show it, which is not midnight where they jump then.
Instant first_moment(local_days day, const Zone& zone) {
  return zone.instant_or_after_gap(day);
}

/// The last day that has begun. Where clocks go back over midnight, the calendar on the wall shows the day before again.
local_days today_of(const Person& person, Instant now) {
  const auto shown = std::chrono::floor<days>(person.zone->local(now).time);
  return first_moment(shown + days(1), *person.zone) <= now ? shown + days(1) : shown;
}

bool covers(const Person::Away& away, local_days day) {
  return local_days(away.from) <= day && day <= local_days(away.to);
}

bool is_away_on(const Person& person, local_days day) {
  return std::ranges::any_of(person.away, [day](const Person::Away& away) { return covers(away, day); });
}

/// Absences that overlap or follow each other are one.
local_days first_day_back(const Person& person, local_days today) {
  std::vector<Person::Away> absences = person.away;
  std::ranges::sort(absences, {}, &Person::Away::from);
  local_days back = today;
  for (const Person::Away& away : absences) {
    if (covers(away, back)) back = local_days(away.to) + days(1);
  }
  return back;
}

std::optional<local_days> next_departure(const Person& person, local_days today) {
  std::optional<local_days> next;
  for (const Person::Away& away : person.away) {
    const local_days from(away.from);
    if (from > today && away.from <= away.to && (!next || from < *next)) next = from;
  }
  return next;
}

}  // namespace

bool is_away(const Person& person, Instant now) {
  return !person.away.empty() && is_away_on(person, today_of(person, now));
}

std::optional<Instant> next_absence_change(const Person& person, Instant now) {
  if (person.away.empty()) return std::nullopt;
  const local_days today = today_of(person, now);
  if (is_away_on(person, today)) return first_moment(first_day_back(person, today), *person.zone);
  const auto next = next_departure(person, today);
  return next ? std::optional(first_moment(*next, *person.zone)) : std::nullopt;
}

}  // namespace incplan::core
