#include "check/check.hpp"
#include "check/classification/combination.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A more serious fact that leads to a less serious answer, all else being equal.

While it gets worse, the plan says that it gets better: people are sent home,
updates slow down, and the status page turns from red to yellow.

```yaml
severities:
  sev1: {name: Critical, when: {impact: medium}}      # `medium+` was meant
  sev2: {name: Major, when: {impact: high}}
```

The report shows both cases. Mostly a `+` is missing, or two severities stand
in the wrong order.
)";

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.in_table()) return;
  const Plan& plan = view.plan;
  for (const Drop& drop : Proofs(view.decisions).drops()) {
    const std::string& criterion = plan.criteria[drop.criterion].id.text;
    const Severity& severity = plan.severities[drop.severity];
    const std::string others = drop.combination.empty() ? std::string() : " (with " + show(drop.combination) + ")";
    found.push_back(
        {.code = severity_drops.rule.name,
         .place = severity.when.written ? severity.when.place : severity.place,
         .message = Sentence("`{}: {}` is `{}`, but `{}: {}` is {}{}", criterion, drop.lower, severity.id.text,
                             criterion, drop.higher, show_severity(plan, drop.milder), others),
         .hint = "write `+` behind a value where more of it is meant too"});
  }
}

}  // namespace

const Check severity_drops{.rule = {.name = "severity-drops",
                                    .level = Level::warning,
                                    .summary = "a worse fact that lowers the severity",
                                    .explanation = explanation},
                           .run = run};

}  // namespace incplan::core::check
