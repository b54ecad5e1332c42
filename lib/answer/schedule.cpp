#include "answer/schedule.hpp"

#include <algorithm>

#include "plan/stages.hpp"
#include "text/time.hpp"

namespace incplan::core {
namespace {

using std::chrono::days;
using std::chrono::local_days;

/// Nothing runs out later than this: a duration of a million years is a typing mistake, not an overflow.
constexpr Instant end_of_time = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31);

Instant later(Instant start, std::chrono::seconds elapsed) {
  return elapsed > end_of_time - start ? end_of_time : start + elapsed;
}

Instant end_of_business_day(Instant start, int count, const Zone& zone, const Holidays& holidays) {
  const local_days day = holidays.after(std::chrono::floor<days>(zone.local(start).time), count);
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
std::optional<Instant> declared(const IncidentTimes& moments) {
  return moments.declared ? moments.declared : moments.started;
}

/// What a severity says of updates for an audience.
std::optional<Cadence> cadence_of(const Plan& plan, Index<Severity> severity, Index<Audience> audience) {
  const Severity* entry = find(plan.severities, severity);
  if (entry == nullptr || !entry->updates) return std::nullopt;
  return Cadence(*entry->updates, find(plan.audiences, audience));
}

/// Moves what is due into the hours for updates, and says from when where it had to.
struct Opening {
  Opening(const Plan& plan, const std::optional<Cadence>& cadence, Instant due) : at(due) {
    if (cadence && cadence->hours()) at = next_opening(*cadence->hours(), *plan.zone, plan.holidays, due);
    if (at != due) moved_from = due;
  }

  Instant at;
  std::optional<Instant> moved_from;
};

Instant later_in(const Plan& plan, Instant start, const Duration& length) {
  return runs_out(start, length, *plan.zone, plan.holidays);
}

/// Announced work is not declared, and may not have begun: its rhythm counts from now until something went out.
Instant start_of_updates(const Incident& incident, const Stage* stage, Instant now) {
  const bool is_planned = stage != nullptr && stage->flow == Flow::maintenance;
  return is_planned ? now : declared(incident.moments).value_or(now);
}

/// Where nobody said which stage it is, the first stands in, which may be the only one: that ends nothing.
bool is_over(const Plan& plan, const Incident& incident, Index<Stage> stage) {
  const Stage* entry = find(plan.stages, stage);
  return incident.stage && entry != nullptr && is_over(plan, *entry);
}

/// Whether `started` stands in for a moment that nobody gave.
bool has_stand_in(const IncidentTimes& times, const Obligation::Clock& clock) {
  return clock.from && row_of(*clock.from).falls_back && !times[*clock.from] && times.started;
}

std::optional<Instant> moment_of(const Incident& incident, const Obligation::Clock& clock) {
  if (has_stand_in(incident.moments, clock)) return incident.moments.started;
  if (clock.from) return incident.moments[*clock.from];
  auto done = std::ranges::find(incident.done, clock.after, &Incident::Done::obligation);
  return done == incident.done.end() ? std::nullopt : std::optional(done->at);
}

std::string_view name_of(const Obligation::Clock& clock) {
  return clock.from ? row_of(*clock.from).name : std::string_view(clock.after.text);
}

bool comes_before(const std::optional<Instant>& one, const std::optional<Instant>& other) {
  return one && (!other || *one < *other);
}

/// Takes from another schedule what comes before this one's: a promise that is kept in both cases.
void join_soonest(UpdateSchedule& soonest, const UpdateSchedule& other, const Plan& plan, Instant now) {
  const auto round = [&](const std::optional<Duration>& every) {
    return every ? std::optional(runs_out(now, *every, *plan.zone, plan.holidays)) : std::nullopt;
  };
  if (comes_before(other.first_due, soonest.first_due)) soonest.first_due = other.first_due;
  if (comes_before(round(other.every), round(soonest.every))) soonest.every = other.every;
  soonest.stand_in = soonest.stand_in || other.stand_in;
  soonest.only_on_change = !soonest.every && (soonest.only_on_change || other.only_on_change);
  if (!comes_before(other.next_due, soonest.next_due)) return;
  soonest.next_due = other.next_due;
  soonest.moved_from = other.moved_from;
  soonest.overdue = other.overdue;
  soonest.severity = other.severity;
}

/// When the first message and the next one are due, counted from `start`.
void set_due(UpdateSchedule& schedule, const Plan& plan, const std::optional<Cadence>& cadence, Instant start) {
  const auto due = [&](Instant from, const Duration& length) {
    return Opening(plan, cadence, later_in(plan, from, length));
  };
  std::optional<Opening> next;
  if (cadence && cadence->first()) {
    const Opening first = due(start, *cadence->first());
    schedule.first_due = first.at;
    if (!schedule.last) next = first;
  }
  if (!next && schedule.every) next = due(schedule.last.value_or(start), *schedule.every);
  if (!next) return;
  schedule.next_due = next->at;
  schedule.moved_from = next->moved_from;
}

/// Takes a clock into account: the first to run out counts, those without a start are missing.
void add_clock(DueObligation& answer, const Obligation::Clock& clock, const Incident& incident, Instant due) {
  if (const auto start = moment_of(incident, clock)) {
    if (answer.due && *answer.due <= due) return;
    answer.clock = &clock;
    answer.started_at = start;
    answer.due = due;
    answer.stand_in = has_stand_in(incident.moments, clock);
    return;
  }
  answer.waiting.push_back(&clock);
  std::string name(name_of(clock));
  if (std::ranges::find(answer.missing, name) == answer.missing.end()) answer.missing.push_back(std::move(name));
}

}  // namespace

Instant runs_out(Instant start, const Duration& within, const Zone& zone, const Holidays& holidays) {
  if (within.months != 0) return months_later(start, within.months, zone);
  if (within.business_days != 0) return end_of_business_day(start, within.business_days, zone, holidays);
  return later(start, within.elapsed());
}

Rhythm rhythm_at(const Plan& plan, const Incident& incident, Index<Severity> severity, Index<Stage> stage,
                 Index<Audience> audience, Instant moment) {
  const Stage* stage_entry = find(plan.stages, stage);
  const Rhythm own{stage_entry == nullptr ? std::nullopt : stage_entry->every};
  const auto cadence = cadence_of(plan, severity, audience);
  if (!cadence) return own;
  const auto start = declared(incident.moments);
  const bool lasts = start && cadence->after() && later_in(plan, *start, *cadence->after()) <= moment;
  return cadence->rhythm(stage_entry, lasts).value_or(own);
}

UpdateSchedule schedule_updates(const Plan& plan, const Incident& incident, Index<Severity> severity,
                                Index<Stage> stage, Index<Audience> audience, Instant now) {
  UpdateSchedule schedule;
  schedule.last = incident.moments.updated;
  schedule.severity = severity;
  schedule.audience = audience;
  if (is_over(plan, incident, stage)) return schedule;
  const Rhythm rhythm = rhythm_at(plan, incident, severity, stage, audience, schedule.last.value_or(now));
  schedule.every = rhythm.every;
  schedule.only_on_change = rhythm.only_on_change;
  const Instant start = start_of_updates(incident, find(plan.stages, stage), now);
  set_due(schedule, plan, cadence_of(plan, severity, audience), start);
  schedule.overdue = schedule.next_due && *schedule.next_due < now;
  const bool counts_from_start = schedule.first_due || (schedule.next_due && !schedule.last);
  schedule.stand_in = counts_from_start && !incident.moments.declared && incident.moments.started;
  return schedule;
}

Promise promise_update(const Plan& plan, const Incident& incident, Index<Severity> severity, Index<Stage> stage,
                       Index<Audience> audience, Instant now) {
  if (incident.next_update) return {incident.next_update};
  if (is_over(plan, incident, stage)) return {};
  const Rhythm rhythm = rhythm_at(plan, incident, severity, stage, audience, now);
  if (!rhythm.every) return {{}, rhythm.only_on_change};
  const Opening next(plan, cadence_of(plan, severity, audience), later_in(plan, now, *rhythm.every));
  return {next.at, false, next.moved_from};
}

Promise soonest_promise(const Plan& plan, const Incident& incident, const std::vector<Index<Severity>>& severities,
                        Index<Stage> stage, Index<Audience> audience, Instant now) {
  const auto of = [&](Index<Severity> severity) {
    return promise_update(plan, incident, severity, stage, audience, now);
  };
  if (severities.empty()) return of({});
  Promise soonest = of(severities.front());
  for (const auto severity : severities) {
    const Promise promise = of(severity);
    if (promise.instant && (!soonest.instant || *promise.instant < *soonest.instant)) soonest = promise;
  }
  return soonest;
}

UpdateSchedule soonest_updates(const Plan& plan, const Incident& incident,
                               const std::vector<Index<Severity>>& severities, Index<Stage> stage,
                               Index<Audience> audience, Instant now) {
  auto of = [&](Index<Severity> severity) { return schedule_updates(plan, incident, severity, stage, audience, now); };
  if (severities.empty()) return of({});
  std::vector<UpdateSchedule> schedules;
  for (const auto severity : severities) schedules.push_back(of(severity));
  return soonest_of(schedules, plan, now);
}

UpdateSchedule soonest_of(const std::vector<UpdateSchedule>& schedules, const Plan& plan, Instant now) {
  UpdateSchedule soonest = schedules.front();
  for (std::size_t i = 1; i < schedules.size(); ++i) join_soonest(soonest, schedules[i], plan, now);
  return soonest;
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
    add_clock(answer, clock, incident, start ? runs_out(*start, clock.within, zone, holidays) : now);
  }
  auto done = std::ranges::find(incident.done, obligation.id, &Incident::Done::obligation);
  if (done != incident.done.end()) answer.done = done->at;
  answer.overdue = answer.due && !answer.done && *answer.due < now;
  return answer;
}

}  // namespace incplan::core
