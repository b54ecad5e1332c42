// Whose turn it is.
//
//   every: 1w, since: 2026-01-05T09:00   ->  each Monday at 09:00 on the wall of the plan's zone, also after clocks changed
//
// Knows turns, swaps and hours of a rota; who is away, and who stands in, is `answer/who.hpp`.
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace incplan {

/// A turn: who has it, then those who come next, each once; and when it ends by handover, swap or hours.
struct Turn {
  std::vector<PersonId> order;
  std::optional<Instant> until;  ///< nothing where it never ends
};

/// The turn at a moment. Nothing before the rota begins, outside its hours, and where nobody is in it. `zone` is the
/// plan's.
[[nodiscard]] std::optional<Turn> turn_at(const Rota& rota, const Zone& zone, Instant now);

/// The first rota of a role whose hours cover the moment, or null.
[[nodiscard]] const Rota* rota_at(const Role& role, const Zone& zone, Instant now);

}  // namespace incplan
