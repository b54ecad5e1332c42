// Lengths of time, hours of a week and the matchers of conditions, as people say them: a plan writes `1h30m`,
// `Mon-Fri 09:00-18:00`, `25%+`; a reader of French gets `1 h 30 min`, `lun-ven 09:00-18:00`, `25 % ou plus`.
//
// Knows nothing of what is measured.
#pragma once

#include "plan/plan.hpp"
#include "report/context.hpp"
#include "text/duration.hpp"
#include "text/hours.hpp"

namespace incplan::core::report {

/// `1 h 30 min`, `7 days`, `4 business days`, `1 month`.
[[nodiscard]] std::string format_length(const ReportContext& context, const Duration& length);
/// `every 30 min`, `every hour`, `every 7 days`.
[[nodiscard]] std::string format_every(const ReportContext& context, const Duration& length);
/// With the reader's names of the days.
[[nodiscard]] std::string format_hours(const ReportContext& context, const Hours& hours);

/// One value as a plan writes it: `30%`, `1h30m`, `yes`, `high`.
[[nodiscard]] std::string format_value(const ReportContext& context, std::string_view written);
/// A matcher as a plan writes it: `25%+` is "25% or more", `[low, medium]` "low or medium".
[[nodiscard]] std::string format_matcher(const ReportContext& context, std::string_view written);
/// The same after its subject, in any language: `≥ 25%`, `= low or medium`.
[[nodiscard]] std::string format_comparison(const ReportContext& context, std::string_view written);
/// Neighbouring values of a criterion, by the shorter names of their ends: "25% to below 50%" and not "25% to 49.9%".
[[nodiscard]] std::string format_range(const ReportContext& context, const Criterion& criterion, const Range& range);

}  // namespace incplan::core::report
