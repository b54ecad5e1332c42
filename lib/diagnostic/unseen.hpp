// Characters in a report that nobody sees in it.
//
//   "unknown key `first\u00A0name`"   ->   "unknown key `first name` (with U+00A0)"
#pragma once

#include "diagnostic/diagnostic.hpp"

namespace incplan::core {

/// Names the first unseen character that the message quotes, unless it does so itself.
void name_unseen_character(Diagnostic& diagnostic);

}  // namespace incplan::core
