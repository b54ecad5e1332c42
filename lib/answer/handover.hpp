// Until when an answer of `who` holds.
#pragma once

#include <optional>
#include <utility>

#include "plan/plan.hpp"

namespace incplan::core {

/// The next moment at which another person is on duty for a role, or the same one for another reason (an override, or
/// standing in for somebody who is away). A handover to oneself is none. Nothing where nothing changes for 366 days.
[[nodiscard]] std::optional<Instant> next_handover(const Plan& plan, const Role& role, Instant now);

/// Of a role outside the hours of all its rotas: who is on duty next, and from when on. Nothing within hours, and where
/// nobody is on duty for 366 days.
[[nodiscard]] std::optional<std::pair<const Person*, Instant>> next_within_hours(const Plan& plan, const Role& role,
                                                                                 Instant now);

}  // namespace incplan::core
