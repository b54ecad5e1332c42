// The definition of an answer under missing facts, word for word: every completion is looked at, one after the other. Slow,
// and so plain that it can be believed.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "answer/facts.hpp"

namespace incplan::core::test {

/// One way in which everything could be.
struct Completion {
  std::vector<Value> values;           ///< of each criterion
  std::vector<bool> affected;          ///< each service
  std::set<const Term*> unread_holds;  ///< entries that could not be read, and hold
};

/// The values of a criterion at which some entry of the plan begins or ceases to hold, or from which facts follow, and 0:
/// between two of them nothing changes.
[[nodiscard]] std::vector<Value> first_values(const Plan& plan, Index<Criterion> criterion);
/// Those, the ones just below them, and the highest.
[[nodiscard]] std::vector<Value> telling_values(const Plan& plan, Index<Criterion> criterion);

/// Every completion of the facts that are known; assumed ones count as known only `with_assumptions`.
[[nodiscard]] std::vector<Completion> completions(const Plan& plan, const KnownFacts& facts, bool with_assumptions);

/// Whether a condition holds; `severity` is what classification says of this completion, -1 for none.
[[nodiscard]] bool holds(const Plan& plan, const Condition& condition, const Completion& completion, int severity);

/// What it is then: an index into `Plan::severities`, or -1 for "no incident".
[[nodiscard]] int severity_of(const Plan& plan, const Completion& completion);

}  // namespace incplan::core::test
