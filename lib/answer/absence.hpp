// When somebody is away: whole days, the last one included, in their own zone.
#pragma once

#include <optional>

#include "plan/plan.hpp"

namespace incplan::core {

[[nodiscard]] bool is_away(const Person& person, Instant now);
/// When somebody who is there leaves next, or somebody who is away is back; nothing where neither happens.
[[nodiscard]] std::optional<Instant> next_absence_change(const Person& person, Instant now);

}  // namespace incplan::core
