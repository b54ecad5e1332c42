// Durations that follow the clock: a question with `measured_from` that nobody has answered, and whose moment is known.
//
//   lasting: {type: duration, measured_from: started}, started at 02:40
//   measure(fact, incident, 03:00)   ->   1200 seconds; once it was resolved at 02:50, 600 at any later time
#pragma once

#include <optional>
#include <vector>

#include "answer/incident.hpp"

namespace incplan::core {

struct MeasuredFact {
  Index<Criterion> criterion{};
  Moment from{};          ///< the moment that counts
  bool stand_in = false;  ///< that is `started`, because nobody gave the one that the plan names
  Instant since{};
};

/// The questions that are measured, or will be once their moment has come.
[[nodiscard]] std::vector<MeasuredFact> measured_facts(const Plan& plan, const Incident& incident);

/// How long it has lasted by `now`, in seconds: until it was resolved, where it was. Nothing before it began.
[[nodiscard]] std::optional<Value> measure(const MeasuredFact& fact, const Incident& incident, Instant now);

}  // namespace incplan::core
