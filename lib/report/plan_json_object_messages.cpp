// Stages and their messages, values, services, procedures and obligations, as the format writes them.
#include "report/plan_json_object.hpp"

namespace incplan::core::report {
namespace {

Json message_entry(const Plan& plan, const Message& message) {
  return PlanJson(plan).condition("when", message.when).text("title", message.title).text("text", message.text).take();
}

Json clock_entry(const Plan& plan, const Obligation::Clock& clock) {
  return PlanJson(plan)
      .string(clock.is_notice ? "notice" : "within", clock.within.text)
      .string(clock.is_notice ? "before" : "from", clock.from_written.value)
      .take();
}

Json exception_entry(const Plan& plan, const LintException& exception) {
  return PlanJson(plan)
      .string("level", exception.level.value)
      .strings("at", exception.at)
      .text("reason", exception.reason)
      .date("until", exception.until)
      .take();
}

}  // namespace

Json variable_entry(const Plan& plan, const Variable& variable) {
  PlanJson members(plan);
  members.text("ask", variable.ask).text("example", variable.example);
  if (variable.fallback) members.text("default", *variable.fallback);
  members.flag("per_language", variable.per_language);
  if (!variable.is_public) members.put("public", false);
  return members.ref("public_from", variable.public_from).take();
}

Json stage_entry(const Plan& plan, const Stage& stage) {
  PlanJson members(plan);
  members.text("name", stage.name).text("description", stage.description).string("status", stage.status.value);
  if (stage.flow == Flow::maintenance) members.put("flow", to_text(stage.flow));
  if (stage.final_written) members.put("final", *stage.final_written);
  return members.duration("every", stage.every)
      .list("messages", stage.messages, [&](const Message& message) { return message_entry(plan, message); })
      .take();
}

Json value_entry(const Plan& plan, const TeamValue& value) {
  return PlanJson(plan)
      .text("name", value.name)
      .text("description", value.description)
      .texts("practices", value.practices)
      .take();
}

Json service_entry(const Plan& plan, const Service& service) {
  PlanJson members(plan);
  members.text("name", service.name)
      .ref("owner", service.owner)
      .flag("public", service.is_public)
      .refs("depends_on", service.depends_on);
  if (service.replicas != 1) members.put("replicas", service.replicas);
  return members.facts("implies", service.implies)
      .object("states", service.states,
              [](PlanJson& states, const auto& state) { states.facts(state.written.value, state.facts); })
      .settings("settings", service.settings)
      .take();
}

Json procedure_entry(const Plan& plan, const Procedure& procedure) {
  return PlanJson(plan)
      .text("name", procedure.name)
      .condition("when", procedure.when)
      .texts("steps", procedure.steps)
      .take();
}

Json obligation_entry(const Plan& plan, const Obligation& obligation) {
  return PlanJson(plan)
      .text("name", obligation.name)
      .condition("when", obligation.when)
      .list("due", obligation.due, [&](const Obligation::Clock& clock) { return clock_entry(plan, clock); })
      .ref("calendar", obligation.calendar)
      .text("to", obligation.to)
      .ref("owner", obligation.owner)
      .string("source", obligation.source.value)
      .date("reviewed", obligation.reviewed)
      .take();
}

Json calendar_entry(const Plan& plan, const Calendar& calendar) {
  return PlanJson(plan).string("timezone", calendar.zone->name()).dates("holidays", calendar.holidays.dates()).take();
}

Json internal_entry(const Plan& plan) {
  const Internal& internal = plan.internal;
  return PlanJson(plan)
      .strings("tickets", internal.tickets)
      .strings("hosts", internal.hosts)
      .strings("words", internal.words)
      .take();
}

Json lint_entries(const Plan& plan) {
  Json entries = Json::object();
  for (const LintException& exception : plan.lint) {
    entries.set(exception.check.value, exception_entry(plan, exception));
  }
  return entries;
}

}  // namespace incplan::core::report
