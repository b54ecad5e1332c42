// All that is wrong with a plan: what was found while it was read, and what every check finds, with levels.
#pragma once

#include "check/check.hpp"
#include "incplan.hpp"
#include "report/diagnostics.hpp"

namespace incplan {

/// Runs the checks over a plan that was read and judges everything; sorted by place. The diagnostics point into
/// `loaded`.
[[nodiscard]] Diagnostics validate(const Loaded& loaded, const check::Levels& levels, Instant now);

/// The same with all that a report of it needs to know. The places point into `loaded`.
[[nodiscard]] report::CheckedPlan checked_plan(const Loaded& loaded, std::string path, const check::Levels& levels,
                                               Instant now);

/// What was found while a plan was read, as `validate` tells it: without what only follows from something else.
[[nodiscard]] Diagnostics mistakes_of(const Loaded& loaded, Instant now);

/// How many of them are of this level.
[[nodiscard]] int number_of(const Diagnostics& diagnostics, Level level);

}  // namespace incplan
