// Checks: what a plan that can be read gets wrong all the same. A check is a pure function from Plan to findings; it is one file
// here, with its explanation, and one line in checks.def.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answer/decision.hpp"
#include "diagnostic/rule.hpp"
#include "plan/plan.hpp"

namespace incplan::check {

/// What a check may look at.
struct Subject {
  const Plan& plan;
  Decisions& decisions;  ///< the engine over this plan, shared by all checks
  Instant now;
};

struct Check {
  Rule rule;
  /// Adds its findings. Null for what is found while a plan is read; then only the explanation stands here.
  void (*run)(const Subject& subject, Diagnostics& found) = nullptr;
};

/// All checks, in the order of checks.def.
[[nodiscard]] std::span<const Check* const> all_checks();
/// The check with this name, or null.
[[nodiscard]] const Check* find_check(std::string_view name);

/// Runs every check that looks at a Plan.
void run_checks(const Plan& plan, Instant now, Diagnostics& found);

/// Levels as the command line changes them.
struct Levels {
  std::map<std::string, Level, std::less<>> by_check;
  bool strict = false;  ///< warnings are errors
};

/// Gives every diagnostic its level (the check's own, then the plan's exceptions, then the command line's), reports exceptions that
/// except nothing or have run out, drops what is off and what is said twice, and sorts by place.
void judge(const Plan& plan, const Levels& levels, Instant now, Diagnostics& diagnostics);

}  // namespace incplan::check
