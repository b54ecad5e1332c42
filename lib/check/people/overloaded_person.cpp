#include <algorithm>
#include <optional>

#include "answer/who.hpp"
#include "check/check.hpp"
#include "check/engine/stage_contexts.hpp"
#include "check/people/holders.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
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
two rotas let one begin later in the order. Where one person can do both, say
so:

```yaml
lint:
  overloaded-person:
    {level: off, at: [/roles/comms_lead], reason: At night one person does both.}
```
)";

/// Who is first in line from a moment on, up to that of the next entry.
struct First {
  Instant from{};
  const Person* person = nullptr;
};

/// A rota that changes every minute is looked at for this many handovers.
constexpr std::size_t most_handovers = 3000;
/// What it costs to find one, and for each person of the rota, as much as so many answers of a diagram.
constexpr std::uint64_t work_of_handover = 20;
constexpr std::uint64_t work_of_person = 4;

/// Who is first in line for a role until the next review, which the services decide where it follows them; absences are no matter of the order of `held_by`.
std::vector<First> firsts(const View& view, const Role& role) {
  if (role.follows_services()) return {};
  if (role.rotas.empty()) {
    const bool has_holder = !role.held_by.empty();
    return {{view.now, has_holder ? find(view.plan.people, role.held_by.front().value.text) : nullptr}};
  }
  std::vector<First> list;
  const Instant end = next_review(view.plan, view.now);
  std::uint64_t work = work_of_handover;
  for (const Rota& rota : role.rotas) work += work_of_person * rota.people.size();
  for (std::optional<Instant> moment = view.now; moment && *moment < end && list.size() < most_handovers;) {
    if (!view.decisions.spend(work)) break;
    const Duty duty = duty_at(view.plan, role, *moment);
    list.push_back({*moment, duty.on_duty ? duty.on_duty->person : nullptr});
    moment = duty.until;
    if (moment && list.size() + 1 == most_handovers) list.push_back({*moment});  // not looked at
  }
  return list;
}

/// The severities of which an incident can need both roles at once.
std::vector<std::string> needing_both(const View& view, const Role& one, const Role& other) {
  std::vector<std::string> names;
  Decisions& decisions = view.decisions;
  const auto stages = incident_stages(view.plan);
  for (const Index<Severity> index : view.plan.severities.indices()) {
    const Decisions::Node severity = decisions.is_severity(index);
    const bool needs_both = std::ranges::any_of(stages, [&](const EvalContext& stage) {
      const Decisions::Node both =
          decisions.diagram().both(decisions.condition(one.when, stage), decisions.condition(other.when, stage));
      return can_hold(decisions, decisions.diagram().both(severity, both));
    });
    if (needs_both) names.push_back("`" + view.plan.severities[index].id.text + "`");
  }
  return names;
}

/// A person who is first in line for two roles.
struct Clash {
  const Role* role = nullptr;  ///< the one that stands first in the plan
  const Person* person = nullptr;
  Instant from{};
};

/// The first moment at which the same person is first in both.
std::optional<Clash> next_clash(const std::vector<First>& one, const std::vector<First>& other) {
  for (std::size_t i = 0, k = 0; i < one.size() && k < other.size();) {
    if (one[i].person != nullptr && one[i].person == other[k].person) {
      return Clash{.person = one[i].person, .from = std::max(one[i].from, other[k].from)};
    }
    const bool one_changes = k + 1 == other.size() || (i + 1 < one.size() && one[i + 1].from <= other[k + 1].from);
    ++(one_changes ? i : k);
  }
  return std::nullopt;
}

Place place_of_holders(const Role& role) {
  return role.held_by.empty() ? role.rotas.front().place : role.held_by.front().place;
}

std::string when(const View& view, const Role& role, const Clash& clash) {
  if (role.rotas.empty() && clash.role->rotas.empty()) return {};
  return clash.from <= view.now ? " now" : " on " + time_text(clash.from, *view.plan.zone, true);
}

void report(const View& view, const Role& role, const Clash& clash, Diagnostics& found) {
  const std::vector<std::string> severities = needing_both(view, *clash.role, role);
  found.push_back(
      {.code = overloaded_person.rule.name,
       .place = place_of_holders(role),
       .message = Sentence(severities.size() == 1 ? "`{}` is first in line for both `{}` and `{}`{}, and {} needs both"
                                                  : "`{}` is first in line for both `{}` and `{}`{}, and {} need both",
                           clash.person->id.text, clash.role->id.text, role.id.text, when(view, role, clash),
                           join(severities)),
       .hint = "make someone else primary in one of them, or, where one person can do both, say so under "
               "`lint`: `overloaded-person: {level: off, at: [/roles/" +
               role.id.text + "], reason: …}`",
       .related = {{place_of_holders(*clash.role), "the other role"}}});
}

/// The nearest clash of a role with one that stands before it.
std::optional<Clash> nearest_clash(const View& view, std::size_t role, const std::vector<std::vector<First>>& lines) {
  std::optional<Clash> nearest;
  const Part<Role>& roles = view.plan.roles;
  for (std::size_t i = 0; i < role && !(nearest && nearest->from <= view.now); ++i) {
    if (!view.decisions.spend(lines[i].size() + lines[role].size())) return std::nullopt;
    auto clash = view.known_errors.covers(roles[i].place) ? std::nullopt : next_clash(lines[i], lines[role]);
    if (!clash || (nearest && nearest->from <= clash->from)) continue;
    if (needing_both(view, roles[i], roles[role]).empty()) continue;
    nearest = clash;
    nearest->role = &roles[i];
  }
  return nearest;
}

void run(const View& view, Diagnostics& found) {
  const Part<Role>& roles = view.plan.roles;
  std::vector<std::vector<First>> lines;
  for (const Role& role : roles) lines.push_back(firsts(view, role));
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (view.known_errors.covers(roles[i].place)) continue;
    if (const auto clash = nearest_clash(view, i, lines)) report(view, roles[i], *clash, found);
  }
}

}  // namespace

const Check overloaded_person{.rule = {.name = "overloaded-person",
                                       .level = Level::warning,
                                       .summary = "a person who is primary in several roles at once",
                                       .explanation = explanation},
                              .run = run};

}  // namespace incplan::core::check
