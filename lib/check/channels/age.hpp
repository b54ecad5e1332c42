// How old a date of a plan is, against `review_every`.
#pragma once

#include <string>
#include <string_view>

#include "check/check.hpp"

namespace incplan::core::check {

/// Reports a date that is older than `review_every`, as "`tom` was last verified on 2026-01-02, 326 days ago". Silent
/// in a plan that does not say how often it is reviewed.
void report_if_old(const View& view, std::string_view code, const std::optional<Located<Date>>& date,
                   std::string_view what, std::string_view hint, Diagnostics& found);

}  // namespace incplan::core::check
