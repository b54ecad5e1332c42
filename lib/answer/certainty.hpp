// Whether a condition holds while facts are missing: for certain, perhaps, or not at all; and what would settle it.
//
//   Conclusion conclusion = situation.holds(channel.when);
//   conclusion.certainty == Certainty::perhaps   ->  conclusion.answers: {impact, "high", "How badly are they affected?"}
//
// Only the vocabulary: `answer/decision.hpp` is the engine, `answer/situation.hpp` its entry point.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "format/enumerations.hpp"
#include "plan/condition.hpp"
#include "plan/part.hpp"
#include "plan/text.hpp"

namespace incplan::core {

struct Service;

/// One answer that would change something: say `wanted` to the question, and it does.
struct Requirement {
  std::string criterion;  ///< id, or `service`
  std::string wanted;     ///< as a plan writes it: `25%+`
  Text ask{};             ///< the plan's question; empty where the engine puts it (services)
  bool assumed = false;   ///< against an assumption of the plan
  // The same as values:
  Index<Criterion> asked{};     ///< none for a built-in name
  std::vector<Range> ranges{};  ///< of a criterion: the values that would do
  Index<Service> service{};     ///< of `service`: none where it must be well
  ServiceState state = ServiceState::outage;
  friend bool operator==(const Requirement& a, const Requirement& b) {
    return a.criterion == b.criterion && a.wanted == b.wanted && a.assumed == b.assumed;
  }
};

enum class Certainty : std::uint8_t { no, perhaps, yes };

/// What is known of a condition. `answers` is the smallest set after which it holds; empty unless `perhaps`.
struct Conclusion {
  Certainty certainty = Certainty::no;
  std::vector<Requirement> answers{};

  [[nodiscard]] bool possible() const { return certainty != Certainty::no; }
  [[nodiscard]] bool certain() const { return certainty == Certainty::yes; }
};

}  // namespace incplan::core
