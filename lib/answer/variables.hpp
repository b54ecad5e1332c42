// What a person gave for the variables of the messages.
#pragma once

#include <string>
#include <string_view>

#include "answer/incident.hpp"

namespace incplan {

/// The value given for a variable in a language, or null: the one given for exactly this language, else for its main
/// language, else for all. Where a variable differs by language, what was given for all is in the plan's first, like
/// any plain text of a plan.
[[nodiscard]] const std::string* given_value(const Incident& incident, const Variable& variable,
                                             std::string_view language, std::string_view first_language);

}  // namespace incplan
