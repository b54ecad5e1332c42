// What only follows from a mistake that is told already. A reader goes on behind it as well as it can, and what it
// makes of the rest is a guess.
//
//   severities:
//     sev1
//       name: Critical        no colon behind `sev1`; that `sev1` is unknown elsewhere needs no second word
#pragma once

#include "diagnostic/diagnostic.hpp"

namespace incplan::check {

/// Drops consequences, of diagnostics in the order of their places. Where the YAML is broken, one mistake a part is
/// told and nothing else. Where a part was not read (`rolse:`), nothing is said of what the plan means; where an
/// entry is damaged, nothing of that entry.
void drop_consequences(Diagnostics& sorted);

}  // namespace incplan::check
