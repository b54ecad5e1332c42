// Who may be called upon for a role, and how far ahead a plan is looked at.
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace incplan::core::check {

/// The people of a list, each once, without names that point at nothing.
[[nodiscard]] std::vector<const Person*> people_of(const Plan& plan, const std::vector<Ref<PersonTag>>& list);

/// Everybody who holds a role or takes turns in it, each once; where it follows the services, whoever owns one.
[[nodiscard]] std::vector<const Person*> holders(const Plan& plan, const Role& role);

/// The day until which a plan has to hold without anybody looking at it: `review_every` from now, 90 days where it is
/// not given.
[[nodiscard]] Instant next_review(const Plan& plan, Instant now);

}  // namespace incplan::core::check
