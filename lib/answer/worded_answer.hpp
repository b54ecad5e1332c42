// Answers of the engine in the words of the plan.
#pragma once

#include <string>
#include <vector>

#include "answer/decision.hpp"

namespace incplan {

struct WordedAnswer {
  int criterion = -1;  ///< index into `Plan::criteria`; -1 for what is none
  std::string name;    ///< id of the criterion; `service`; the key of an entry that could not be read
  std::string wanted;  ///< as a plan writes it: `25%+`; of a service its id, or `not checkout` for one that is well
  friend bool operator==(const WordedAnswer&, const WordedAnswer&) = default;
};

[[nodiscard]] WordedAnswer in_plan_words(const Decisions& decisions, const Decisions::Answer& answer);
[[nodiscard]] std::vector<WordedAnswer> in_plan_words(const Decisions& decisions,
                                                      const std::vector<Decisions::Answer>& answers);

}  // namespace incplan
