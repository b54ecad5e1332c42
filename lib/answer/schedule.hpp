// When the next word is due, and when the clocks of law and contract run out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answer/certainty.hpp"
#include "answer/incident.hpp"

namespace incplan {

/// Updates of an incident. Empty: the plan gives no rhythm, or the moment is not known.
struct UpdateSchedule {
  std::optional<Instant> first_due;
  std::optional<Duration> every;  ///< the rhythm that holds now
  bool only_on_change = false;
  std::optional<Instant> last;  ///< when the last message went out
  std::optional<Instant> next_due;
  bool overdue = false;
};

/// An obligation whose condition holds, or may.
struct DueObligation {
  const Obligation* obligation = nullptr;
  bool certain = true;
  std::vector<IfAnswered> answers;           ///< what would make it certain
  const Obligation::Clock* clock = nullptr;  ///< the one that counts; the first where none is known
  std::optional<Instant> started_at;
  std::optional<Instant> due;        ///< nothing where the moment that starts it is not known
  std::vector<std::string> missing;  ///< moments that are not known: `aware`, or the id of another obligation
  std::optional<Instant> done;
  bool overdue = false;
};

/// The rhythm and what is due: the first update `first` after the incident was declared, every later one after the
/// last. `audience` and `stage` are indices; -1 for none. In maintenance (`severity` -1) the stage's rhythm holds.
[[nodiscard]] UpdateSchedule schedule_updates(const Plan& plan, const Incident& incident, int severity, int stage,
                                              int audience, Instant now);

/// The instant at which a clock that started at `start` runs out: hours and days are elapsed time; business days count
/// from the one after the start and end at 23:59 of the last, in the calendar's zone; a month is the same day of the
/// next, or its last.
[[nodiscard]] Instant runs_out(Instant start, const Duration& within, const Zone& zone,
                               const std::vector<Located<Date>>& holidays);

/// The clocks of one obligation. `certain` and `answers` are left to the caller.
[[nodiscard]] DueObligation schedule_obligation(const Plan& plan, const Obligation& obligation,
                                                const Incident& incident, Instant now);

}  // namespace incplan
