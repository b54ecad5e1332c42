#include "answer/who.hpp"

#include <algorithm>

#include "answer/rota.hpp"
#include "text/time.hpp"

namespace incplan {
namespace {

bool is_away(const Person& person, Date today) {
  return std::ranges::any_of(person.away,
                             [&](const Person::Away& away) { return away.from <= today && today <= away.to; });
}

/// Who answers for a role, in order: the first who is not away is on duty.
Turn holders(const Plan& plan, const Role& role, Instant now) {
  Turn turn;
  if (!role.rotas.empty()) {
    const Rota* rota = rota_at(role, *plan.zone, now);
    return rota == nullptr ? turn : turn_at(*rota, *plan.zone, now).value_or(turn);
  }
  for (const Ref<PersonTag>& person : role.held_by) {
    if (std::ranges::find(turn.order, person.value) == turn.order.end()) turn.order.push_back(person.value);
  }
  return turn;
}

}  // namespace

PersonNow person_at(const Person& person, Instant now) {
  PersonNow here;
  here.person = &person;
  here.local = person.zone->local(now);
  if (person.hours) here.within_hours = person.hours->cover(here.local.time);
  here.away = is_away(person, day_in(now, *person.zone));
  return here;
}

Duty duty_at(const Plan& plan, const Role& role, Instant now) {
  Duty duty;
  Turn turn = holders(plan, role, now);
  duty.until = turn.until;
  for (const PersonId& id : turn.order) {
    const Person* person = find(plan.people, id.text);
    if (person == nullptr) continue;
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

std::string mention(const Person& person) {
  for (std::string_view medium : {"slack", "chat"}) {
    auto reach = std::ranges::find(person.reach, medium, &Person::Reach::medium);
    if (reach != person.reach.end() && !reach->address.empty()) return reach->address;
  }
  return "@" + person.id.text;
}

std::vector<PersonNow> people_behind(const Plan& plan, std::string_view holder, Instant now) {
  if (const Person* person = find(plan.people, holder)) return {person_at(*person, now)};
  const Role* role = find(plan.roles, holder);
  if (role == nullptr) return {};
  Duty duty = duty_at(plan, *role, now);
  std::vector<PersonNow> people;
  if (duty.on_duty) people.push_back(std::move(*duty.on_duty));
  people.insert(people.end(), duty.backups.begin(), duty.backups.end());
  return people;
}

}  // namespace incplan
