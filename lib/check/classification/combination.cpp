#include "check/classification/combination.hpp"

namespace incplan::core::check {

std::string show(const Combination& combination) {
  if (combination.empty()) return "any facts";
  std::string text;
  for (const PlanTerm& answer : combination) text += (text.empty() ? "`" : ", ") + answer.name + ": " + answer.wanted;
  return text + "`";
}

std::string show_severity(const Plan& plan, Index<Severity> severity) {
  return severity ? "`" + plan.severities[severity].id.text + "`" : "no incident";
}

}  // namespace incplan::core::check
