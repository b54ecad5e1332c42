#include "check/people/holders.hpp"

#include <set>
#include <utility>

#include "answer/owners.hpp"

namespace incplan::core::check {
namespace {

/// Each person once, in the order in which they are added.
class People {
 public:
  explicit People(const Plan& plan) : plan_(plan) {}

  void add(const std::vector<Ref<PersonTag>>& list) {
    for (const Ref<PersonTag>& reference : list) {
      const Person* person = find(plan_.people, reference.value.text);
      if (person != nullptr && known_.insert(person).second) people_.push_back(person);
    }
  }
  void add(const std::vector<const Person*>& list) {
    for (const Person* person : list) {
      if (known_.insert(person).second) people_.push_back(person);
    }
  }
  std::vector<const Person*> take() { return std::move(people_); }

 private:
  const Plan& plan_;
  std::set<const Person*> known_;
  std::vector<const Person*> people_;
};

}  // namespace

std::vector<const Person*> people_of(const Plan& plan, const std::vector<Ref<PersonTag>>& list) {
  People people(plan);
  people.add(list);
  return people.take();
}

std::vector<const Person*> holders(const Plan& plan, const Role& role) {
  People people(plan);
  people.add(role.held_by);
  if (role.follows_services()) people.add(owners_of_services(plan));
  for (const Rota& rota : role.rotas) people.add(rota.people);
  return people.take();
}

Instant next_review(const Plan& plan, Instant now) {
  constexpr auto usual = std::chrono::days(90);
  return now + (plan.review_every ? plan.review_every->elapsed() : usual);
}

}  // namespace incplan::core::check
