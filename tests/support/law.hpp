// Laws that hold for any plan and any facts, tried at random for a fixed time.
//
//   each_try([&](Dice& dice) { … CHECK(…) … });
//
// The tries of a run are always the same ones, as many as the time allows. INCPLAN_LAW_SECONDS in the environment gives
// more of it.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <cstdlib>

#include "support/random_plan.hpp"

namespace incplan::core::test {

[[nodiscard]] inline std::chrono::milliseconds law_budget() {
  const char* seconds = std::getenv("INCPLAN_LAW_SECONDS");
  return seconds == nullptr ? std::chrono::milliseconds(2'000) : std::chrono::seconds(std::atoi(seconds));
}

/// Calls `visit(dice)` until the time is over. A failure tells its seed.
template <class Visit>
void each_try(const Visit& visit) {
  const auto end = std::chrono::steady_clock::now() + law_budget();
  unsigned seed = 0;
  while (std::chrono::steady_clock::now() < end) {
    ++seed;
    CAPTURE(seed);
    Dice dice(seed);
    visit(dice);
  }
  MESSAGE(seed << " tries");
}

}  // namespace incplan::core::test
