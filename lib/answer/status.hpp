// The state of a plan: whether it can be used, when it is to be reviewed, and who is on duty.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answer/who.hpp"
#include "diagnostic/diagnostic.hpp"

namespace incplan::core {

struct Status {
  int errors = 0;
  int warnings = 0;
  int placeholders = 0;      ///< of the warnings those that are places to fill in
  Place broken{};            ///< where the YAML is broken, so that the rest is not all that was written; else empty
  std::string broken_how{};  ///< what is wrong there, in English as all findings
  std::optional<Date> review_due{};  ///< nothing where the plan gives no date or rhythm
  bool review_overdue = false;
  std::vector<NeededRole> roles;  ///< every role of the plan
};

/// `diagnostics` is what is wrong with the plan, with levels.
[[nodiscard]] Status status_of(const Plan& plan, const Diagnostics& diagnostics, Instant now);

}  // namespace incplan::core
