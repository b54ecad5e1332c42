// All that is wrong with a plan: what was found while it was read, and what every check finds, with levels.
#pragma once

#include "check/check.hpp"
#include "incplan.hpp"
#include "report/diagnostics.hpp"

namespace incplan::core {

/// Runs the checks over a plan that was read and judges everything; sorted by place. The diagnostics point into
/// `loaded`.
[[nodiscard]] Diagnostics validate(const Loaded& loaded, const check::Levels& levels, Instant now);

/// The same with all that a report of it needs to know. The places point into `loaded`.
[[nodiscard]] report::CheckedPlan checked_plan(const Loaded& loaded, std::string path, const check::Levels& levels,
                                               Instant now);

/// The errors that make answers incomplete, as `validate` tells them: what was found while the plan was read, and names
/// that nothing defines. Not what checks find in a plan that can be followed.
[[nodiscard]] Diagnostics errors_of(const Loaded& loaded, Instant now);

/// The top-level key of the plan's own file under which a place lies: `procedures`. Empty where there is none.
[[nodiscard]] std::string_view part_of(const Loaded& loaded, const Place& place);

/// How many of them are of this level.
[[nodiscard]] int number_of(const Diagnostics& diagnostics, Level level);

}  // namespace incplan::core
