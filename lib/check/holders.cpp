#include "check/holders.hpp"

#include <algorithm>

namespace incplan::check {
namespace {

void add(const Plan& plan, const std::vector<Ref<PersonTag>>& list, std::vector<const Person*>& people) {
  for (const Ref<PersonTag>& reference : list) {
    const Person* person = find(plan.people, reference.value.text);
    if (person != nullptr && std::ranges::find(people, person) == people.end()) people.push_back(person);
  }
}

}  // namespace

std::vector<const Person*> people_of(const Plan& plan, const std::vector<Ref<PersonTag>>& list) {
  std::vector<const Person*> people;
  add(plan, list, people);
  return people;
}

std::vector<const Person*> holders(const Plan& plan, const Role& role) {
  std::vector<const Person*> people;
  add(plan, role.held_by, people);
  for (const Rota& rota : role.rotas) add(plan, rota.people, people);
  return people;
}

Instant next_review(const Plan& plan, Instant now) {
  constexpr auto usual = std::chrono::days(90);
  return now + (plan.review_every ? plan.review_every->elapsed() : usual);
}

}  // namespace incplan::check
