#include <algorithm>
#include <optional>

#include "answer/who.hpp"
#include "check/check.hpp"
#include "check/holders.hpp"
#include "check/occasions.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation = R"(One person who is first in line for two roles that the same incident needs,
always or in some week of the rota until the next review.

Nobody leads the repair, writes to customers and talks to the authority at
once. Whoever is asked to does one of them, and the plan does not say which.

```yaml
roles:
  incident_manager: {name: Incident manager, held_by: [tom, amina]}
  comms_lead: {name: Communications lead, held_by: [tom, li]}
```

Let somebody else be first in one of the two, with `tom` as a backup there. Of
two rotas let one begin later in the order.
)";

/// A rota that changes every hour is looked at for this many handovers.
constexpr int most_handovers = 40;

/// The moments at which whoever is first in line may change: now, and each handover until the next review.
std::vector<Instant> handovers(const View& view, const Role& role) {
  std::vector<Instant> moments{view.now};
  const Instant until = next_review(view.plan, view.now);
  for (int i = 0; !role.rotas.empty() && i < most_handovers; ++i) {
    const auto next = duty_at(view.plan, role, moments.back()).until;
    if (!next || *next >= until || *next <= moments.back()) break;
    moments.push_back(*next);
  }
  return moments;
}

/// Who is first in line; absences are no matter of the plan's order.
const Person* first_in_line(const Plan& plan, const Role& role, Instant moment) {
  if (!role.held_by.empty()) return find(plan.people, role.held_by.front().value.text);
  const auto on_duty = duty_at(plan, role, moment).on_duty;
  return on_duty ? on_duty->person : nullptr;
}

bool needed_at_once(const View& view, const Role& one, const Role& other) {
  Decisions& decisions = view.decisions;
  const Decisions::Node incident = is_incident(decisions);
  const auto occasions = incident_stages(view.plan);
  return std::ranges::any_of(occasions, [&](const Circumstances& occasion) {
    const Decisions::Node both =
        decisions.diagram().both(decisions.condition(one.when, occasion), decisions.condition(other.when, occasion));
    return can_hold(decisions, decisions.diagram().both(incident, both));
  });
}

struct Clash {
  const Person* person;
  std::optional<Instant> moment;  ///< nothing where it is always so
};

std::optional<Clash> clash(const View& view, const Role& one, const Role& other) {
  const bool always = one.rotas.empty() && other.rotas.empty();
  std::vector<Instant> moments = handovers(view, one);
  if (!always) std::ranges::copy(handovers(view, other), std::back_inserter(moments));
  std::ranges::sort(moments);
  for (const Instant moment : moments) {
    const Person* person = first_in_line(view.plan, one, moment);
    if (person == nullptr || person != first_in_line(view.plan, other, moment)) continue;
    return Clash{person, always ? std::nullopt : std::optional(moment)};
  }
  return std::nullopt;
}

bool share_a_holder(const Plan& plan, const Role& one, const Role& other) {
  const auto people = holders(plan, one);
  return std::ranges::any_of(holders(plan, other), [&people](const Person* person) {
    return std::ranges::find(people, person) != people.end();
  });
}

Place place_of_holders(const Role& role) {
  return role.held_by.empty() ? role.rotas.front().place : role.held_by.front().place;
}

/// Whether it was reported.
bool check_pair(const View& view, const Role& one, const Role& other, Diagnostics& found) {
  if (!share_a_holder(view.plan, one, other) || !needed_at_once(view, one, other)) return false;
  const auto clashing = clash(view, one, other);
  if (!clashing) return false;
  const std::string when =
      clashing->moment ? " on " + time_text(*clashing->moment, *view.plan.zone, true) : std::string();
  found.push_back({.code = overloaded_person.rule.name,
                   .place = place_of_holders(other),
                   .message = "`" + clashing->person->id.text + "` is first in line for both `" + one.id.text +
                              "` and `" + other.id.text + "`" + when,
                   .hint = "let somebody else be first in one of them: an incident can need both",
                   .related = {{place_of_holders(one), "the other role"}}});
  return true;
}

void run(const View& view, Diagnostics& found) {
  const std::vector<Role>& roles = view.plan.roles;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (view.damage.at(roles[i].place)) continue;
    for (std::size_t k = 0; k < i; ++k) {
      if (!view.damage.at(roles[k].place) && check_pair(view, roles[k], roles[i], found)) break;
    }
  }
}

}  // namespace

const Check overloaded_person{.rule = {.name = "overloaded-person",
                                       .level = Level::warning,
                                       .summary = "a person first in line for several roles at once",
                                       .explanation = explanation},
                              .run = run};

}  // namespace incplan::check
