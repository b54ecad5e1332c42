#include <algorithm>

#include "check/check.hpp"
#include "check/classification/example_run.hpp"
#include "check/engine/stage_contexts.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A severity, or an alternative of its `when`, that no entry of `examples` leads
to.

What no example shows, nobody has thought through aloud. It is also what a
later change breaks without a word, for nothing would fail.

```yaml
severities:
  sev1:
    name: Critical
    when:
      - {impact: high}
      - {data_loss: yes}      # no example has it
examples:
  checkout_down: {facts: {impact: high}, severity: sev1}
```

Add a past incident, or one that you fear, with its facts and the answer on
which you agree.
)";

void report(const Place& place, Sentence message, Diagnostics& found) {
  found.push_back({.code = untested_severity.rule.name,
                   .place = place,
                   .message = std::move(message),
                   .hint = "add a past or an imagined incident under `examples`"});
}

std::vector<ExampleRun> runs_of(const View& view, const Severity& severity) {
  std::vector<ExampleRun> runs;
  for (const Example& example : view.plan.examples) {
    if (example.severity.value != severity.id) continue;
    if (auto run = ExampleRun::of(view.decisions, example)) runs.push_back(std::move(*run));
  }
  return runs;
}

void check_alternatives(const Severity& severity, std::vector<ExampleRun>& runs, Diagnostics& found) {
  if (severity.when.alternatives.size() < 2) return;
  for (const Alternative& alternative : severity.when.alternatives) {
    if (std::ranges::any_of(runs, [&alternative](ExampleRun& run) { return run.meets(alternative); })) continue;
    report(alternative.place, Sentence("no example meets this alternative of `{}`", severity.id.text), found);
  }
}

void run(const View& view, Diagnostics& found) {
  const Plan& plan = view.plan;
  if (plan.severities.empty() || view.known_errors.any() || view.known_errors.of(example_fails.rule.name)) return;
  if (plan.examples.empty()) return report(plan.severities.front().place, "no example tests the severities", found);
  for (const Severity& severity : plan.severities) {
    const auto index = index_of(plan.severities, severity);
    if (!can_hold(view.decisions, view.decisions.is_severity(index))) continue;
    std::vector<ExampleRun> runs = runs_of(view, severity);
    if (runs.empty()) {
      report(severity.place, Sentence("no example leads to `{}`", severity.id.text), found);
    } else {
      check_alternatives(severity, runs, found);
    }
  }
}

}  // namespace

const Check untested_severity{.rule = {.name = "untested-severity",
                                       .level = Level::info,
                                       .summary = "a severity that no example exercises",
                                       .explanation = explanation},
                              .run = run};

}  // namespace incplan::core::check
