// Names that mean nothing: one missing name, one report, at the end that is misspelt.
//
//   roles: {incident_manger: …}, and five places say `incident_manager`: the mistake stands in `roles`, once.
#pragma once

#include <string_view>

#include "check/check.hpp"

namespace incplan::core::check {

/// Of the findings with this code, those that say the same become one, at the first of their places, with the others
/// beside it. A name that is missing (`Diagnostic::about`) and that a finding of another code is about is not reported
/// again. It is reported at a definition that nothing uses and whose id is nearly the same, where several places say
/// the name, or where the definition's own words do; a language, at the list of languages, where many texts have it.
void settle_names(const View& view, std::string_view code, Diagnostics& found);

}  // namespace incplan::core::check
