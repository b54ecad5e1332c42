// Conditions over one question as expressions, the same in all languages, with the plan's names for what it asks and for
// its answers: `Share of customers ≥ 25%`, `1 % ≤ Part des clients < 5 %`, `Network = VoIP / Wireline`.
//
// Only the words within are those of a language: names, and yes and no.
#pragma once

#include <functional>

#include "plan/plan.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// One value in the reader's words: `30%`, `1 h 30 min`, `yes`, `Partial outage`.
[[nodiscard]] std::string format_value(const ReportContext& context, const Criterion& criterion, Value value);
/// What answers for people call a value of a choice: its name, else its id with spaces.
[[nodiscard]] std::string format_choice(const ReportContext& context, const Criterion::Choice& choice);

/// `Impact ≥ high`: values of a criterion after what it is called.
[[nodiscard]] std::string format_expression(const ReportContext& context, const Criterion& criterion,
                                            const std::vector<Range>& ranges);
/// The same of neighbouring values where the question stands elsewhere, such as above a table: `high`, `≥ 25%, < 50%`.
/// Of a bound and its neighbour outside the one that is shorter to name: `< 50%` and not `≤ 49.999999%`.
[[nodiscard]] std::string format_range(const ReportContext& context, const Criterion& criterion, const Range& range);
/// The same of several such ranges: `low / medium`.
[[nodiscard]] std::string format_ranges(const ReportContext& context, const Criterion& criterion,
                                        const std::vector<Range>& ranges);
/// Whether the ranges are answers side by side and no threshold: `low / medium`.
[[nodiscard]] bool is_list(const Criterion& criterion, const std::vector<Range>& ranges);

/// `Checkout / Search`: the names of all places in some ranges, in the order of the plan.
[[nodiscard]] std::string format_list(const std::vector<Range>& ranges,
                                      const std::function<std::string(std::size_t at)>& name_at);

}  // namespace incplan::core::report
