// When time alone changes the answer, and to what.
#pragma once

#include "answer/classify.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// `becomes Major (sev2) at 06:40 CET if it goes on (in 4 h)`; below it how often people are told then, and the
/// obligations that start.
[[nodiscard]] List escalation_list(const ReportContext& context, const std::vector<Escalation>& escalations);
[[nodiscard]] Json escalations_json(const ReportContext& context, const std::vector<Escalation>& escalations);

}  // namespace incplan::core::report
