// The moments of an incident as people type them: those that are past, and those of planned work.
#pragma once

#include <vector>

#include "answer/incident.hpp"
#include "incident_file.hpp"

namespace incplan::core::cmd {

/// What is past is read as `read_moment` does. `scheduled_for` has its day or counts from now; `scheduled_until` counts
/// from there, and `05:00` is the first after it. Where `started_stands_in`, planned work begins at `started` unless
/// somebody said otherwise. Throws UsageError for what cannot be read, and for work that ends before it begins or whose
/// beginning is not known.
[[nodiscard]] IncidentTimes read_moments(const std::vector<IncidentWords::Pair>& words, bool started_stands_in,
                                         Instant now, const Zone& zone);

}  // namespace incplan::core::cmd
