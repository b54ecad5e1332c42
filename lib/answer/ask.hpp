// Which question to put to a person next.
//
//   while (auto question = next_question(situation, given_up)) …
#pragma once

#include <optional>
#include <vector>

#include "answer/situation.hpp"

namespace incplan {

/// A question to a person: one criterion of the plan, or which services are affected.
struct Question {
  int criterion = -1;  ///< index into `Plan::criteria`; -1 asks for the affected services
  /// Where the answers of a number part: within one of these ranges nothing changes.
  std::vector<Range> cells{};
  friend bool operator==(const Question& a, const Question& b) { return a.criterion == b.criterion; }
};

/// The question whose answer leaves the fewest questions open, on average over its answers; of equals the first in
/// the plan. What the plan assumes comes last. Nothing where no answer can change the classification any more.
/// `given_up` are those that the person could not answer.
[[nodiscard]] std::optional<Question> next_question(Situation& situation, const std::vector<Question>& given_up);

}  // namespace incplan
