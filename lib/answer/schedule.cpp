#include "answer/schedule.hpp"

#include <algorithm>

#include "text/time.hpp"

namespace incplan {
namespace {

using std::chrono::days;
using std::chrono::local_days;

/// Nothing runs out later than this: a duration of a million years is a typing mistake, not an overflow.
constexpr Instant end_of_time = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31);

Instant later(Instant start, std::chrono::seconds elapsed) {
  return elapsed > end_of_time - start ? end_of_time : start + elapsed;
}

bool is_business_day(local_days day, const std::vector<Located<Date>>& holidays) {
  std::chrono::weekday weekday(day);
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday) return false;
  return std::ranges::none_of(holidays, [&](const Located<Date>& holiday) { return local_days(holiday.value) == day; });
}

Instant end_of_business_day(Instant start, int count, const Zone& zone, const std::vector<Located<Date>>& holidays) {
  auto day = std::chrono::floor<days>(zone.local(start).time);
  local_days last(std::chrono::year(9999) / 12 / 31);
  while (count > 0 && day < last) {
    day += days(1);
    if (is_business_day(day, holidays)) --count;
  }
  return zone.instant_or_after_gap(day + std::chrono::hours(23) + std::chrono::minutes(59));
}

/// The same day so many months on, or the last of that month, at the same time of day.
Instant months_later(Instant start, int months, const Zone& zone) {
  LocalTime local = zone.local(start).time;
  auto day = std::chrono::floor<days>(local);
  Date date{day};
  auto month = date.year() / date.month() + std::chrono::months(std::min(months, 12 * 5000));
  if (month.year() > std::chrono::year(9999)) return end_of_time;
  Date same = month / date.day();
  local_days target(same.ok() ? same : Date(month / std::chrono::last));
  return zone.instant_or_after_gap(target + (local - day));
}

/// When the incident was declared, as far as anybody said.
std::optional<Instant> declared(const Moments& moments) {
  return moments.declared ? moments.declared : moments.started;
}

template <class Tag>
const Duration* rhythm_of(const std::vector<Updates::Rhythm<Tag>>& rhythms, const Id<Tag>& id) {
  auto found = std::ranges::find_if(rhythms, [&](const auto& rhythm) { return rhythm.first.value == id; });
  return found == rhythms.end() ? nullptr : &found->second;
}

/// What a plan says about updates in one situation.
struct Rhythm {
  std::optional<Duration> every;
  bool only_on_change = false;
};

template <class Entry>
const Entry* entry_at(const std::vector<Entry>& entries, int index) {
  return index < 0 ? nullptr : &entries.at(static_cast<std::size_t>(index));
}

/// The most specific rhythm: the audience's, the stage's, the slower one once it lasts, the severity's.
std::optional<Rhythm> severity_rhythm(const Updates& updates, const Stage* stage, const Audience* audience,
                                      bool lasts) {
  const Duration* specific = audience == nullptr ? nullptr : rhythm_of(updates.by_audience, audience->id);
  if (specific == nullptr && stage != nullptr) specific = rhythm_of(updates.by_stage, stage->id);
  if (specific != nullptr) return Rhythm{*specific};
  if (lasts && updates.then_every) return Rhythm{updates.then_every};
  if (updates.only_on_change || updates.every) return Rhythm{updates.every, updates.only_on_change};
  return std::nullopt;
}

std::optional<Instant> moment_of(const Incident& incident, const Obligation::Clock& clock) {
  const Moments& moments = incident.moments;
  switch (clock.from) {
    case Obligation::Start::started:
      return moments.started;
    case Obligation::Start::aware:
      return moments.aware ? moments.aware : moments.started;
    case Obligation::Start::declared:
      return declared(moments);
    case Obligation::Start::classified:
      return moments.classified;
    case Obligation::Start::resolved:
      return moments.resolved;
    case Obligation::Start::obligation:
      break;
  }
  auto done = std::ranges::find(incident.done, clock.after, &Incident::Done::obligation);
  return done == incident.done.end() ? std::nullopt : std::optional(done->at);
}

