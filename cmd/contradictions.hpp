// Times that cannot all be true: whoever types at three in the morning mistypes a day or an hour.
#pragma once

#include <string>
#include <vector>

#include "answer/incident.hpp"

namespace incplan::core::cmd {

/// A sentence for each moment that lies in the future, and for each pair whose order cannot be: nobody declares what has
/// not begun. Planned work is announced before it starts, so nothing is said of it. Throws UsageError where the incident is
/// resolved before it started: every answer would be about another incident.
[[nodiscard]] std::vector<std::string> contradictions(const Incident& incident, const Plan& plan, Instant now);

}  // namespace incplan::core::cmd
