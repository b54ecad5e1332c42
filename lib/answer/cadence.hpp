// How often one audience is told, and from when to when: what a severity says for all, with what it says for this one.
//
//   updates: {first: 10m, every: 30m, by_audience: {press: {first: 1h}}}   ->   for the press: after 1h, then every 30m
#pragma once

#include "plan/plan.hpp"

namespace incplan::core {

/// How often people are told.
struct Rhythm {
  std::optional<Duration> every;
  bool only_on_change = false;  ///< only when something changes
};

/// Refers to the updates that it is made of.
class Cadence {
 public:
  /// `audience` may be null: then it is what the severity says for all.
  Cadence(const Updates& usual, const Audience* audience);

  [[nodiscard]] const std::optional<Duration>& first() const { return pick(&Updates::first); }
  [[nodiscard]] const std::optional<Duration>& after() const { return pick(&Updates::after); }
  [[nodiscard]] const std::optional<Hours>& hours() const { return pick(&Updates::hours); }
  /// The most specific rhythm: an audience's own word, the stage's, the slower one once it lasts, the usual one.
  /// Nothing where nobody has said.
  [[nodiscard]] std::optional<Rhythm> rhythm(const Stage* stage, bool lasts) const;

 private:
  template <class Value>
  [[nodiscard]] const std::optional<Value>& pick(std::optional<Value> Updates::*key) const {
    return own_ != nullptr && own_->updates.*key ? own_->updates.*key : usual_.*key;
  }
  /// Whose `every`, or `none`, holds.
  [[nodiscard]] const Updates& of_every() const;

  const Updates& usual_;
  const Updates::OfAudience* own_ = nullptr;
};

/// The first moment, from this one on, that lies within hours of the zone: in them nothing moves, and the time at which
/// they end is still in them. Holidays are not. A moment after which they never begin stays as it is.
[[nodiscard]] Instant next_opening(const Hours& hours, const Zone& zone, const Holidays& holidays, Instant moment);

}  // namespace incplan::core
