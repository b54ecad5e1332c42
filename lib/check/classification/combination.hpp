// Combinations of facts inside the sentences of findings.
#pragma once

#include <string>

#include "answer/proofs.hpp"

namespace incplan::core::check {

/// `` `impact: high, error_rate: <5%` ``; "any facts" where nothing is wanted of them.
[[nodiscard]] std::string show(const Combination& combination);

/// A severity's id in backticks; "no incident" for none.
[[nodiscard]] std::string show_severity(const Plan& plan, Index<Severity> severity);

}  // namespace incplan::core::check
