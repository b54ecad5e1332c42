#include "report/plan.hpp"
#include "report/plan_json_object.hpp"

namespace incplan::core::report {
namespace {

void put_head(const Plan& plan, PlanJson& document) {
  document.put("incplan", 1)
      .text("name", plan.name)
      .ref("owner", plan.owner)
      .date("reviewed", plan.reviewed)
      .duration("review_every", plan.review_every)
      .put("timezone", plan.zone->name())
      .strings("languages", plan.languages);
}

void put_incident(const Plan& plan, PlanJson& document) {
  document.put("incident", incident_entry(plan))
      .entries("criteria", plan.criteria, criterion_entry)
      .entries("severities", plan.severities, severity_entry)
      .entries("examples", plan.examples, example_entry);
}

void put_roles(const Plan& plan, PlanJson& document) {
  document.entries("people", plan.people, person_entry).entries("roles", plan.roles, role_entry);
}

void put_channels(const Plan& plan, PlanJson& document) {
  document.entries("audiences", plan.audiences, audience_entry).entries("channels", plan.channels, channel_entry);
}

void put_stages(const Plan& plan, PlanJson& document) {
  document.entries("variables", plan.variables, variable_entry).entries("stages", plan.stages, stage_entry);
}

void put_values(const Plan& plan, PlanJson& document) {
  document.entries("values", plan.values, value_entry);
}

void put_services(const Plan& plan, PlanJson& document) {
  document.entries("services", plan.services, service_entry);
}

void put_procedures(const Plan& plan, PlanJson& document) {
  document.entries("procedures", plan.procedures, procedure_entry);
}

void put_obligations(const Plan& plan, PlanJson& document) {
  document.entries("obligations", plan.obligations, obligation_entry)
      .dates("holidays", plan.holidays.dates())
      .entries("calendars", plan.calendars, calendar_entry);
}

void put_tail(const Plan& plan, PlanJson& document) {
  document.put("internal", internal_entry(plan)).put("lint", lint_entries(plan));
}

using Put = void (*)(const Plan& plan, PlanJson& document);
/// In the order of the format; the sections as in `Section`.
constexpr Put parts[] = {put_head,   put_incident, put_roles,      put_channels,    put_stages,
                         put_values, put_services, put_procedures, put_obligations, put_tail};

}  // namespace

Json plan_json(const ReportContext& context, Section section) {
  PlanJson document(context.plan);
  if (section == Section::whole) {
    for (const Put put : parts) put(context.plan, document);
  } else {
    parts[static_cast<std::size_t>(section)](context.plan, document);
  }
  Json answer = answer_json(context, "render");
  const bool whole = section == Section::whole;
  answer.set("section", whole ? Json(nullptr) : Json(section_names()[static_cast<std::size_t>(section) - 1]));
  return answer.set("document", document.take());
}

}  // namespace incplan::core::report
