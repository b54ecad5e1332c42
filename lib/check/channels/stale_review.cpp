#include "check/channels/age.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A plan whose `reviewed` is longer ago than its `review_every`.

People leave, services are renamed, the status page moves. A plan that nobody
has looked at for a year is half wrong, and it does not say which half.

```yaml
reviewed: 2024-02-01
review_every: 90d
```

Read it from top to bottom with somebody who was on call lately, correct it,
and set `reviewed` to that day.
)";

void run(const View& view, Diagnostics& found) {
  report_if_old(view, stale_review.rule.name, view.plan.reviewed, "the plan was last reviewed",
                "read it through and set the day", found);
}

}  // namespace

const Check stale_review{.rule = {.name = "stale-review",
                                  .level = Level::warning,
                                  .summary = "a plan that was not reviewed in time",
                                  .explanation = explanation},
                         .run = run};

}  // namespace incplan::core::check
