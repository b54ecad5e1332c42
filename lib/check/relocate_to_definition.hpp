// The other end of a missing name: it may be the definition that is misspelt, and then every use of it points at
// nothing.
//
//   roles: {incident_manger: …}, and five places say `incident_manager`: the mistake stands in `roles`, once.
#pragma once

#include <span>
#include <string_view>

#include "check/references.hpp"
#include "diagnostic/diagnostic.hpp"

namespace incplan::check {

/// Turns a report "unknown FAMILY `x`" into one at a definition that nothing uses and whose id is nearly `x`: where
/// several places say `x`, or where the definition's own name does.
void move_to_definition(std::string_view kind, std::span<const Definition> unused, Diagnostics& found);

}  // namespace incplan::check
