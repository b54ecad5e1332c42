// Which channels stand in for others, for the checks that ask.
#pragma once

#include <set>
#include <string_view>

#include "plan/plan.hpp"

namespace incplan::core::check {

/// The ids that are the `fallback` of another channel.
[[nodiscard]] std::set<std::string_view> fallbacks_of_others(const Plan& plan);
/// Whether a fallback points at nothing, and may mean any channel.
[[nodiscard]] bool has_lost_fallback(const Plan& plan);

}  // namespace incplan::core::check
