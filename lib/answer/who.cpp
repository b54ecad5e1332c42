#include "answer/who.hpp"

#include <algorithm>
#include <set>

#include "answer/absence.hpp"
#include "answer/handover.hpp"
#include "answer/rota.hpp"

namespace incplan {
namespace {

/// Who answers for a role, in order, each once: the first who is not away is on duty.
std::vector<const Person*> holders_at(const Plan& plan, const Role& role, Instant now) {
  std::set<const Person*> known;
  std::vector<const Person*> people;
  const auto add = [&](const PersonId& id) {
    const Person* person = find(plan.people, id.text);
    if (person != nullptr && known.insert(person).second) people.push_back(person);
  };
  if (role.rotas.empty()) {
    for (const Ref<PersonTag>& person : role.held_by) add(person.value);
    return people;
  }
  const Rota* rota = rota_at(role.rotas, plan.zone->local(now).time);
  if (rota == nullptr) return people;
  const auto turn = turn_at(*rota, *plan.zone, now);
  for (std::size_t i = 0; turn && i < turn->size(); ++i) add(turn->person(i));
  return people;
}

Duty without_end(const Plan& plan, const Role& role, Instant now) {
  Duty duty;
  for (const Person* person : holders_at(plan, role, now)) {
    PersonNow here = person_at(*person, now);
    if (here.away) {
      duty.away.push_back(std::move(here));
    } else if (!duty.on_duty) {
      duty.on_duty = std::move(here);
    } else {
      duty.backups.push_back(std::move(here));
    }
  }
  return duty;
}

}  // namespace

PersonNow person_at(const Person& person, Instant now) {
  PersonNow here;
  here.person = &person;
  here.local = person.zone->local(now);
  if (person.hours) here.within_hours = person.hours->cover(here.local.time);
  here.away = is_away(person, now);
  return here;
}

Duty duty_at(const Plan& plan, const Role& role, Instant now) {
  Duty duty = without_end(plan, role, now);
  duty.until = next_handover(plan, role, now);
  return duty;
}

std::string mention(const Person& person) {
  for (std::string_view medium : {"slack", "chat"}) {
    auto contact = std::ranges::find(person.contact, medium, &Person::Contact::medium);
    if (contact != person.contact.end() && !contact->address.empty()) return contact->address;
  }
  return "@" + person.id.text;
}

std::vector<PersonNow> people_behind(const Plan& plan, std::string_view holder, Instant now) {
  if (const Person* person = find(plan.people, holder)) return {person_at(*person, now)};
  const Role* role = find(plan.roles, holder);
  if (role == nullptr) return {};
  Duty duty = without_end(plan, *role, now);
  std::vector<PersonNow> people;
  if (duty.on_duty) people.push_back(std::move(*duty.on_duty));
  people.insert(people.end(), duty.backups.begin(), duty.backups.end());
  return people;
}

}  // namespace incplan
