// People, roles, audiences and channels, as the format writes them.
#include "report/plan_json_object.hpp"

namespace incplan::core::report {
namespace {

Json public_entry(const Person::Contact& contact) {
  return Json::object().set("value", contact.address).set("public", true);
}

Json away_entry(const Person::Away& away) {
  return Json::object().set("from", date_text(away.from)).set("to", date_text(away.to));
}

Json override_entry(const Plan& plan, const Rota::Override& swap) {
  return Json::object()
      .set("from", rfc3339(swap.from, *plan.zone))
      .set("to", rfc3339(swap.to, *plan.zone))
      .set("person", swap.person.value.text);
}

Json rota_entry(const Plan& plan, const Rota& rota) {
  PlanJson members(plan);
  members.refs("people", rota.people).string("every", rota.every.text).put("since", rfc3339(rota.since, *plan.zone));
  if (rota.hours) members.string("hours", rota.hours->text);
  return members
      .list("overrides", rota.overrides, [&](const Rota::Override& each) { return override_entry(plan, each); })
      .take();
}

Json access_entry(const Plan& plan, const Channel::Access& access) {
  return PlanJson(plan)
      .string("kept_in", access.kept_in.value)
      .string("sign_in", access.sign_in.value)
      .ref("granted_by", access.granted_by)
      .duration("takes", access.takes)
      .take();
}

}  // namespace

Json person_entry(const Plan& plan, const Person& person) {
  PlanJson members(plan);
  members.text("name", person.name);
  members.object("contact", person.contact, [](PlanJson& contact, const auto& each) {
    contact.put(each.medium, each.is_public ? public_entry(each) : Json(each.address));
  });
  if (person.zone->name() != plan.zone->name()) members.put("timezone", person.zone->name());
  if (person.hours) members.string("hours", person.hours->text);
  return members.list("away", person.away, away_entry).date("reviewed", person.reviewed).take();
}

Json role_entry(const Plan& plan, const Role& role) {
  PlanJson members(plan);
  members.text("name", role.name)
      .texts("responsibilities", role.responsibilities)
      .condition("when", role.when)
      .refs("held_by", role.held_by);
  if (role.rotas.size() == 1) return members.put("rota", rota_entry(plan, role.rotas.front())).take();
  return members.list("rota", role.rotas, [&](const Rota& rota) { return rota_entry(plan, rota); }).take();
}

Json audience_entry(const Plan& plan, const Audience& audience) {
  return PlanJson(plan)
      .text("name", audience.name)
      .flag("public", audience.is_public)
      .strings("languages", audience.languages)
      .list("timezones", audience.zones, [](const ZonePtr& zone) { return zone->name(); })
      .ref("approver", audience.approver)
      .take();
}

Json channel_entry(const Plan& plan, const Channel& channel) {
  PlanJson members(plan);
  members.text("name", channel.name)
      .string("kind", channel.kind_written.value)
      .ref("audience", channel.audience)
      .text("purpose", channel.purpose)
      .condition("when", channel.when)
      .string("service", channel.service.value)
      .string("url", channel.url.value);
  if (channel.access) members.put("access", access_entry(plan, *channel.access));
  members.ref("owner", channel.owner).ref("fallback", channel.fallback).flag("standby", channel.standby);
  if (channel.limit) members.put("limit", channel.limit->value);
  return members.settings("settings", channel.settings).take();
}

}  // namespace incplan::core::report
