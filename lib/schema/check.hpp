// Tree against table.
#pragma once

#include "diagnostic/diagnostic.hpp"
#include "text/zone.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::schema {

/// Adds what does not have the shape of a plan: unknown, missing and reserved keys, wrong kinds, values of the wrong
/// form, words that another YAML reader would read differently, characters that hide something. Each mistake once, at
/// its narrowest place.
void check(const yaml::Node& root, const Zones& zones, Diagnostics& diagnostics);

/// The same for what is known of an incident, and for a file of variables alone. An empty value is what nobody knows
/// yet, and a key that looks like none of the table is told as an info: it is somebody else's.
void check_incident(const yaml::Node& root, Diagnostics& diagnostics);
void check_variables(const yaml::Node& root, Diagnostics& diagnostics);

/// Whether what should be a plan has only keys of an incident file.
[[nodiscard]] bool is_incident_file(const yaml::Node& root);

}  // namespace incplan::core::schema
