// What `classify` answers: how serious it is, why, what could still change, and what to do next.
#pragma once

#include "answer/classify.hpp"
#include "report/telling.hpp"

namespace incplan::report {

[[nodiscard]] Blocks describe_classification(const Telling& telling, const Incident& incident,
                                             const Classification& answer);
/// `partial outage`, for a service.
[[nodiscard]] std::string state_words(const Telling& telling, ServiceState state);
[[nodiscard]] Json classification_json(const Telling& telling, const Incident& incident, const Classification& answer);

/// The whole decision table (`--table`): a matrix where two criteria decide, else one row for each rule.
[[nodiscard]] Blocks describe_decision_table(const Telling& telling);
/// The same as rules in order.
[[nodiscard]] Json decision_table_json(const Telling& telling);
/// The same without a heading, as a part of the plan document.
[[nodiscard]] Blocks decision_blocks(const Telling& telling);

}  // namespace incplan::report
