// The decision table as rules: the first that holds is the answer.
#include "report/classification.hpp"
#include "report/conditions.hpp"

namespace incplan::report {
namespace {

Json rule(const std::string& when, std::string_view severity) {
  return Json::object().set("when", when).set("severity", severity);
}

void add_rules(const Telling& telling, const Condition& condition, std::string_view severity, Json& rules) {
  if (!condition.written) rules.add(rule(telling.say("always"), severity));
  for (const Alternative& alternative : condition.alternatives) {
    Condition one;
    one.alternatives.push_back(alternative);
    one.written = true;
    rules.add(rule(condition_words(telling, one), severity));
  }
}

}  // namespace

Json decision_table_json(const Telling& telling) {
  const Plan& plan = telling.plan;
  Json rules = Json::array();
  if (plan.incident.unless.written) add_rules(telling, plan.incident.unless, "none", rules);
  for (const Severity& severity : plan.severities) add_rules(telling, severity.when, severity.id.text, rules);
  rules.add(rule(telling.say("otherwise"), "none"));
  return answer_json(telling, "classify").set("rules", std::move(rules));
}

}  // namespace incplan::report
