// When something is due, in words: the next update, and the clocks of law and contract.
#pragma once

#include "answer/classify.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// A time in the plan's zone, with its day where that is not today's.
[[nodiscard]] std::string time_here(const ReportContext& context, Instant instant);
/// `by 04:10 CET, in 10 min`, or `overdue by 5 min, since 03:55 CET`.
[[nodiscard]] Run due_run(const ReportContext& context, Instant due, bool overdue);
/// `within 72 h after awareness`, `at least 7 days before the planned start`, of a clock of the plan.
[[nodiscard]] std::string format_clock(const ReportContext& context, const Obligation::Clock& clock);
/// What to add where clocks count from the start only because nobody gave these moments: `--declared TIME`.
[[nodiscard]] std::string format_stand_in(const ReportContext& context, const std::vector<Moment>& moments);
[[nodiscard]] Run stand_in_run(const ReportContext& context, Moment moment);
[[nodiscard]] Json stand_in_json(bool stand_in);
/// That something is due later because the plan's hours for updates moved it: `moved from 02:20 CST, outside hours`.
[[nodiscard]] Run moved_run(const ReportContext& context, Instant moved_from);
/// When the next update is due and in which rhythm the others follow, as early as any possible severity asks for it: a
/// line for those who are told at the same time.
[[nodiscard]] List update_list(const ReportContext& context, const Classification& answer);
/// The same in a single line, where there is no room for more: what is due first, whoever is told.
[[nodiscard]] List soonest_update_list(const ReportContext& context, const Classification& answer);
[[nodiscard]] List obligation_list(const ReportContext& context, const std::vector<DueObligation>& obligations);

/// What is due first, and when each audience is told.
[[nodiscard]] Json updates_json(const ReportContext& context, const UpdateSchedule& soonest,
                                const std::vector<UpdateSchedule>& by_audience);
[[nodiscard]] Json obligations_json(const ReportContext& context, const std::vector<DueObligation>& obligations);

}  // namespace incplan::core::report
