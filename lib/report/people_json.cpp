// People and roles for programs.
#include <algorithm>

#include "report/conditions.hpp"
#include "report/outside_hours.hpp"
#include "report/owners.hpp"
#include "report/people.hpp"

namespace incplan::core::report {
namespace {

Json reach_json(const Person& person) {
  Json contact = Json::object();
  for (const Person::Contact& each : person.contact) contact.set(each.medium, each.address);
  return contact;
}

Json people_json(const ReportContext& context, const std::vector<PersonNow>& people) {
  Json list = Json::array();
  for (const PersonNow& person : people) list.add(person_now_json(context, person));
  return list;
}

/// What would make it certain that a role is needed, and who it is: for that any answer to the question will do.
Json ask_json(const ReportContext& context, const NeededRole& role) {
  std::vector<Requirement> answers = role.answers;
  const bool is_asked = std::ranges::find(answers, "service", &Requirement::criterion) != answers.end();
  if (role.duty.open && !is_asked) answers.push_back({.criterion = "service", .wanted = ""});
  return answers_json(context, answers);
}

}  // namespace

Json person_now_json(const ReportContext& context, const PersonNow& person) {
  Json json = Json::object();
  json.set("id", person.person->id.text)
      .set("name", text_json(context, person.person->name))
      .set("mention", mention(*person.person))
      .set("contact", reach_json(*person.person))
      .set("local_time", rfc3339(context.now, *person.person->zone))
      .set("within_hours", person.within_hours ? Json(*person.within_hours) : Json(nullptr))
      .set("away", person.away);
  return json;
}

Json roles_json(const ReportContext& context, const std::vector<NeededRole>& roles) {
  Json list = Json::array();
  for (const NeededRole& role : roles) {
    const Duty& duty = role.duty;
    list.add(Json::object()
                 .set("id", role.role->id.text)
                 .set("name", text_json(context, role.role->name))
                 .set("responsibilities", texts_json(context, role.role->responsibilities))
                 .set("certain", role.certain && !duty.open)
                 .set("ask", ask_json(context, role))
                 .set("on_duty", duty.on_duty ? person_now_json(context, *duty.on_duty) : Json(nullptr))
                 .set("on_duty_all", on_duty_json(context, duty))
                 .set("backups", people_json(context, duty.backups))
                 .set("vacant", duty.is_vacant())
                 .set("outside_hours", duty.is_outside_hours())
                 .set("next", next_json(context, duty))
                 .set("until", instant_json(context, duty.until)));
  }
  return list;
}

Json holder_json(const ReportContext& context, const Ref<HolderTag>& holder) {
  if (holder.value.empty()) return nullptr;
  const std::string& id = holder.value.text;
  const Role* role = find(context.plan.roles, id);
  const Person* person = find(context.plan.people, id);
  Json name = nullptr;
  if (role != nullptr) name = text_json(context, role->name);
  if (person != nullptr) name = text_json(context, person->name);
  return Json::object()
      .set("id", id)
      .set("name", std::move(name))
      .set("people", people_json(context, people_behind(context.plan, id, context.now, context.services)));
}

}  // namespace incplan::core::report
