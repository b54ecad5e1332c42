#include <algorithm>

#include "check/check.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation =
    R"(A role that nobody holds: no people under `held_by`, an empty rota, or a rota
that has not begun.

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

void report(const Place& place, std::string message, std::string hint, Diagnostics& found) {
  found.push_back(
      {.code = vacant_role.rule.name, .place = place, .message = std::move(message), .hint = std::move(hint)});
}

bool has_people(const Role& role) {
  return !role.held_by.empty() ||
         std::ranges::any_of(role.rotas, [](const Rota& rota) { return !rota.people.empty(); });
}

void run(const View& view, Diagnostics& found) {
  for (const Role& role : view.plan.roles) {
    if (view.damage.at(role.place)) continue;
    if (!has_people(role)) {
      report(role.place, "nobody holds the role `" + role.id.text + "`",
             "name people under `held_by`, the primary first", found);
      continue;
    }
    if (role.rotas.empty()) continue;
    const Instant begin = std::ranges::min_element(role.rotas, {}, &Rota::since)->since;
    if (begin <= view.now) continue;
    report(role.rotas.front().place,
           "nobody is on duty for `" + role.id.text + "` before " + time_text(begin, *view.plan.zone, true),
           "let `since` be a handover that is past: the order of people says who is on duty now", found);
  }
}

}  // namespace

const Check vacant_role{.rule = {.name = "vacant-role",
                                 .level = Level::error,
                                 .summary = "a role that nobody holds",
                                 .explanation = explanation},
                        .run = run};

}  // namespace incplan::check
