// Conditions, and the questions that would settle them, in words.
#pragma once

#include "answer/certainty.hpp"
#include "report/telling.hpp"

namespace incplan::report {

/// `impact high and error_rate 25% or more, or data_loss yes`; "always" for no condition.
[[nodiscard]] std::string condition_words(const Telling& telling, const Condition& condition);

/// The name of a criterion, or the program's word for a built-in name such as `service`.
[[nodiscard]] std::string subject_words(const Telling& telling, const std::string& name);
/// `if error_rate 25% or more and service checkout`.
[[nodiscard]] std::string if_words(const Telling& telling, const std::vector<IfAnswered>& answers);
/// The same without the `if`.
[[nodiscard]] std::string way_words(const Telling& telling, const std::vector<IfAnswered>& answers);
/// `error_rate: What share of requests fails?`, in the plan's words. Where the plan has none it is about services.
[[nodiscard]] Line question_line(const Telling& telling, const std::string& criterion, const Text& ask);
/// Whether there is such a question: a condition may name a criterion that does not exist, or one that nobody can
/// answer, for its values could not be read.
[[nodiscard]] bool is_askable(const Telling& telling, const std::string& criterion);
/// `{criterion, wanted, ask, assumed}` for each.
[[nodiscard]] Json answers_json(const Telling& telling, const std::vector<IfAnswered>& answers);

/// "Critical (sev1)"; "not an incident" for -1.
[[nodiscard]] std::string severity_words(const Telling& telling, int severity);
/// `{id, name, means}`, or null.
[[nodiscard]] Json severity_json(const Telling& telling, int severity);

}  // namespace incplan::report
