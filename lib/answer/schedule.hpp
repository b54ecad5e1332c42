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
  std::optional<Instant> started_at;         ///< when it began to run; nothing for a notice, which ends somewhere
  std::optional<Instant> due;                ///< nothing where the event that it counts from or to is not known
  std::vector<const Obligation::Clock*> waiting{};  ///< clocks whose event is not known: any may be the first
  std::vector<std::string> missing;                 ///< what has to be said: `aware`, or the id of another obligation
  std::optional<Instant> done;
  bool overdue = false;
  std::optional<Moment> stand_in{};  ///< the moment that nobody gave, in whose place `started` counts
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

/// The last instant that is so long before an event: hours and days are elapsed time; of business days that many whole
/// ones lie between, and it ends at 23:59 of the one before them; a month is the same day of the month before, or its
/// last.
[[nodiscard]] Instant notice_ends(Instant event, const Duration& notice, const Zone& zone, const Holidays& holidays);

/// The clocks of the obligations of one incident.
///
/// A notice that must go out before another obligation is met needs that one's clocks first: each is worked out once,
/// however long the chains are.
class ObligationClocks {
 public:
  ObligationClocks(const Plan& plan, const Incident& incident, Instant now)
      : plan_(plan), incident_(incident), now_(now), known_(plan.obligations.size()) {}

  /// Of one of them. `certain` and `answers` are left to the caller.
  [[nodiscard]] DueObligation of(const Obligation& obligation);

 private:
  struct Event;
  struct Known {
    bool is_entered = false;  ///< what is entered and not settled waits for itself
    std::optional<DueObligation> settled{};
  };

  void settle(Index<Obligation> index);
  void settle_first(Index<Obligation> index, std::vector<Index<Obligation>>& waiting);
  [[nodiscard]] DueObligation worked_out(const Obligation& obligation) const;
  [[nodiscard]] Event event_of(const Obligation::Clock& clock) const;
  [[nodiscard]] Event of_moment(Moment moment) const;
  [[nodiscard]] std::optional<Instant> done(const ObligationId& obligation) const;

  const Plan& plan_;
  const Incident& incident_;
  Instant now_;
  std::vector<Known> known_;
};

/// The clocks of one obligation alone.
[[nodiscard]] DueObligation schedule_obligation(const Plan& plan, const Obligation& obligation,
                                                const Incident& incident, Instant now);

}  // namespace incplan::core
