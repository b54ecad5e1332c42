// One missing name, one report: a name that is used in ten places and defined in none is a single mistake.
#pragma once

#include <string_view>

#include "diagnostic/diagnostic.hpp"

namespace incplan::check {

/// Of the diagnostics with this code, those that say the same become one, at the first of their places, with the others
/// beside it.
void merge_same_name(std::string_view code, Diagnostics& found);

}  // namespace incplan::check
