// What counts as an incident and how serious it is, as the format writes it.
#include "report/plan_json_object.hpp"

namespace incplan::core::report {
namespace {

template <class Tag>
void put_rhythms(PlanJson& members, std::string_view key, const std::vector<Updates::Rhythm<Tag>>& rhythms) {
  members.object(key, rhythms,
                 [](PlanJson& each, const auto& rhythm) { each.put(rhythm.first.value.text, rhythm.second.text); });
}

/// `1h`, or `none`: only when something changes.
void put_every(PlanJson& members, std::string_view key, const Updates& updates) {
  members.duration(key, updates.every);
  if (updates.only_on_change) members.put(key, "none");
}

Json updates_entry(const Plan& plan, const Updates& updates) {
  PlanJson members(plan);
  members.duration("first", updates.first);
  put_every(members, "every", updates);
  put_rhythms(members, "by_stage", updates.by_stage);
  members.object("by_audience", updates.by_audience, [&](PlanJson& audiences, const Updates::OfAudience& each) {
    const std::string& audience = each.audience.value.text;
    if (each.is_word) return put_every(audiences, audience, each.updates);
    audiences.put(audience, updates_entry(plan, each.updates));
  });
  members.duration("after", updates.after).duration("then_every", updates.then_every);
  return members.string("hours", updates.hours ? updates.hours->text : "").take();
}

/// A text alone, or with a name both.
void put_choice(const Plan& plan, const Criterion::Choice& choice, PlanJson& values) {
  if (choice.name.empty()) {
    values.text(choice.id, choice.description);
    return;
  }
  values.put(choice.id, PlanJson(plan).text("name", choice.name).text("description", choice.description).take());
}

/// `checkout`, `checkout=degraded`.
Json affected_service(const Example::Affected& affected) {
  const bool plain = affected.state == ServiceState::outage;
  return affected.service.value.text + (plain ? "" : "=" + std::string(to_text(affected.state)));
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
  members.text("name", criterion.name).text("ask", criterion.ask).put("type", to_text(criterion.type));
  if (criterion.is_unordered()) members.put("ordered", false);
  return members
      .object("values", criterion.values,
              [&](PlanJson& values, const auto& choice) { put_choice(plan, choice, values); })
      .string("measured_from", criterion.measured_from ? std::string(row_of(*criterion.measured_from).name) : "")
      .string("assume", criterion.assume_written.value)
      .object("implies", criterion.implies,
              [](PlanJson& implies, const auto& each) { implies.facts(each.written.value, each.facts); })
      .take();
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
  members.list("services", example.services, affected_service);
  if (example.services_written && example.services.empty()) members.put("services", Json::array());
  members.ref("severity", example.severity);
  if (example.channels) members.refs("channels", *example.channels);
  if (example.roles) members.refs("roles", *example.roles);
  return members.take();
}

}  // namespace incplan::core::report
