// When something is due, in words: the next update, and the clocks of law and contract.
#pragma once

#include "answer/classify.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// `by 04:10 CET, in 10 min`, or `overdue by 5 min, since 03:55 CET`.
[[nodiscard]] Run due_run(const ReportContext& context, Instant due, bool overdue);
/// What starts a clock: another obligation by its name, or a moment of the incident.
[[nodiscard]] std::string format_start(const ReportContext& context, const Obligation::Clock& clock);
/// `72 h after awareness`, of a clock of the plan.
[[nodiscard]] std::string format_clock(const ReportContext& context, const Obligation::Clock& clock);
/// When the next update is due and in which rhythm the others follow, as early as any possible severity asks for it.
[[nodiscard]] List update_list(const ReportContext& context, const Classification& answer);
[[nodiscard]] List obligation_list(const ReportContext& context, const std::vector<DueObligation>& obligations);

[[nodiscard]] Json updates_json(const ReportContext& context, const UpdateSchedule& updates);
[[nodiscard]] Json obligations_json(const ReportContext& context, const std::vector<DueObligation>& obligations);

}  // namespace incplan::core::report
