// What `incplan` alone answers: on one screen whether the plan can be used, who is on duty, and what to run next.
#pragma once

#include "answer/status.hpp"
#include "report/context.hpp"

namespace incplan::core::report {

[[nodiscard]] Blocks describe_status(const ReportContext& context, const Status& status);
[[nodiscard]] Json status_json(const ReportContext& context, const Status& status);

}  // namespace incplan::core::report
