// People, roles, audiences and channels, as the format writes them.
#include "report/plan_json_object.hpp"

namespace incplan::report {
namespace {

Json contact_entry(const Person& person) {
  Json contact = Json::object();
  for (const Person::Contact& each : person.contact) contact.set(each.medium, each.address);
  return contact;
}

Json away_entry(const Person& person) {
  Json list = Json::array();
  for (const Person::Away& away : person.away) {
    list.add(Json::object().set("from", date_text(away.from)).set("to", date_text(away.to)));
  }
  return list;
}

Json overrides_entry(const Plan& plan, const Rota& rota) {
  Json list = Json::array();
  for (const Rota::Override& swap : rota.overrides) {
    list.add(Json::object()
                 .set("from", rfc3339(swap.from, *plan.zone))
                 .set("to", rfc3339(swap.to, *plan.zone))
                 .set("person", swap.person.value.text));
  }
  return list;
}

Json rota_entry(const Plan& plan, const Rota& rota) {
  PlanJson members(plan);
  members.refs("people", rota.people).string("every", rota.every.text).put("since", rfc3339(rota.since, *plan.zone));
  if (rota.hours) members.string("hours", rota.hours->text);
  if (!rota.overrides.empty()) members.put("overrides", overrides_entry(plan, rota));
  return members.take();
}

Json rotas_entry(const Plan& plan, const Role& role) {
  if (role.rotas.size() == 1) return rota_entry(plan, role.rotas.front());
  Json list = Json::array();
  for (const Rota& rota : role.rotas) list.add(rota_entry(plan, rota));
  return list;
}

Json zones_entry(const Audience& audience) {
  Json list = Json::array();
  for (const ZonePtr& zone : audience.zones) list.add(zone->name());
  return list;
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
  if (!person.contact.empty()) members.put("contact", contact_entry(person));
  if (person.zone->name() != plan.zone->name()) members.put("timezone", person.zone->name());
  if (person.hours) members.string("hours", person.hours->text);
  if (!person.away.empty()) members.put("away", away_entry(person));
  return members.date("reviewed", person.reviewed).take();
}

Json role_entry(const Plan& plan, const Role& role) {
  PlanJson members(plan);
  members.text("name", role.name)
      .texts("responsibilities", role.responsibilities)
      .condition("when", role.when)
      .refs("held_by", role.held_by);
  if (!role.rotas.empty()) members.put("rota", rotas_entry(plan, role));
  return members.take();
}

Json audience_entry(const Plan& plan, const Audience& audience) {
  PlanJson members(plan);
  members.text("name", audience.name).flag("public", audience.is_public).strings("languages", audience.languages);
  if (!audience.zones.empty()) members.put("timezones", zones_entry(audience));
  return members.ref("approver", audience.approver).take();
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
  members.ref("owner", channel.owner).ref("fallback", channel.fallback);
  if (channel.limit) members.put("limit", channel.limit->value);
  return members.settings("settings", channel.settings).take();
}

}  // namespace incplan::report
