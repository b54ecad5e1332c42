// What an incident is held to be: why, what else it may still be, and the questions that settle that. Every answer that
// rests on a classification tells it in the same words.
#pragma once

#include "answer/classify.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// The facts that matched; of what is no incident because nothing matches, what came nearest.
[[nodiscard]] List why_list(const ReportContext& context, const Classification& answer);
/// `Critical (sev1) if affected ≥ 25%, or data_exposed = yes (assumed: no)`.
[[nodiscard]] List possible_list(const ReportContext& context, const Classification& answer);
/// `if affected ≥ 25%, or 2 other ways`.
[[nodiscard]] std::string format_ways(const ReportContext& context, const Possible& possible);
/// Each question in the words of the plan.
[[nodiscard]] List question_list(const ReportContext& context, const std::vector<OpenQuestion>& questions);

/// The moment that the plan measures a duration from.
[[nodiscard]] std::optional<Moment> measured_from(const Plan& plan, const SeverityReason& reason);
[[nodiscard]] Json reasons_json(const std::vector<SeverityReason>& reasons);

/// Adds what `classify` and `notify-draft` say of an outcome: `outcome`, `severity`, `certain`, `reasons`, `nearest`,
/// `questions`, `possible` and `escalations`.
void set_outcome(const ReportContext& context, const Classification& answer, Json& json);

// Names that share a reason, told once for all of them: `Customers: Status page, Banner`.

/// An audience, or what the names depend on.
struct Group {
  Run reason;
  std::vector<std::string> names;
};

/// Adds a name to the group of its reason.
void add_name(std::vector<Group>& groups, Run reason, std::string name);
/// One line for each group.
[[nodiscard]] List group_list(const ReportContext& context, const std::vector<Group>& groups);
/// `possibly if affected ≥ 25%`.
[[nodiscard]] Run possibly_run(const ReportContext& context, const std::vector<Requirement>& answers);

}  // namespace incplan::core::report
