// Tree against table.
#pragma once

#include "diagnostic/diagnostic.hpp"
#include "text/zone.hpp"
#include "yaml/tree.hpp"

namespace incplan::shape {

/// Adds what does not have the shape of a plan: unknown, missing and reserved keys, wrong kinds, values of the wrong
/// form, words that another YAML reader would read differently, characters that hide something. Each mistake once, at
/// its narrowest place.
void check(const yaml::Node& root, const Zones& zones, Diagnostics& diagnostics);

}  // namespace incplan::shape
