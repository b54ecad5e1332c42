// Conditions, and the questions that would settle them, in words.
#pragma once

#include "answer/certainty.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// `impact high and error_rate 25% or more, or data_loss yes`; "always" for no condition.
[[nodiscard]] std::string format_condition(const ReportContext& context, const Condition& condition);

/// The name of a criterion, or the program's word for a built-in name such as `service`.
[[nodiscard]] std::string format_subject(const ReportContext& context, const std::string& name);
/// `if error_rate 25% or more and service checkout`.
[[nodiscard]] std::string format_if(const ReportContext& context, const std::vector<Requirement>& answers);
/// The same without the `if`.
[[nodiscard]] std::string format_way(const ReportContext& context, const std::vector<Requirement>& answers);
/// `error_rate: What share of requests fails?`, in the plan's words. Where the plan has none it is about services.
[[nodiscard]] Line question_line(const ReportContext& context, const std::string& criterion, const Text& ask);
/// `{criterion, wanted, ask, assumed}` for each.
[[nodiscard]] Json answers_json(const ReportContext& context, const std::vector<Requirement>& answers);

/// "Critical (sev1)"; "not an incident" for none.
[[nodiscard]] std::string format_severity(const ReportContext& context, Index<Severity> severity);
/// `{id, name, means}`, or null.
[[nodiscard]] Json severity_json(const ReportContext& context, Index<Severity> severity);

}  // namespace incplan::core::report
