#include "answer/situation.hpp"
#include "answer/who.hpp"

namespace incplan {
namespace {

NeededRole needed(const Plan& plan, const Role& role, Conclusion conclusion, Instant now) {
  return {.role = &role,
          .certain = conclusion.certain(),
          .answers = std::move(conclusion.answers),
          .duty = duty_at(plan, role, now)};
}

std::vector<NeededRole> all_roles(const Plan& plan, Instant now) {
  std::vector<NeededRole> roles;
  for (const Role& role : plan.roles) roles.push_back(needed(plan, role, {.certainty = Certainty::yes}, now));
  return roles;
}

}  // namespace

std::vector<NeededRole> needed_roles(const Plan& plan, const Incident& incident, Instant now) {
  if (!incident.says_anything()) return all_roles(plan, now);
  Situation situation(plan, incident, now);
  return needed_roles(situation, now);
}

std::vector<NeededRole> needed_roles(Situation& situation, Instant now) {
  std::vector<NeededRole> roles;
  for (const Role& role : situation.plan().roles) {
    Conclusion conclusion = situation.applies(role.when);
    if (conclusion.possible()) roles.push_back(needed(situation.plan(), role, std::move(conclusion), now));
  }
  return roles;
}

}  // namespace incplan
