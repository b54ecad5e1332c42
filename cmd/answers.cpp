#include "cmd/answers.hpp"

#include "answer/classify.hpp"
#include "cmd/fact_options.hpp"
#include "report/conditions.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {

report::ReportContext report_context(Session& session) {
  const PlanFile& file = session.plan();
  return {.plan = file.loaded.plan, .path = file.path, .requested_language = session.language(), .now = session.now()};
}

void tell_override(Session& session, const report::ReportContext& context, const Incident& incident) {
  if (!incident.severity) return;
  const Plan& plan = context.plan;
  if (is_maintenance(plan, incident)) {
    const Stage& stage = plan.stages[stage_of(plan, incident)];
    return session.warn("`--severity` is ignored: stage `" + stage.id.text + "` is maintenance");
  }
  const auto above = severity_above_override(plan, incident, context.now);
  if (!above) return;
  const auto id = [&plan](Index<Severity> severity) { return plan.severities[severity].id.text; };
  session.warn("the facts give `" + id(above) + "`, more severe than `--severity " + id(incident.severity) + "`");
}

void tell_unproved(Session& session, const report::ReportContext& context, bool proved) {
  if (proved) return;
  session.warn(context.tr(
      "not proved: the plan depends on too much at once, and this answer may leave open what is decided; see "
      "`incplan validate`"));
}

void tell_conflicts(Session& session, const report::ReportContext& context, const KnownFacts& facts) {
  for (const Conflict& conflict : facts.conflicts) {
    const Criterion& criterion = context.plan.criteria[conflict.criterion];
    const std::string option = "--" + option_name(criterion.id.text) + ' ' + placeholder_of(criterion);
    session.warn(escape_control(context.display_name(criterion) + context.tr(": ") +
                                report::format_conflict(context, conflict) + context.tr("; add {}", {option})));
  }
}

}  // namespace incplan::core::cmd
