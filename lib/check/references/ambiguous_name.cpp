#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A person and a role with the same id.

Wherever a holder is named (an owner, an approver, whoever grants access) it
may be a person or a role. If `legal` is both, one reader wakes the person
called `legal`, another whoever holds the role, and the two may not be the
same tonight.

```yaml
people:
  legal: {name: Lea Gall, contact: {phone: "+33 6 00 00 00 00"}}
roles:
  legal: {name: Legal counsel, held_by: [legal]}
```

Give people their own handles (`lea`) and keep the name for the role.
)";

void run(const View& view, Diagnostics& found) {
  for (const Role& role : view.plan.roles) {
    const Person* person = find(view.plan.people, role.id.text);
    if (person == nullptr) continue;
    found.push_back({.code = ambiguous_name.rule.name,
                     .place = role.place,
                     .message = Sentence("`{}` is both a role and a person", role.id.text),
                     .hint = "rename one of them",
                     .related = {{person->place, "the person"}}});
  }
}

}  // namespace

const Check ambiguous_name{.rule = {.name = "ambiguous-name",
                                    .level = Level::error,
                                    .summary = "a name that is both a person and a role",
                                    .explanation = explanation},
                           .run = run};

}  // namespace incplan::core::check
