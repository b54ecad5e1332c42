#include "answer/who.hpp"

#include <algorithm>
#include <set>

#include "answer/absence.hpp"
#include "answer/handover.hpp"
#include "answer/owners.hpp"
#include "answer/rota.hpp"
#include "answer/situation.hpp"
#include "format/contact_medium.hpp"

namespace incplan::core {
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

Duty without_end(const Plan& plan, const Role& role, Instant now, const AffectedServices& services) {
  if (role.follows_services()) return duty_of_owners(plan, role, services, now);
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

NeededRole needed(const Plan& plan, const Role& role, Conclusion conclusion, Instant now,
                  const AffectedServices& services) {
  return {.role = &role,
          .certain = conclusion.certain(),
          .answers = std::move(conclusion.answers),
          .duty = duty_at(plan, role, now, services)};
}

std::vector<NeededRole> all_roles(const Plan& plan, Instant now) {
  std::vector<NeededRole> roles;
  for (const Role& role : plan.roles) roles.push_back(certain_role(plan, role, now));
  return roles;
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

Duty duty_at(const Plan& plan, const Role& role, Instant now, const AffectedServices& services) {
  Duty duty = without_end(plan, role, now, services);
  if (role.follows_services()) {
    duty.until = next_change_of_owners(plan, role, services, now);
    return duty;
  }
  duty.until = next_handover(plan, role, now);
  if (const auto next = next_within_hours(plan, role, now)) duty.next = {person_at(*next->first, now), next->second};
  return duty;
}

NeededRole certain_role(const Plan& plan, const Role& role, Instant now, const AffectedServices& services) {
  return needed(plan, role, {.certainty = Certainty::yes}, now, services);
}

std::vector<NeededRole> needed_roles(const Plan& plan, const Incident& incident, Instant now) {
  if (!incident.says_anything()) return all_roles(plan, now);
  Situation situation(plan, incident, now);
  return needed_roles(situation, now);
}

std::vector<NeededRole> needed_roles(Situation& situation, Instant now) {
  std::vector<NeededRole> roles;
  for (const Role& role : situation.plan().roles) {
    Conclusion conclusion = situation.applies(role.when);
    if (!conclusion.possible()) continue;
    roles.push_back(needed(situation.plan(), role, std::move(conclusion), now, situation.facts().services));
  }
  return roles;
}

std::vector<const Person*> holders_of(const Plan& plan, const Role& role) {
  std::set<const Person*> known;
  std::vector<const Person*> holders;
  const auto add_person = [&](const Person* person) {
    if (person != nullptr && known.insert(person).second) holders.push_back(person);
  };
  const auto add = [&](const Ref<PersonTag>& ref) { add_person(find(plan.people, ref.value.text)); };
  for (const auto& ref : role.held_by) {
    if (find_service_owners(ref.value.text) != nullptr) {
      for (const Person* owner : owners_of_services(plan)) add_person(owner);
    } else {
      add(ref);
    }
  }
  for (const Rota& rota : role.rotas) {
    for (const auto& ref : rota.people) add(ref);
    for (const Rota::Override& swap : rota.overrides) add(swap.person);
  }
  return holders;
}

std::vector<NeededRole> roles_of(const Plan& plan, const Person& person, Instant now,
                                 const AffectedServices& services) {
  std::vector<NeededRole> roles;
  for (const Role& role : plan.roles) {
    const std::vector<const Person*> holders = holders_of(plan, role);
    if (std::ranges::find(holders, &person) == holders.end()) continue;
    roles.push_back(certain_role(plan, role, now, services));
  }
  return roles;
}

std::vector<const PersonNow*> all_on_duty(const Duty& duty) {
  std::vector<const PersonNow*> people;
  for (const OwnerNow& each : duty.owners) people.push_back(&each.owner);
  if (people.empty() && duty.on_duty) people.push_back(&*duty.on_duty);
  return people;
}

std::string mention(const Person& person) {
  for (const ContactMedium& medium : contact_medium_table) {
    if (!medium.mentions) continue;
    auto contact = std::ranges::find(person.contact, medium.name, &Person::Contact::medium);
    if (contact != person.contact.end() && !contact->address.empty()) return contact->address;
  }
  return "@" + person.id.text;
}

std::vector<std::string> mentions_of(const std::vector<NeededRole>& roles) {
  std::set<std::string> seen;
  std::vector<std::string> mentions;
  for (const NeededRole& role : roles) {
    if (!role.certain) continue;
    for (const PersonNow* person : all_on_duty(role.duty)) {
      std::string one = mention(*person->person);
      if (seen.insert(one).second) mentions.push_back(std::move(one));
    }
  }
  return mentions;
}

std::vector<PersonNow> people_behind(const Plan& plan, std::string_view holder, Instant now,
                                     const AffectedServices& services) {
  if (const Person* person = find(plan.people, holder)) return {person_at(*person, now)};
  const Role* role = find(plan.roles, holder);
  if (role == nullptr) return {};
  Duty duty = without_end(plan, *role, now, services);
  std::vector<PersonNow> people;
  for (const PersonNow* person : all_on_duty(duty)) people.push_back(*person);
  people.insert(people.end(), duty.backups.begin(), duty.backups.end());
  return people;
}

}  // namespace incplan::core
