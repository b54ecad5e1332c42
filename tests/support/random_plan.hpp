// Small random plans as a person could write them, and facts for them.
#pragma once

#include <random>
#include <string>

#include "answer/incident.hpp"

namespace incplan::core::test {

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  /// A number from 0 to `sides` - 1, the same on every machine.
  int roll(int sides) { return static_cast<int>(engine_() % static_cast<unsigned>(sides)); }
  bool once_in(int sides) { return roll(sides) == 0; }

 private:
  std::mt19937 engine_;
};

/// A plan with criteria of all types, services, severities with alternatives and `at_least`, sometimes `unless`, an
/// assumption or an entry that cannot be read; and three roles whose conditions ask for severities too.
[[nodiscard]] std::string random_plan(Dice& dice);

/// The same in which answers imply facts, services imply them by their state, and services depend on each other. Nothing
/// follows from what is assumed: such a chain may end in a fact that is missing again.
[[nodiscard]] std::string random_plan_with_implications(Dice& dice);

/// Some facts of the plan, and perhaps services.
[[nodiscard]] Incident random_incident(const Plan& plan, Dice& dice);

/// The incident with an answer to everything that is missing. What the plan assumes is contradicted now and then, if that
/// is wanted at all.
[[nodiscard]] Incident random_completion(const Plan& plan, Incident incident, bool against_assumptions, Dice& dice);

}  // namespace incplan::core::test
