// Checks: what a plan that can be read gets wrong all the same. A check is a pure function from a view of it to findings; it
// is one file here, with its explanation, and one line in checks.def.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answer/decision.hpp"
#include "check/engine/group.hpp"
#include "check/engine/known_errors.hpp"
#include "diagnostic/rule.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

class Messages;
struct Wording;

/// What a check may look at.
struct View {
  const Plan& plan;
  Decisions& decisions;  ///< the engine over this plan, shared by all checks
  Instant now;
  const KnownErrors& known_errors;  ///< where something was found that hides or causes other things
  const Messages& messages;         ///< the plan's templates, each scanned once
};

struct Check {
  Rule rule;
  /// Adds its findings; `found` has none but its own. Null for what is found in the files of a plan alone; then only
  /// the explanation stands here.
  void (*run)(const View& view, Diagnostics& found) = nullptr;
  /// Of a check on the words of messages: what it looks for in them. It needs no `run`.
  const Wording* wording = nullptr;
  bool merges = false;  ///< findings that say the same are one mistake (`settle_names`)
};

#define INCPLAN_CHECK(group, name) extern const Check name;
#include "check/checks.def"
#undef INCPLAN_CHECK

/// All checks, in the order of checks.def.
[[nodiscard]] std::span<const Check* const> all_checks();
/// The check with this name, or null.
[[nodiscard]] const Check* find_check(std::string_view name);
/// "did you mean `stock-phrase`?" for a name that no check has: the check that once had it, else the nearest; or nothing.
[[nodiscard]] std::string did_you_mean_check(std::string_view name);

/// Runs every check that looks at a Plan. `found` holds what reading it found: a check is silent about what only
/// follows from a mistake that is reported already.
void run_checks(const Plan& plan, Instant now, Diagnostics& found);
/// Runs those that find what makes answers incomplete, and nothing that needs a proof.
void run_answer_checks(const Plan& plan, Instant now, Diagnostics& found);

/// Levels as the command line changes them.
struct Levels {
  std::map<std::string, Level, std::less<>> by_check;
  bool strict = false;       ///< warnings are errors
  bool errors_only = false;  ///< and nothing about exceptions: where few checks ran, most have nothing to except
};

/// Gives every diagnostic its level (the check's own, then the plan's exceptions, then the command line's), reports
/// exceptions that except nothing or have run out, drops what is off, what only follows from something else and what is
/// said twice, and sorts by place.
void assign_levels(const Plan& plan, const Levels& levels, Instant now, Diagnostics& diagnostics);

}  // namespace incplan::core::check
