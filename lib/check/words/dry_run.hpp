// A message as it would be sent: with the longest words that the plan expects, or with as few as can be.
#pragma once

#include <string>

#include "answer/draft.hpp"
#include "answer/template.hpp"
#include "plan/plan.hpp"

namespace incplan::core::check {

class DryRun {
 public:
  DryRun(const Plan& plan, Instant now);

  /// With the example of each variable and the service with the longest name.
  [[nodiscard]] Draft with_examples(const Stage& stage, const Message& message, const Channel& channel,
                                    const std::string& language) const;
  /// With every variable empty and no service.
  [[nodiscard]] Draft empty(const Stage& stage, const Message& message, const Channel& channel,
                            const std::string& language) const;

 private:
  /// What is said of an incident, and what follows from it.
  struct Case {
    Incident incident;
    KnownFacts facts;
  };

  [[nodiscard]] Draft run(const Case& filled, const Stage& stage, const Message& message, const Channel& channel,
                          const std::string& language) const;

  const Plan& plan_;
  Instant now_;
  TemplateNames names_;
  Case examples_;
  Case empty_;
};

}  // namespace incplan::core::check
