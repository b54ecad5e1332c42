// A role of which nobody is on duty because it is outside the hours of its rotas: that is no vacancy, somebody comes.
#pragma once

#include "answer/who.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

/// `outside hours; next: Ana, Mon 09:00 CST`.
[[nodiscard]] Run outside_hours_run(const ReportContext& context, const Duty::Next& next);
/// `{person, at}`, or null.
[[nodiscard]] Json next_json(const ReportContext& context, const Duty& duty);

}  // namespace incplan::core::report
