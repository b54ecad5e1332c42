// When the next word is due, and when the clocks of law and contract run out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answer/cadence.hpp"
#include "answer/certainty.hpp"
#include "answer/incident.hpp"

namespace incplan::core {

/// Updates of an incident. Empty: the plan gives no rhythm, the moment is not known, or the incident is over.
struct UpdateSchedule {
  std::optional<Instant> first_due;
  std::optional<Duration> every;  ///< the rhythm at the last message; before the first one, that of now
  bool only_on_change = false;
  std::optional<Instant> last;  ///< when the last message went out
  std::optional<Instant> next_due;
  std::optional<Instant> moved_from;  ///< when it would be due if the plan's hours for updates did not move it
  bool overdue = false;
  bool stand_in = false;       ///< counted from `started`, because nobody said when it was declared
  Index<Severity> severity{};  ///< whose rhythm this is; none for the stage's
  Index<Audience> audience{};  ///< who is told; none for all
  bool certain = true;         ///< false where that audience may not be told at all
};

/// An obligation whose condition holds, or may.
struct DueObligation {
  const Obligation* obligation = nullptr;
  bool certain = true;
  std::vector<Requirement> answers;          ///< what would make it certain
  const Obligation::Clock* clock = nullptr;  ///< the one that counts; the first where none is known
  std::optional<Instant> started_at;
  std::optional<Instant> due;                       ///< nothing where the moment that starts it is not known
  std::vector<const Obligation::Clock*> waiting{};  ///< clocks whose moment is not known: any may be the first
  std::vector<std::string> missing;                 ///< those moments: `aware`, or the id of another obligation
  std::optional<Instant> done;
  bool overdue = false;
  bool stand_in = false;  ///< started at `started`, because nobody gave the moment that the clock counts from
};

/// When a message that goes out now promises the next one. Empty after the end.
struct Promise {
  std::optional<Instant> instant;
  bool only_on_change = false;
  std::optional<Instant> moved_from{};  ///< when it would be if the plan's hours for updates did not move it
};

/// The rhythm at a moment: the audience's, the stage's, the slower one once it lasts, the severity's, the stage's own.
[[nodiscard]] Rhythm rhythm_at(const Plan& plan, const Incident& incident, Index<Severity> severity, Index<Stage> stage,
                               Index<Audience> audience, Instant moment);

/// The rhythm and what is due: the first update `first` after the incident was declared, every later one after the
/// last. In maintenance (no `severity`) the stage's rhythm holds, counted from now until something went out.
[[nodiscard]] UpdateSchedule schedule_updates(const Plan& plan, const Incident& incident, Index<Severity> severity,
                                              Index<Stage> stage, Index<Audience> audience, Instant now);

/// What `--next-update` says, else the rhythm of now, counted from now.
[[nodiscard]] Promise promise_update(const Plan& plan, const Incident& incident, Index<Severity> severity,
                                     Index<Stage> stage, Index<Audience> audience, Instant now);
/// The same where several severities are possible: the soonest, which holds in every case.
[[nodiscard]] Promise soonest_promise(const Plan& plan, const Incident& incident,
                                      const std::vector<Index<Severity>>& severities, Index<Stage> stage,
                                      Index<Audience> audience, Instant now);

/// What is due where several severities are possible: of all of them what comes first, which is in time for each.
[[nodiscard]] UpdateSchedule soonest_updates(const Plan& plan, const Incident& incident,
                                             const std::vector<Index<Severity>>& severities, Index<Stage> stage,
                                             Index<Audience> audience, Instant now);

/// What is due first of these, which are not none: whoever writes to all of them has to begin then.
[[nodiscard]] UpdateSchedule soonest_of(const std::vector<UpdateSchedule>& schedules, const Plan& plan, Instant now);

/// The instant at which a clock that started at `start` runs out: hours and days are elapsed time; business days count
/// from the one after the start and end at 23:59 of the last, in the calendar's zone; a month is the same day of the
/// next, or its last.
[[nodiscard]] Instant runs_out(Instant start, const Duration& within, const Zone& zone, const Holidays& holidays);

/// The clocks of one obligation. `certain` and `answers` are left to the caller.
[[nodiscard]] DueObligation schedule_obligation(const Plan& plan, const Obligation& obligation,
                                                const Incident& incident, Instant now);

}  // namespace incplan::core