std::string_view name_of(const Obligation::Clock& clock) {
  switch (clock.from) {
    case Obligation::Start::started:
      return "started";
    case Obligation::Start::aware:
      return "aware";
    case Obligation::Start::declared:
      return "declared";
    case Obligation::Start::classified:
      return "classified";
    case Obligation::Start::resolved:
      return "resolved";
    case Obligation::Start::obligation:
      break;
  }
  return clock.after.text;
}

/// Takes a clock into account: the first to run out counts, those without a start are missing.
void add_clock(DueObligation& answer, const Obligation::Clock& clock, std::optional<Instant> start, Instant due) {
  if (start) {
    if (answer.due && *answer.due <= due) return;
    answer.clock = &clock;
    answer.started_at = start;
    answer.due = due;
    return;
  }
  std::string name(name_of(clock));
  if (std::ranges::find(answer.missing, name) == answer.missing.end()) answer.missing.push_back(std::move(name));
}

}  // namespace

Instant runs_out(Instant start, const Duration& within, const Zone& zone, const std::vector<Located<Date>>& holidays) {
  if (within.months != 0) return months_later(start, within.months, zone);
  if (within.business_days != 0) return end_of_business_day(start, within.business_days, zone, holidays);
  return later(start, within.elapsed());
}

UpdateSchedule schedule_updates(const Plan& plan, const Incident& incident, int severity, int stage, int audience,
                                Instant now) {
  const Severity* severity_entry = entry_at(plan.severities, severity);
  const Stage* stage_entry = entry_at(plan.stages, stage);
  const Updates* updates = severity_entry != nullptr && severity_entry->updates ? &*severity_entry->updates : nullptr;
  Instant start = declared(incident.moments).value_or(now);
  auto after = [&](Instant from, const Duration& length) { return runs_out(from, length, *plan.zone, plan.holidays); };

  Rhythm rhythm{stage_entry == nullptr ? std::nullopt : stage_entry->every};
  UpdateSchedule schedule;
  schedule.last = incident.moments.updated;
  if (updates != nullptr) {
    bool lasts = updates->after && after(start, *updates->after) <= now;
    rhythm = severity_rhythm(*updates, stage_entry, entry_at(plan.audiences, audience), lasts).value_or(rhythm);
    if (updates->first) schedule.first_due = after(start, *updates->first);
  }
  schedule.every = rhythm.every;
  schedule.only_on_change = rhythm.only_on_change;
  if (!schedule.last) schedule.next_due = schedule.first_due;
  if (!schedule.next_due && rhythm.every) schedule.next_due = after(schedule.last.value_or(start), *rhythm.every);
  schedule.overdue = schedule.next_due && *schedule.next_due < now;
  return schedule;
}

DueObligation schedule_obligation(const Plan& plan, const Obligation& obligation, const Incident& incident,
                                  Instant now) {
  const Calendar* calendar = find(plan.calendars, obligation.calendar.value.text);
  const Zone& zone = calendar == nullptr ? *plan.zone : *calendar->zone;
  const auto& holidays = calendar == nullptr ? plan.holidays : calendar->holidays;

  DueObligation answer;
  answer.obligation = &obligation;
  if (!obligation.due.empty()) answer.clock = &obligation.due.front();
  for (const Obligation::Clock& clock : obligation.due) {
    std::optional<Instant> start = moment_of(incident, clock);
    add_clock(answer, clock, start, start ? runs_out(*start, clock.within, zone, holidays) : now);
  }
  auto done = std::ranges::find(incident.done, obligation.id, &Incident::Done::obligation);
  if (done != incident.done.end()) answer.done = done->at;
  answer.overdue = answer.due && !answer.done && *answer.due < now;
  return answer;
}

}  // namespace incplan
