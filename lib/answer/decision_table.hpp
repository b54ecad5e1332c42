// The decision table of a plan as people draw it: a matrix where two criteria decide, and the rules in their order.
#pragma once

#include <optional>
#include <vector>

#include "plan/plan.hpp"

namespace incplan::core {

struct DecisionMatrix {
  struct Axis {
    const Criterion* criterion = nullptr;
    std::vector<Range> cells;  ///< values that make no difference to each other, from the least serious
  };
  Axis rows;
  Axis columns;
  std::vector<std::vector<Index<Severity>>> severities;  ///< by row and column; none for no incident
};

/// Nothing where not exactly two criteria decide, or where one has more cells than anybody reads.
[[nodiscard]] std::optional<DecisionMatrix> decision_matrix(const Plan& plan);

struct DecisionRule {
  Condition when;              ///< of one alternative; what is not written always holds
  Index<Severity> severity{};  ///< none for no incident
};

/// The first that holds is the answer; where none does, it is no incident.
[[nodiscard]] std::vector<DecisionRule> decision_rules(const Plan& plan);

}  // namespace incplan::core
