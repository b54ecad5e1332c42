// Random plans, one after the other, for tests that hold the engine against the definition.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "plan/read_yaml.hpp"
#include "support/random_plan.hpp"

namespace incplan::core::test {

/// Calls `visit(plan, dice)` for each of `count` plans, always the same ones. A failure tells the plan and its seed.
template <class Visit>
void each_random_plan(unsigned count, const Visit& visit) {
  for (unsigned seed = 1; seed <= count; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const std::string text = random_plan(dice);
    CAPTURE(text);
    const PlanFromYaml read(text);
    visit(read.plan, dice);
  }
}

}  // namespace incplan::core::test
