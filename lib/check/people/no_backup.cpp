#include "check/check.hpp"
#include "check/people/holders.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A role with one holder, or a rota of one person.

That person is on a plane, asleep with a silent phone, or the one whose change
broke it. Then the plan ends at their name.

```yaml
roles:
  legal:
    name: Legal
    held_by: [lea]
```

Name a second person, if only somebody who knows whom else to call. Where
there is truly nobody, say so under `lint` with the reason and a day on which
to look again.
)";

void check_list(const Plan& plan, const Role& role, const std::vector<Ref<PersonTag>>& list, Diagnostics& found) {
  const auto people = people_of(plan, list);
  if (people.size() != 1) return;
  found.push_back({.code = no_backup.rule.name,
                   .place = list.front().place,
                   .message = Sentence("`{}` alone holds the role `{}`", people.front()->id.text, role.id.text),
                   .hint = "name a backup"});
}

void run(const View& view, Diagnostics& found) {
  for (const Role& role : view.plan.roles) {
    if (view.known_errors.covers(role.place) || view.known_errors.is_to_fill_in(role.place, "held_by")) continue;
    if (view.known_errors.is_to_fill_in(role.place, "rota") || role.follows_services()) continue;
    check_list(view.plan, role, role.held_by, found);
    for (const Rota& rota : role.rotas) check_list(view.plan, role, rota.people, found);
  }
}

}  // namespace

const Check no_backup{.rule = {.name = "no-backup",
                               .level = Level::warning,
                               .summary = "a role with one holder",
                               .explanation = explanation},
                      .run = run};

}  // namespace incplan::core::check
