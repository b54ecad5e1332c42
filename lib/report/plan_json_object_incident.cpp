// What counts as an incident and how serious it is, as the format writes it.
#include "report/plan_json_object.hpp"

namespace incplan::report {
namespace {

std::string_view type_name(Criterion::Type type) {
  switch (type) {
    case Criterion::Type::choice:
      return "choice";
    case Criterion::Type::yes_no:
      return "yes_no";
    case Criterion::Type::percent:
      return "percent";
    case Criterion::Type::count:
      return "count";
    case Criterion::Type::duration:
      return "duration";
  }
  return "choice";
}

Json values_json(const Plan& plan, const Criterion& criterion) {
  PlanJson values(plan);
  for (const Criterion::Choice& choice : criterion.values) values.text(choice.id.c_str(), choice.description);
  return values.take();
}

Json implies_json(const Plan& plan, const Criterion& criterion) {
  PlanJson implies(plan);
  for (const auto& each : criterion.implies) implies.facts(each.written.value.c_str(), each.facts);
  return implies.take();
}

template <class Tag>
void put_rhythms(PlanJson& members, const char* key, const std::vector<Updates::Rhythm<Tag>>& rhythms) {
  if (rhythms.empty()) return;
  Json json = Json::object();
  for (const auto& [ref, every] : rhythms) json.set(ref.value.text, every.text);
  members.put(key, std::move(json));
}

Json updates_entry(const Plan& plan, const Updates& updates) {
  PlanJson members(plan);
  members.duration("first", updates.first).duration("every", updates.every);
  if (updates.only_on_change) members.put("every", "none");
  put_rhythms(members, "by_stage", updates.by_stage);
  put_rhythms(members, "by_audience", updates.by_audience);
  return members.duration("after", updates.after).duration("then_every", updates.then_every).take();
}

Json affected_json(const std::vector<Example::Affected>& services) {
  Json list = Json::array();
  for (const Example::Affected& each : services) {
    const bool plain = each.state == ServiceState::outage;
    list.add(each.service.value.text + (plain ? "" : "=" + std::string(to_text(each.state))));
  }
  return list;
}

}  // namespace

Json incident_entry(const Plan& plan) {
  return PlanJson(plan)
      .text("description", plan.incident.description)
      .condition("unless", plan.incident.unless)
      .texts("excludes", plan.incident.excludes)
      .take();
}

Json criterion_entry(const Plan& plan, const Criterion& criterion) {
  PlanJson members(plan);
  members.text("ask", criterion.ask).put("type", type_name(criterion.type));
  if (!criterion.values.empty()) members.put("values", values_json(plan, criterion));
  members.string("assume", criterion.assume_written.value);
  if (!criterion.implies.empty()) members.put("implies", implies_json(plan, criterion));
  return members.take();
}

Json severity_entry(const Plan& plan, const Severity& severity) {
  PlanJson members(plan);
  members.text("name", severity.name).text("description", severity.description).condition("when", severity.when);
  if (severity.updates) members.put("updates", updates_entry(plan, *severity.updates));
  return members.texts("next_steps", severity.next_steps).take();
}

Json example_entry(const Plan& plan, const Example& example) {
  PlanJson members(plan);
  members.text("name", example.name).facts("facts", example.facts);
  if (example.services_written) members.put("services", affected_json(example.services));
  members.ref("severity", example.severity);
  if (example.channels) members.refs("channels", *example.channels);
  if (example.roles) members.refs("roles", *example.roles);
  return members.take();
}

}  // namespace incplan::report
