#include "check/check.hpp"
#include "check/classification/combination.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A combination of facts that no severity catches, although less of it is an
incident. It is shown as the simplest one, and proved over all combinations.

It is worse than what the plan calls an incident, and the answer is "no
incident". That is how a bad night begins with nobody being called.

```yaml
severities:
  sev1: {name: Critical, when: {impact: high, data_loss: yes}}
  sev2: {name: Major, when: {impact: medium}}      # and high without data loss?
```

Write `medium+` where "at least that" is meant, or add a severity or an
alternative for the case.
)";

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.in_table()) return;
  Proofs proofs(view.decisions);
  const auto gap = proofs.gap();
  if (!gap || !proofs.complete()) return;
  const Severity& severity = view.plan.severities[gap->severity];
  found.push_back({.code = unclassified_case.rule.name,
                   .place = severity.when.written ? severity.when.place : severity.place,
                   .message = Sentence("{} is no incident, although {} is `{}`", show(gap->combination),
                                       show(gap->milder), severity.id.text),
                   .hint = "write `+` behind a value where more of it is meant too, or add the case"});
}

}  // namespace

const Check unclassified_case{.rule = {.name = "unclassified-case",
                                       .level = Level::warning,
                                       .summary = "facts that match no severity, unlike milder ones",
                                       .explanation = explanation},
                              .run = run};

}  // namespace incplan::core::check
