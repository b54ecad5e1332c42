// Roles that follow the services: what holds for any roster and any affected services.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "answer/absence.hpp"
#include "answer/moments.hpp"
#include "answer/who.hpp"
#include "support/law.hpp"

using namespace incplan::core;
using incplan::core::test::Dice;

namespace {

using std::chrono::days;
using std::chrono::hours;

const Instant start = at("2026-11-24T03:00Z");

const std::string& pick(const std::vector<std::string>& words, Dice& dice) {
  return words[static_cast<std::size_t>(dice.roll(static_cast<int>(words.size())))];
}

Person random_person(std::string id, Dice& dice) {
  Person person;
  person.id = {std::move(id)};
  person.zone = paris;
  for (int i = dice.roll(3); i > 0; --i) {
    const Date from = day_in(start + days(dice.roll(40) - 5), *paris);
    const Date to = Date(std::chrono::sys_days(from) + days(dice.roll(9)));
    person.away.push_back({.from = from, .to = to, .place = {}});
  }
  return person;
}

/// Three people, a role with turns and one that follows services, and services that any of them, or nobody, owns.
Plan random_plan_with_owners(Dice& dice) {
  Plan plan;
  plan.zone = paris;
  plan.languages = {{"en"}};
  for (const char* id : {"tom", "amina", "li"}) plan.people.push_back(random_person(id, dice));
  Role& desk = plan.roles.emplace_back();
  desk.id = {"desk"};
  Rota rota;
  for (const char* id : {"li", "tom"}) rota.people.push_back({{id}, {}});
  rota.every = lasting("1d");
  rota.since = start - days(30);
  rota.since_local = paris->local(rota.since).time;
  desk.rotas = {rota};
  Role& expert = plan.roles.emplace_back();
  expert.id = {"expert"};
  for (int i = dice.roll(3); i >= 0; --i) {
    expert.held_by.push_back({{pick({"tom", "amina", "service_owners", "all_service_owners"}, dice)}, {}});
  }
  expert.held_by.push_back({{"service_owners"}, {}});
  for (const char* id : {"a", "b", "c", "d"}) {
    Service& service = plan.services.emplace_back();
    service.id = {id};
    service.owner.value = {pick({"tom", "amina", "li", "desk", "expert", ""}, dice)};
  }
  return plan;
}

AffectedServices random_services(Dice& dice) {
  if (dice.once_in(6)) return std::nullopt;
  AffectedServices services = std::vector<AffectedService>();
  for (std::size_t i = 0; i < 4; ++i) {
    const auto cause = services->empty() || dice.once_in(2) ? Index<Service>() : services->front().service;
    if (!dice.once_in(3)) services->push_back({Index<Service>(i), ServiceState::outage, cause});
  }
  return services;
}

std::string reported(const Duty& duty) {
  std::string out;
  for (const PersonNow* person : all_on_duty(duty)) out += person->person->id.text + ' ';
  return out;
}

TEST_CASE(
    "nobody stands twice in a duty, nobody who is away is on duty, and each affected service has one owner or none") {
  test::each_try([](Dice& dice) {
    const Plan plan = random_plan_with_owners(dice);
    const AffectedServices services = random_services(dice);
    const Duty duty = duty_at(plan, plan.roles[1], start, services);
    std::multiset<const Person*> people;
    for (const PersonNow* person : all_on_duty(duty)) {
      people.insert(person->person);
      CHECK_FALSE(is_away(*person->person, start));
    }
    for (const PersonNow& backup : duty.backups) people.insert(backup.person);
    for (const PersonNow& away : duty.away) people.insert(away.person);
    CHECK(std::set<const Person*>(people.begin(), people.end()).size() == people.size());
    CHECK(duty.on_duty.has_value() == !all_on_duty(duty).empty());
    CHECK((!duty.open || (!duty.on_duty && !services)));
    if (duty.owners.empty()) return;
    std::multiset<std::size_t> owned;
    for (const OwnerNow& each : duty.owners) {
      for (const auto service : each.services) owned.insert(service.value());
    }
    for (const auto service : duty.unowned) owned.insert(service.value());
    CHECK(std::set<std::size_t>(owned.begin(), owned.end()).size() == owned.size());
    CHECK(owned.size() <= services->size());
  });
}

TEST_CASE("an answer about owners holds until the moment that it names, and not beyond") {
  test::each_try([](Dice& dice) {
    const Plan plan = random_plan_with_owners(dice);
    const AffectedServices services = random_services(dice);
    const Role& role = plan.roles[1];
    const Duty today = duty_at(plan, role, start, services);
    const Instant end = today.until.value_or(start + days(60));
    for (Instant moment = start; moment < end; moment += hours(5)) {
      CHECK(reported(duty_at(plan, role, moment, services)) == reported(today));
    }
    if (today.until) CHECK(reported(duty_at(plan, role, *today.until, services)) != reported(today));
  });
}

}  // namespace
