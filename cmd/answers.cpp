#include "cmd/answers.hpp"

#include "answer/classify.hpp"

namespace incplan::core::cmd {

report::ReportContext report_context(Session& session) {
  const PlanFile& file = session.plan();
  return {.plan = file.loaded.plan, .path = file.path, .requested_language = session.language(), .now = session.now()};
}

void tell_override(Session& session, const report::ReportContext& context, const Incident& incident) {
  if (!incident.severity) return;
  const Plan& plan = context.plan;
  const auto stage = static_cast<std::size_t>(incident.stage.value_or(0));
  if (stage < plan.stages.size() && plan.stages[stage].flow == Flow::maintenance) {
    return session.warn("`--severity` is ignored: stage `" + plan.stages[stage].id.text + "` is maintenance");
  }
  const auto above = severity_above_override(plan, incident, context.now);
  if (!above) return;
  const auto id = [&plan](int severity) { return plan.severities[static_cast<std::size_t>(severity)].id.text; };
  session.warn("the facts give `" + id(*above) + "`, more severe than `--severity " + id(*incident.severity) + "`");
}

void tell_unproved(Session& session, const report::ReportContext& context, bool proved) {
  if (proved) return;
  session.warn(context.tr(
      "not proved: the plan depends on too much at once, and this answer may leave open what is decided; see "
      "`incplan validate`"));
}

}  // namespace incplan::core::cmd
