// Answers of the engine in the words of the plan.
#pragma once

#include <string>
#include <vector>

#include "answer/certainty.hpp"
#include "answer/decision.hpp"

namespace incplan::core {

struct PlanTerm {
  Index<Criterion> criterion{};  ///< none for a built-in name
  std::string name;              ///< id of the criterion; `service`; the key of an entry that could not be read
  /// As a plan writes it: `25%+`; of a service `checkout`, `checkout=reduced`, or `not checkout` for one that is well.
  std::string wanted;
  std::vector<Range> ranges{};  ///< of a criterion: the same as values
  Index<Service> service{};     ///< of a service that is affected
  ServiceState state = ServiceState::outage;
  friend bool operator==(const PlanTerm&, const PlanTerm&) = default;
};

/// The same with the questions to put. Services that are well are told only where no other is: `none`.
[[nodiscard]] std::vector<Requirement> requirements(const Decisions& decisions, const KnownFacts& facts,
                                                    const std::vector<Decisions::Answer>& answers);

[[nodiscard]] PlanTerm to_plan_terms(const Decisions& decisions, const Decisions::Answer& answer);
[[nodiscard]] std::vector<PlanTerm> to_plan_terms(const Decisions& decisions,
                                                  const std::vector<Decisions::Answer>& answers);

}  // namespace incplan::core
