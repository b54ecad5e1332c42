#include <algorithm>

#include "check/check.hpp"
#include "check/references/usage.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A person with neither a role nor a way to reach them, an audience without a
channel, a variable that no message shows, a criterion that no condition asks
for, a calendar that no obligation counts by.

It is mostly the other half of a mistake: the question was renamed in one
place, the message that needed the variable was rewritten. What is left behind
is asked for at night, answered with care, and changes nothing.

```yaml
criteria:
  data_loss:      # asked, and in no `when`
    ask: Has data been lost or exposed?
    type: yes_no
```

Use it where it belongs, or take it out.
)";

void report(std::string_view kind, std::string_view id, const Place& place, std::string_view consequence,
            Diagnostics& found) {
  found.push_back({.code = unused_definition.rule.name,
                   .place = place,
                   .message = Sentence("{} `{}` is not used", kind, id),
                   .hint = std::string(consequence)});
}

/// Where a name of the family points at nothing, one of those that are not used may be what was meant.
void report_unused(const Plan& plan, const Usage& usage, IdKind kind, std::string_view consequence,
                   Diagnostics& found) {
  if (usage.dangles(kind)) return;
  for (const Definition& definition : usage.unused(plan, kind)) {
    report(to_text(kind), definition.id, definition.place, consequence, found);
  }
}

/// People whom one can reach are a contact list, with or without a role.
void report_people(const Plan& plan, const Usage& usage, Diagnostics& found) {
  if (usage.dangles(IdKind::person)) return;
  for (const Definition& definition : usage.unused(plan, IdKind::person)) {
    if (!find(plan.people, definition.id)->contact.empty()) continue;
    report(to_text(IdKind::person), definition.id, definition.place,
           "give them a role or a `contact`, or take them out", found);
  }
}

/// A role that nobody holds is reported as such; whoever is meant to hold it may be one of these.
bool has_vacant_role(const Plan& plan) {
  return std::ranges::any_of(plan.roles, [](const Role& role) { return role.held_by.empty() && role.rotas.empty(); });
}

/// A criterion is of use when a condition asks for it, or when something follows from it.
void report_criteria(const Plan& plan, const Usage& usage, Diagnostics& found) {
  for (const Definition& definition : usage.unused(plan, IdKind::criterion)) {
    if (!find(plan.criteria, definition.id)->implies.empty()) continue;
    report(to_text(IdKind::criterion), definition.id, definition.place,
           "no condition asks for it: use it in a `when`, or take the question out", found);
  }
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.hides()) return;
  const Plan& plan = view.plan;
  const Usage usage(plan, view.messages);
  if (!has_vacant_role(plan)) report_people(plan, usage, found);
  report_unused(plan, usage, IdKind::calendar, "name it in an obligation, or take it out", found);
  if (!view.known_errors.of(unknown_variable.rule.name)) {
    report_unused(plan, usage, IdKind::variable, "no message shows it: use it, or do not ask for it", found);
  }
  if (!usage.complete()) return;
  report_unused(plan, usage, IdKind::audience, "give it a channel, or take it out", found);
  report_criteria(plan, usage, found);
}

}  // namespace

const Check unused_definition{.rule = {.name = "unused-definition",
                                       .level = Level::warning,
                                       .summary = "an unused definition",
                                       .explanation = explanation},
                              .run = run};

}  // namespace incplan::core::check
