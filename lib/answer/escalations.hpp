// When time alone changes the answer: durations that follow the clock pass the thresholds of the plan's conditions.
//
//   sev2: {when: {impact: medium, lasting: 4h+}}, medium since 02:40   ->   at 06:40 it is sev2
//
// Only the moments at which a measured duration passes a threshold are looked at, each with all other facts as they are.
// What `hours` says of the clock on the wall changes every day, and is no escalation.
#pragma once

#include <vector>

#include "answer/classify.hpp"

namespace incplan::core {

class Situation;

struct Escalations {
  std::vector<Escalation> list;  ///< the first of them within 30 days, in order
  bool complete = true;          ///< false where the work ended first, and one may be missing
};

/// Those after `now`, where the situation is answered with `answer`. None once it was resolved, in a final stage, or
/// where a person set the severity.
[[nodiscard]] Escalations escalations_after(Situation& situation, const Classification& answer, Instant now);

}  // namespace incplan::core
