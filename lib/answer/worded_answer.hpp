// Answers of the engine in the words of the plan.
#pragma once

#include <string>
#include <vector>

#include "answer/certainty.hpp"
#include "answer/decision.hpp"

namespace incplan {

struct WordedAnswer {
  int criterion = -1;  ///< index into `Plan::criteria`; -1 for what is none
  std::string name;    ///< id of the criterion; `service`; the key of an entry that could not be read
  std::string
      wanted;  ///< as a plan writes it: `25%+`; of a service `checkout`, `checkout=reduced`, or `not checkout` for one that is well
  friend bool operator==(const WordedAnswer&, const WordedAnswer&) = default;
};

/// The same with the questions to put. Services that are well are told only where no other is: `none`.
[[nodiscard]] std::vector<IfAnswered> if_answered(const Decisions& decisions, const KnownFacts& facts,
                                                  const std::vector<Decisions::Answer>& answers);

[[nodiscard]] WordedAnswer in_plan_words(const Decisions& decisions, const Decisions::Answer& answer);
[[nodiscard]] std::vector<WordedAnswer> in_plan_words(const Decisions& decisions,
                                                      const std::vector<Decisions::Answer>& answers);

}  // namespace incplan
