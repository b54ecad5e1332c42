// Stages and their messages, values, services, procedures and obligations, as the format writes them.
#include "report/plan_json_object.hpp"

namespace incplan::report {
namespace {

Json messages_entry(const Plan& plan, const Stage& stage) {
  Json list = Json::array();
  for (const Message& message : stage.messages) {
    PlanJson members(plan);
    list.add(members.condition("when", message.when).text("title", message.title).text("text", message.text).take());
  }
  return list;
}

Json states_entry(const Plan& plan, const Service& service) {
  PlanJson members(plan);
  for (const Service::StateFacts& state : service.states) members.facts(state.written.value.c_str(), state.facts);
  return members.take();
}

Json due_entry(const Plan& plan, const Obligation& obligation) {
  Json list = Json::array();
  for (const Obligation::Clock& clock : obligation.due) {
    list.add(PlanJson(plan).string("within", clock.within.text).string("from", clock.from_written.value).take());
  }
  return list;
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
  return members.take();
}

Json stage_entry(const Plan& plan, const Stage& stage) {
  PlanJson members(plan);
  members.text("name", stage.name).text("description", stage.description).string("status", stage.status.value);
  if (stage.flow == Flow::maintenance) members.put("flow", "maintenance");
  if (stage.final_written) members.put("final", *stage.final_written);
  members.duration("every", stage.every);
  if (!stage.messages.empty()) members.put("messages", messages_entry(plan, stage));
  return members.take();
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
  members.facts("implies", service.implies);
  if (!service.states.empty()) members.put("states", states_entry(plan, service));
  return members.settings("settings", service.settings).take();
}

Json procedure_entry(const Plan& plan, const Procedure& procedure) {
  return PlanJson(plan)
      .text("name", procedure.name)
      .condition("when", procedure.when)
      .texts("steps", procedure.steps)
      .take();
}

Json obligation_entry(const Plan& plan, const Obligation& obligation) {
  PlanJson members(plan);
  members.text("name", obligation.name).condition("when", obligation.when);
  if (!obligation.due.empty()) members.put("due", due_entry(plan, obligation));
  return members.ref("calendar", obligation.calendar)
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

}  // namespace incplan::report
