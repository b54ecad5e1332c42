#include "answer/owners.hpp"

#include <map>
#include <set>
#include <utility>

#include "answer/absence.hpp"
#include "answer/handover.hpp"

namespace incplan::core {
namespace {

/// Changes of people who back up change nothing; of so many the rest is not looked at.
constexpr int most_looks = 1'000;

/// Services of one owner, in the order in which they were named.
struct Owned {
  HolderId owner;  ///< empty where they have none
  std::vector<Index<Service>> services;
};

std::vector<Owned> by_owner(const Plan& plan, const std::vector<AffectedService>& services, ServiceOwners which) {
  std::vector<Owned> owned;
  std::map<HolderId, std::size_t> places;
  for (const AffectedService& each : services) {
    if (which == ServiceOwners::named && each.cause) continue;
    const HolderId& owner = plan.services[each.service].owner.value;
    const auto [place, is_new] = places.emplace(owner, owned.size());
    if (is_new) owned.push_back({owner, {}});
    owned[place->second].services.push_back(each.service);
  }
  return owned;
}

/// Builds a duty entry by entry of `held_by`.
class OwnerDuty {
 public:
  OwnerDuty(const Plan& plan, Instant now) : plan_(plan), now_(now) {}

  void add(const Person* person) {
    if (person == nullptr || !known_.insert(person).second) return;
    PersonNow here = person_at(*person, now_);
    if (here.away) {
      duty_.away.push_back(std::move(here));
    } else if (!duty_.on_duty && !duty_.open) {
      duty_.on_duty = std::move(here);
    } else {
      duty_.backups.push_back(std::move(here));
    }
  }

  /// Nobody has said which services are affected.
  void add_unknown() { duty_.open = duty_.open || !duty_.on_duty; }

  void add_owners(const std::vector<Owned>& owned) {
    const bool are_first = !duty_.on_duty && !duty_.open;
    if (are_first) duty_.unowned.clear();
    for (const Owned& each : owned) {
      const std::vector<PersonNow> people = there(each.owner);
      if (are_first && people.empty()) {
        duty_.unowned.insert(duty_.unowned.end(), each.services.begin(), each.services.end());
      }
      later_.insert(later_.end(), people.begin(), people.end());
      if (are_first && !people.empty()) put_on_duty(people.front(), each.services);
    }
    if (!duty_.owners.empty()) duty_.on_duty = duty_.owners.front().owner;
    for (const PersonNow& person : std::exchange(later_, {})) add(person.person);
  }

  Duty take() { return std::move(duty_); }

 private:
  /// The people of an owner who are not away.
  std::vector<PersonNow> there(const HolderId& owner) {
    if (const Role* role = find(plan_.roles, owner.text)) {
      Duty duty = duty_at(plan_, *role, now_);
      for (const PersonNow& away : duty.away) add(away.person);
      std::vector<PersonNow> people = std::move(duty.backups);
      if (duty.on_duty) people.insert(people.begin(), *duty.on_duty);
      return people;
    }
    const Person* person = find(plan_.people, owner.text);
    if (person == nullptr) return {};
    PersonNow here = person_at(*person, now_);
    if (!here.away) return {std::move(here)};
    add(person);
    return {};
  }

  void put_on_duty(const PersonNow& person, const std::vector<Index<Service>>& services) {
    const auto [place, is_new] = places_.emplace(person.person, duty_.owners.size());
    if (is_new) duty_.owners.push_back({person, {}});
    std::vector<Index<Service>>& owned = duty_.owners[place->second].services;
    owned.insert(owned.end(), services.begin(), services.end());
    known_.insert(person.person);
  }

  const Plan& plan_;
  Instant now_;
  Duty duty_;
  std::set<const Person*> known_;
  std::map<const Person*, std::size_t> places_;  ///< among those on duty
  std::vector<PersonNow> later_;                 ///< the people of the entry that is being added
};

std::optional<Instant> next_change_of(const Plan& plan, const HolderId& owner, Instant now) {
  if (const Role* role = find(plan.roles, owner.text)) return next_handover(plan, *role, now);
  const Person* person = find(plan.people, owner.text);
  return person == nullptr ? std::nullopt : next_absence_change(*person, now);
}

/// The next moment at which somebody who holds a role comes, goes or hands over.
std::optional<Instant> next_look(const Plan& plan, const Role& role, const AffectedServices& services, Instant now) {
  std::optional<Instant> next;
  const auto add = [&](std::optional<Instant> change) {
    if (change && (!next || *change < *next)) next = change;
  };
  for (const Ref<PersonTag>& holder : role.held_by) {
    const ServiceOwnersRow* owners = find_service_owners(holder.value.text);
    if (owners == nullptr) add(next_change_of(plan, {holder.value.text}, now));
    if (owners == nullptr || !services) continue;
    for (const Owned& each : by_owner(plan, *services, owners->id)) add(next_change_of(plan, each.owner, now));
  }
  return next;
}

std::vector<const Person*> on_duty(const Duty& duty) {
  std::vector<const Person*> people;
  for (const PersonNow* each : all_on_duty(duty)) people.push_back(each->person);
  return people;
}

}  // namespace

Duty duty_of_owners(const Plan& plan, const Role& role, const AffectedServices& services, Instant now) {
  OwnerDuty duty(plan, now);
  for (const Ref<PersonTag>& holder : role.held_by) {
    const ServiceOwnersRow* owners = find_service_owners(holder.value.text);
    if (owners == nullptr) {
      duty.add(find(plan.people, holder.value.text));
    } else if (!services) {
      duty.add_unknown();
    } else {
      duty.add_owners(by_owner(plan, *services, owners->id));
    }
  }
  return duty.take();
}

std::optional<Instant> next_change_of_owners(const Plan& plan, const Role& role, const AffectedServices& services,
                                             Instant now) {
  const std::vector<const Person*> today = on_duty(duty_of_owners(plan, role, services, now));
  std::optional<Instant> next = next_look(plan, role, services, now);
  for (int looks = 0; next && *next <= now + std::chrono::days(366) && looks < most_looks; ++looks) {
    if (on_duty(duty_of_owners(plan, role, services, *next)) != today) return next;
    next = next_look(plan, role, services, *next);
  }
  return std::nullopt;
}

std::vector<const Person*> owners_of(const Plan& plan, const Service& service) {
  const std::string& owner = service.owner.value.text;
  if (const Role* role = find(plan.roles, owner)) {
    return role->follows_services() ? std::vector<const Person*>() : holders_of(plan, *role);
  }
  const Person* person = find(plan.people, owner);
  return person == nullptr ? std::vector<const Person*>() : std::vector{person};
}

std::vector<const Person*> owners_of_services(const Plan& plan) {
  std::set<const Person*> known;
  std::set<std::string_view> seen;
  std::vector<const Person*> owners;
  for (const Service& service : plan.services) {
    if (!seen.insert(service.owner.value.text).second) continue;
    for (const Person* person : owners_of(plan, service)) {
      if (known.insert(person).second) owners.push_back(person);
    }
  }
  return owners;
}

}  // namespace incplan::core
