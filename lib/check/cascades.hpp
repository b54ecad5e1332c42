// What only follows from a mistake that is told already. A reader goes on behind it as well as it can, and what it
// makes of the rest is a guess.
//
//   severities:
//     sev1
//       name: Critical        no colon behind `sev1`; that `sev1` is unknown elsewhere needs no second word
#pragma once

#include "diagnostic/diagnostic.hpp"

namespace incplan::check {

/// Drops consequences, of diagnostics in the order of their places that have their levels. What a mistake of YAML leads
/// to is a guess, of which nothing is said; where that is a part, or all of the plan, names may be lost in it, and
/// nothing is said of what the plan means. Nor is where a part was not read (`rolse:`), nor of an entry that is
/// damaged.
void suppress_cascades(Diagnostics& sorted);

}  // namespace incplan::check
