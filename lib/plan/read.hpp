// Tree to Plan. Written by hand, one function a part; a test holds it against the table of the format.
#pragma once

#include "diagnostic/diagnostic.hpp"
#include "plan/plan.hpp"
#include "yaml/tree.hpp"

namespace incplan::core {

/// Reads what can be read. Forms that the table of the format judges (`schema/`) are passed over in silence, for they
/// have been reported; added here is only what needs two places to see: a matcher that does not fit its criterion, a
/// local time that the plan's zone skips, a name in a condition that is not there.
[[nodiscard]] Plan read_plan(const yaml::Node& root, const Zones& zones, Diagnostics& diagnostics);

}  // namespace incplan::core
