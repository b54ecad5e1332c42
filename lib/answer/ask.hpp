// Which questions are open, and which to put to a person next.
//
//   while (auto question = next_question(situation, given_up)) …
#pragma once

#include <optional>
#include <vector>

#include "answer/situation.hpp"

namespace incplan::core {

/// A question to a person: one criterion of the plan, or which services are affected.
struct Question {
  Index<Criterion> criterion{};  ///< none: which services are affected
  /// Where the answers of a number part: within one of these ranges nothing changes.
  std::vector<Range> cells{};
  bool assumed = false;  ///< the plan assumes an answer
  bool matters = true;   ///< also while the plan's assumptions hold
  friend bool operator==(const Question& a, const Question& b) { return a.criterion == b.criterion; }
};

/// Every question whose answer can still change the classification, by what it says or by what it implies. First the
/// one that leaves the fewest outcomes in the worst case; of equals the first in the plan.
[[nodiscard]] std::vector<Question> open_questions(Situation& situation);

/// The first of them for a conversation, where what the plan assumes comes last. Nothing where no answer can change the
/// classification any more. `given_up` are those that the person could not answer.
[[nodiscard]] std::optional<Question> next_question(Situation& situation, const std::vector<Question>& given_up);

}  // namespace incplan::core
