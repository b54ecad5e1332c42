// What only follows from a mistake that is told already. A reader goes on behind it as well as it can, and what it
// makes of the rest is a guess.
//
//   severities:
//     sev1
//       name: Critical        no colon behind `sev1`; that `sev1` is unknown elsewhere needs no second word
#pragma once

#include "diagnostic/diagnostic.hpp"

namespace incplan::core::check {

/// Drops consequences, of diagnostics in the order of their places that have their levels: what the known errors explain,
/// and mistakes in bytes that follow another one.
void suppress_cascades(Diagnostics& sorted);

}  // namespace incplan::core::check
