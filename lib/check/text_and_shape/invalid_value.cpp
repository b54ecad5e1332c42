#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A duration, time, day, hours, matcher, language tag, time zone, URL, e-mail
address, phone number or id that is none.

A value that cannot be understood is left out: an update rhythm of `30` is no
rhythm, and the page that should go out every half hour goes out when somebody
remembers.

```yaml
severities:
  sev1:
    name: Critical
    updates: {every: 30}      # 30 what?
```

Write it in the form that the report names: `30m`, `1h30m`,
`2026-01-05T09:00`, `Mon-Fri 09:00-18:00`, `Europe/Paris`, `fr-CA`.
)";

void report_backwards(const Place& place, const std::string& what, Diagnostics& found) {
  found.push_back({.code = invalid_value.rule.name,
                   .place = place,
                   .message = Sentence("{} ends before it begins", what),
                   .hint = "`from` comes first, and `to` after it"});
}

void run(const View& view, Diagnostics& found) {
  for (const Person& person : view.plan.people) {
    for (const Person::Away& away : person.away) {
      if (away.to < away.from) report_backwards(away.place, "this absence", found);
    }
  }
  for (const Role& role : view.plan.roles) {
    for (const Rota& rota : role.rotas) {
      for (const Rota::Override& swap : rota.overrides) {
        if (swap.to <= swap.from) report_backwards(swap.place, "this override", found);
      }
    }
  }
}

}  // namespace

const Check invalid_value{.rule = {.name = "invalid-value",
                                   .was = "bad-value",
                                   .level = Level::error,
                                   .breaks_answers = true,
                                   .summary = "a malformed value",
                                   .explanation = explanation},
                          .run = run};

}  // namespace incplan::core::check
