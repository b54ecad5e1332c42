#include <algorithm>

#include "answer/rota.hpp"
#include "answer/who.hpp"
#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A role that nobody holds: no people under `held_by`, or an empty rota. A rota
that has not begun is a warning.

The plan says what the incident manager does, and the phone rings nowhere.
Everybody who reads it believes that somebody else is on it; ten minutes later
they find out.

```yaml
roles:
  incident_manager:
    name: Incident manager
    held_by: []
```

Name at least two people, the primary first. For a rota that begins later, let
the old one go on until then, or name who fills in by an override.
)";

void report(const Place& place, Sentence message, std::string hint, std::optional<Level> level, Diagnostics& found) {
  found.push_back({.code = vacant_role.rule.name,
                   .place = place,
                   .message = std::move(message),
                   .hint = std::move(hint),
                   .related = {},
                   .level = level});
}

bool has_people(const Role& role) {
  return !role.held_by.empty() ||
         std::ranges::any_of(role.rotas, [](const Rota& rota) { return !rota.people.empty(); });
}

/// The list that is empty, or the role where there is none.
Place place_of_holders(const Role& role) {
  const Place list = role.rotas.empty() ? role.held_by_place : role.rotas.front().people_place;
  return list ? list : role.place;
}

/// The rota that has not begun and whose turn it would be; null where there is none.
const Rota* waiting_rota(const View& view, const Role& role) {
  const auto has_begun = [&view](const Rota& rota) { return rota.since <= view.now; };
  const Rota* covering = rota_at(role.rotas, view.plan.zone->local(view.now).time);
  if (covering != nullptr) return has_begun(*covering) ? nullptr : covering;
  return std::ranges::any_of(role.rotas, has_begun) ? nullptr : &role.rotas.front();
}

/// The first moment at which somebody is on duty, and who.
std::optional<std::pair<Instant, const Person*>> first_duty(const View& view, const Role& role) {
  constexpr std::uint64_t work_of_handover = 20;
  for (std::optional<Instant> moment = view.now; moment && view.decisions.spend(work_of_handover);) {
    const Duty duty = duty_at(view.plan, role, *moment);
    if (duty.on_duty) return std::pair(*moment, duty.on_duty->person);
    moment = duty.until;
  }
  return std::nullopt;
}

void check_beginning(const View& view, const Role& role, Diagnostics& found) {
  const Rota* waiting = waiting_rota(view, role);
  if (waiting == nullptr) return;
  const auto first = first_duty(view, role);
  const Instant begin = first ? first->first : waiting->since;
  report(waiting->place,
         Sentence("nobody is on duty for `{}` before {}{}", role.id.text, time_text(begin, *view.plan.zone, true),
                  (first ? ", when `" + first->second->id.text + "` begins" : "")),
         "let `since` be a handover that is past: the order of people says who is on duty now", Level::warning, found);
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.lacks_base()) return;
  for (const Role& role : view.plan.roles) {
    if (view.known_errors.covers(role.place) || view.known_errors.is_to_fill_in(role.place, "rota")) continue;
    if (!has_people(role)) {
      report(place_of_holders(role), Sentence("nobody holds the role `{}`", role.id.text),
             "name people under `held_by`, the primary first", {}, found);
    } else if (!role.rotas.empty()) {
      check_beginning(view, role, found);
    }
  }
}

}  // namespace

const Check vacant_role{.rule = {.name = "vacant-role",
                                 .level = Level::error,
                                 .summary = "a role that nobody holds",
                                 .explanation = explanation},
                        .run = run};

}  // namespace incplan::core::check
