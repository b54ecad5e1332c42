// Lengths of time, hours of a week and the matchers of conditions, as people say them: a plan writes `1h30m`,
// `Mon-Fri 09:00-18:00`, `25%+`; a reader of French gets `1 h 30 min`, `lun-ven 09:00-18:00`, `25 % ou plus`.
//
// Knows nothing of what is measured.
#pragma once

#include "plan/plan.hpp"
#include "report/telling.hpp"
#include "text/duration.hpp"
#include "text/hours.hpp"

namespace incplan::report {

/// `1 h 30 min`, `7 days`, `4 business days`, `1 month`.
[[nodiscard]] std::string length_words(const Telling& telling, const Duration& length);
/// `every 30 min`, `every hour`, `every 7 days`.
[[nodiscard]] std::string every_words(const Telling& telling, const Duration& length);
/// With the reader's names of the days.
[[nodiscard]] std::string hours_words(const Telling& telling, const Hours& hours);

/// One value as a plan writes it: `30%`, `1h30m`, `yes`, `high`.
[[nodiscard]] std::string value_words(const Telling& telling, std::string_view written);
/// A matcher as a plan writes it: `25%+` is "25% or more", `[low, medium]` "low or medium".
[[nodiscard]] std::string matcher_words(const Telling& telling, std::string_view written);
/// The same after its subject, in any language: `≥ 25%`, `= low or medium`.
[[nodiscard]] std::string comparison_words(const Telling& telling, std::string_view written);
/// Neighbouring values of a criterion, by the shorter names of their ends: "25% to below 50%" and not "25% to 49.9%".
[[nodiscard]] std::string range_words(const Telling& telling, const Criterion& criterion, const Range& range);

}  // namespace incplan::report
