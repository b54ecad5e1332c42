#include "check/channels/age.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(An obligation whose `reviewed` is longer ago than the plan's `review_every`.

Laws and contracts change: what was 72 hours is 24 by now, or goes to another
authority. The clock in the plan then runs out after the real one.

```yaml
obligations:
  gdpr_authority:
    name: Tell the data protection authority
    due: {within: 72h, from: aware}
    reviewed: 2024-02-01
```

Read the source again, correct `due` and `to`, and set `reviewed` to that day.
)";

void run(const View& view, Diagnostics& found) {
  for (const Obligation& obligation : view.plan.obligations) {
    report_if_old(view, stale_source.rule.name, obligation.reviewed,
                  "the source of `" + obligation.id.text + "` was last reviewed", "read it again and set the day",
                  found);
  }
}

}  // namespace

const Check stale_source{.rule = {.name = "stale-source",
                                  .level = Level::warning,
                                  .summary = "an obligation whose source was not checked in time",
                                  .explanation = explanation},
                         .run = run};

}  // namespace incplan::core::check
