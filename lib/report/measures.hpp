// Lengths of time, hours of a week and numbers, as people say them: a plan writes `1h30m`, `Mon-Fri 09:00-18:00`,
// `100_000`; a reader of French gets `1 h 30 min`, `lun-ven 09:00-18:00`, `100 000`.
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

/// A number, length of time, yes or no that a plan writes as `30%`, `1h30m`, `yes`; other words stay as they are.
[[nodiscard]] std::string format_value(const ReportContext& context, std::string_view written);
}  // namespace incplan::core::report
