#include "answer/schedule.hpp"

#include <algorithm>

#include "plan/stages.hpp"

namespace incplan::core {
namespace {

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

}  // namespace

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

}  // namespace incplan::core
