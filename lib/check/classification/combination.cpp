#include "check/classification/combination.hpp"

namespace incplan::core::check {

std::string show(const Combination& combination) {
  if (combination.empty()) return "any facts";
  std::string text;
  for (const PlanTerm& answer : combination) text += (text.empty() ? "`" : ", ") + answer.name + ": " + answer.wanted;
  return text + "`";
}

std::string show_severity(const Plan& plan, int severity) {
  if (severity < 0) return "no incident";
  return "`" + plan.severities[static_cast<std::size_t>(severity)].id.text + "`";
}

}  // namespace incplan::core::check
