// Whose turn it is.
//
//   every: 1w, since: 2026-01-05T09:00   ->  each Monday at 09:00 on the wall of the plan's zone, also after clocks changed
//
// Knows turns, overrides and hours of rotas; who is away, and who stands in, is `answer/who.hpp`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace incplan::core {

/// The turns of a rota on the wall of the plan's zone: a handover that the clocks skip happens when they jump, one that
/// they show twice happens the first time.
class Handovers {
 public:
  Handovers(const Rota& rota, const Zone& zone);

  /// Whether there is a second turn.
  [[nodiscard]] bool ever() const { return period_.count() > 0; }
  /// When a turn begins; they count from 0.
  [[nodiscard]] Instant at(std::int64_t turn) const;
  [[nodiscard]] std::int64_t turn(Instant now) const;

 private:
  Instant since_;
  LocalTime since_local_;
  std::chrono::seconds period_;
  const Zone& zone_;
};

/// A turn: those who have it, in order. Somebody may stand in it twice.
struct Turn {
  const Rota* rota = nullptr;
  std::int64_t number = 0;
  const Rota::Override* override_ = nullptr;  ///< whose person comes before the order

  [[nodiscard]] std::size_t size() const { return rota->people.size() + (override_ != nullptr ? 1 : 0); }
  [[nodiscard]] const PersonId& person(std::size_t position) const;
};

/// The first rota whose hours cover the time, or null.
[[nodiscard]] const Rota* rota_at(const std::vector<Rota>& rotas, LocalTime time);
/// The turn at a moment, inside the hours of the rota or not. Nothing before it begins.
[[nodiscard]] std::optional<Turn> turn_at(const Rota& rota, const Zone& zone, Instant now);
/// The next moment after `now` at which the rota begins, or an override begins or ends.
[[nodiscard]] std::optional<Instant> next_override_change(const Rota& rota, Instant now);

/// The minutes of the week, from Monday 00:00, that a rota of these covers: inside its hours and outside those of the
/// rotas before it.
[[nodiscard]] std::vector<Hours::Range> covered_by(const std::vector<Rota>& rotas, const Rota& rota);

/// When in the week the rota that covers a moment changes.
class Shifts {
 public:
  explicit Shifts(const std::vector<Rota>& rotas);

  /// The next moment after `now` at which another rota may cover: hours begin or end, or the clocks change.
  [[nodiscard]] std::optional<Instant> next_change(const Zone& zone, Instant now) const;

 private:
  std::vector<int> changes_;  ///< minutes of the week at which another rota covers
};

/// The sooner of two moments, of which there may be none.
void sooner(std::optional<Instant>& first, std::optional<Instant> other);

}  // namespace incplan::core
