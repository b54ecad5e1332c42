// What `incplan` alone answers: on one screen whether the plan can be used, who is on duty, and what to run next.
#pragma once

#include "answer/who.hpp"
#include "report/context.hpp"

namespace incplan::report {

struct Status {
  int errors = 0;
  int warnings = 0;
  int placeholders = 0;      ///< of the warnings those that are places to fill in
  Place broken{};            ///< where the YAML is broken, so that the rest is not all that was written; else empty
  std::string broken_how{};  ///< what is wrong there, in English as all findings
  std::vector<NeededRole> roles;  ///< every role of the plan
};

[[nodiscard]] Blocks describe_status(const ReportContext& context, const Status& status);
[[nodiscard]] Json status_json(const ReportContext& context, const Status& status);

}  // namespace incplan::report
