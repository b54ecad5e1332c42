// What the template scanner says, as findings at their places in the plan.
#pragma once

#include "check/check.hpp"

namespace incplan::core::check {

/// Adds the problems of all messages that have this code.
void report_template_problems(const View& view, std::string_view code, Diagnostics& found);

}  // namespace incplan::core::check
