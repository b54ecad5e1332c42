// Conditions, and the questions that would settle them, in words: what they ask about and its answers by the names of the
// plan, each entry as an expression (`report/expression.hpp`).
#pragma once

#include "answer/classify.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// `Impact = high and Error rate ≥ 25%, or Data loss = yes`; "always" for no condition.
[[nodiscard]] std::string format_condition(const ReportContext& context, const Condition& condition);

/// The name of a criterion as a label, or the program's word for a built-in name: `Error rate`, `Service`.
[[nodiscard]] std::string format_subject(const ReportContext& context, const std::string& name);
/// `if Error rate ≥ 25% and Service = Checkout`.
[[nodiscard]] std::string format_if(const ReportContext& context, const std::vector<Requirement>& answers);
/// The same without the `if`.
[[nodiscard]] std::string format_way(const ReportContext& context, const std::vector<Requirement>& answers);
/// `Error rate: What share of requests fails?`, in the plan's words. Where the plan has none it is about services.
[[nodiscard]] Line question_line(const ReportContext& context, const OpenQuestion& question);
/// `Checkout`, `Checkout (degraded)`.
[[nodiscard]] std::string format_service(const ReportContext& context, Index<Service> service, ServiceState state);
/// What a fact follows from: `Checkout`, `Data loss = yes`.
[[nodiscard]] std::string format_cause(const ReportContext& context, const Cause& cause);
/// `Checkout implies EU, Search implies US`.
[[nodiscard]] std::string format_conflict(const ReportContext& context, const Conflict& conflict);
/// `{criterion, wanted, ask, assumed}` for each.
[[nodiscard]] Json answers_json(const ReportContext& context, const std::vector<Requirement>& answers);

/// "Critical (sev1)"; "not an incident" for none.
[[nodiscard]] std::string format_severity(const ReportContext& context, Index<Severity> severity);
/// `{id, name, means}`, or null.
[[nodiscard]] Json severity_json(const ReportContext& context, Index<Severity> severity);

}  // namespace incplan::core::report
