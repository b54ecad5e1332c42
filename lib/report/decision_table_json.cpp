// The decision table as rules: the first that holds is the answer.
#include "report/classification.hpp"
#include "report/conditions.hpp"

namespace incplan::report {
namespace {

Json rule(const std::string& when, std::string_view severity) {
  return Json::object().set("when", when).set("severity", severity);
}

void add_rules(const ReportContext& context, const Condition& condition, std::string_view severity, Json& rules) {
  if (!condition.written) rules.add(rule(context.tr("always"), severity));
  for (const Alternative& alternative : condition.alternatives) {
    Condition one;
    one.alternatives.push_back(alternative);
    one.written = true;
    rules.add(rule(format_condition(context, one), severity));
  }
}

}  // namespace

Json decision_table_json(const ReportContext& context) {
  const Plan& plan = context.plan;
  Json rules = Json::array();
  if (plan.incident.unless.written) add_rules(context, plan.incident.unless, "none", rules);
  for (const Severity& severity : plan.severities) add_rules(context, severity.when, severity.id.text, rules);
  rules.add(rule(context.tr("otherwise"), "none"));
  return answer_json(context, "classify").set("rules", std::move(rules));
}

}  // namespace incplan::report
