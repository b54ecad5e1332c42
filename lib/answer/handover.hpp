// Until when an answer of `who` holds.
#pragma once

#include <optional>

#include "plan/plan.hpp"

namespace incplan::core {

/// The next moment at which another person is on duty for a role, or the same one for another reason (an override, or
/// standing in for somebody who is away). A handover to oneself is none. Nothing where nothing changes for 366 days.
[[nodiscard]] std::optional<Instant> next_handover(const Plan& plan, const Role& role, Instant now);

}  // namespace incplan::core
