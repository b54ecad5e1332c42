// What `incplan` alone answers: on one screen whether the plan is sound, who is on duty, and what to run next.
#pragma once

#include "answer/who.hpp"
#include "report/telling.hpp"

namespace incplan::report {

struct Status {
  int errors = 0;
  int warnings = 0;
  std::vector<NeededRole> roles;  ///< every role of the plan
};

[[nodiscard]] Blocks describe_status(const Telling& telling, const Status& status);
[[nodiscard]] Json status_json(const Telling& telling, const Status& status);

}  // namespace incplan::report
