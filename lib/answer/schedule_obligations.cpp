// The clocks of law and contract: from an event on, or up to one.
#include <algorithm>

#include "answer/schedule.hpp"

namespace incplan::core {
namespace {

/// Whether `started` may stand in for a moment that nobody gave.
bool may_stand_in(const Plan& plan, const Incident& incident, Moment moment) {
  const StandIn stand_in = row_of(moment).stand_in;
  return stand_in == StandIn::always || (stand_in == StandIn::in_maintenance && is_maintenance(plan, incident));
}

void add_missing(std::vector<std::string>& missing, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (std::ranges::find(missing, name) == missing.end()) missing.push_back(name);
  }
}

}  // namespace

/// What a clock counts from or to: when it is, and what would have to be said where that is not known.
struct ObligationClocks::Event {
  std::optional<Instant> at{};
  std::optional<Moment> stand_in{};
  std::vector<std::string> missing{};
};

DueObligation ObligationClocks::of(const Obligation& obligation) {
  for (const Obligation::Clock& clock : obligation.due) {
    const auto other = index_of(plan_.obligations, clock.after.text);
    if (clock.is_notice && other) settle(other);
  }
  return worked_out(obligation);
}

/// On a stack of its own: a chain of notices may be longer than the program's stack is deep.
void ObligationClocks::settle(Index<Obligation> index) {
  std::vector<Index<Obligation>> waiting = {index};
  while (!waiting.empty()) {
    const auto next = waiting.back();
    Known& known = known_[next.value()];
    if (!known.is_entered) {
      known.is_entered = true;
      settle_first(next, waiting);
      continue;
    }
    if (!known.settled) known.settled = worked_out(plan_.obligations[next]);
    waiting.pop_back();
  }
}

/// What one of them needs and nobody looked at yet.
void ObligationClocks::settle_first(Index<Obligation> index, std::vector<Index<Obligation>>& waiting) {
  for (const Obligation::Clock& clock : plan_.obligations[index].due) {
    const auto other = index_of(plan_.obligations, clock.after.text);
    if (clock.is_notice && other && !known_[other.value()].is_entered) waiting.push_back(other);
  }
}

DueObligation ObligationClocks::worked_out(const Obligation& obligation) const {
  const Calendar* calendar = find(plan_.calendars, obligation.calendar.value.text);
  const Zone& zone = calendar == nullptr ? *plan_.zone : *calendar->zone;
  const Holidays& holidays = calendar == nullptr ? plan_.holidays : calendar->holidays;

  DueObligation answer;
  answer.obligation = &obligation;
  if (!obligation.due.empty()) answer.clock = &obligation.due.front();
  for (const Obligation::Clock& clock : obligation.due) {
    const Event event = event_of(clock);
    if (!event.at) {
      answer.waiting.push_back(&clock);
      add_missing(answer.missing, event.missing);
      continue;
    }
    const Instant due = clock.is_notice ? notice_ends(*event.at, clock.within, zone, holidays)
                                        : runs_out(*event.at, clock.within, zone, holidays);
    if (answer.due && *answer.due <= due) continue;
    answer.clock = &clock;
    answer.started_at = clock.is_notice ? std::nullopt : event.at;
    answer.due = due;
    answer.stand_in = event.stand_in;
  }
  answer.done = done(obligation.id);
  answer.overdue = answer.due && !answer.done && *answer.due < now_;
  return answer;
}

/// A clock that counts from another obligation waits until that is met. A notice before one goes by its deadline until
/// then: whoever is late with the one has no more time for the other.
ObligationClocks::Event ObligationClocks::event_of(const Obligation::Clock& clock) const {
  if (clock.from) return of_moment(*clock.from);
  const auto at = done(clock.after);
  const auto other = index_of(plan_.obligations, clock.after.text);
  if (at || !clock.is_notice || !other) return {.at = at, .missing = {clock.after.text}};
  const auto& settled = known_[other.value()].settled;
  if (!settled || (!settled->due && settled->missing.empty())) return {.missing = {clock.after.text}};
  return {.at = settled->due, .stand_in = settled->stand_in, .missing = settled->missing};
}

ObligationClocks::Event ObligationClocks::of_moment(Moment moment) const {
  const IncidentTimes& times = incident_.moments;
  if (times[moment]) return {.at = times[moment]};
  if (times.started && may_stand_in(plan_, incident_, moment)) return {.at = times.started, .stand_in = moment};
  return {.missing = {std::string(row_of(moment).name)}};
}

std::optional<Instant> ObligationClocks::done(const ObligationId& obligation) const {
  const auto met = std::ranges::find(incident_.done, obligation, &Incident::Done::obligation);
  return met == incident_.done.end() ? std::nullopt : std::optional(met->at);
}

DueObligation schedule_obligation(const Plan& plan, const Obligation& obligation, const Incident& incident,
                                  Instant now) {
  return ObligationClocks(plan, incident, now).of(obligation);
}

}  // namespace incplan::core
