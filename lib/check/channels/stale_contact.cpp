#include "check/channels/age.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A person whose `reviewed` is longer ago than the plan's `review_every`.

Phone numbers change quietly. The plan still has the old one, and it now
belongs to somebody who is woken at three and has never heard of you.

```yaml
people:
  tom: {name: Tom, contact: {phone: "+33 6 00 00 00 00"}, reviewed: 2024-02-01}
```

Call the number once, by daylight, and set `reviewed` to that day.
)";

void run(const View& view, Diagnostics& found) {
  for (const Person& person : view.plan.people) {
    report_if_old(view, stale_contact.rule.name, person.reviewed,
                  "contact details of `" + person.id.text + "` were last reviewed",
                  "try each one and update `reviewed`", found);
  }
}

}  // namespace

const Check stale_contact{.rule = {.name = "stale-contact",
                                   .level = Level::warning,
                                   .summary = "contact details that were not reviewed in time",
                                   .explanation = explanation},
                          .run = run};

}  // namespace incplan::core::check
