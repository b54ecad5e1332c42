// What `classify` answers: how serious it is, why, what could still change, and what to do next.
#pragma once

#include "answer/classify.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// `next` is the command that goes on from here; empty where there is none.
[[nodiscard]] Blocks describe_classification(const ReportContext& context, const Incident& incident,
                                             const Classification& answer, const std::string& next = {});
/// The same for a terminal that is too short for it: the severity, why, what to ask, when the next update is due, the
/// first steps, and the next command. `detail` says how much of it, from 0 to 3.
[[nodiscard]] Blocks describe_briefly(const ReportContext& context, const Incident& incident,
                                      const Classification& answer, const std::string& next, int detail);
/// `partial outage`, for a service.
[[nodiscard]] std::string format_state(const ReportContext& context, ServiceState state);
[[nodiscard]] Json classification_json(const ReportContext& context, const Classification& answer);

/// The whole decision table (`--table`): a matrix where two criteria decide, else one row for each rule.
[[nodiscard]] Blocks describe_decision_table(const ReportContext& context);
/// The same as rules in order, with conditions as a plan writes them; null for what always holds.
[[nodiscard]] Json decision_table_json(const ReportContext& context);
/// The same without a heading, as a part of the plan document.
[[nodiscard]] Blocks decision_blocks(const ReportContext& context);

}  // namespace incplan::core::report
