// Who of a rota ever has a turn inside its hours.
//
//   every: 1d, seven people, hours: Mon-Fri 09:00-18:00   ->  the turns of two of them are Saturdays and Sundays for ever
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace incplan::core::check {

/// For each place in the order of a rota whether one of its turns, now or later, meets the hours that the rota covers
/// among those of its role. By the wall, on which every week is the same.
[[nodiscard]] std::vector<bool> served_places(const std::vector<Rota>& rotas, const Rota& rota);

}  // namespace incplan::core::check
