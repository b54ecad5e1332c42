#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "check/engine/stage_contexts.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A severity that no channel reports: there is no combination of facts that
leads to it and to a channel whose `when` holds.

The answer is "sev3", the next step is "tell people", and the list of channels
is empty. Whether that is meant or forgotten, nobody can tell at that hour.

```yaml
severities:
  sev1: {name: Critical, when: {impact: high}}
  sev2: {name: Minor, when: {impact: low+}}
channels:
  status_page: {name: Status page, kind: statuspage, audience: customers,
                when: {severity: sev1}}
```

Let at least one channel report it, if only the team's own chat. If nobody
need ever know, it may be no incident at all.
)";

void run(const View& view, Diagnostics& found) {
  const Plan& plan = view.plan;
  if (plan.channels.empty() || view.known_errors.in_reporting() || view.known_errors.in("severities")) return;
  const Decisions::Node reported = view.messages.reported();
  for (const Index<Severity> index : plan.severities.indices()) {
    const Decisions::Node severity = view.decisions.is_severity(index);
    if (!can_hold(view.decisions, severity)) continue;
    if (view.decisions.diagram().both(severity, reported) != Decisions::fails) continue;
    found.push_back({.code = severity_unannounced.rule.name,
                     .place = plan.severities[index].place,
                     .message = Sentence("no channel reports the severity `{}`", plan.severities[index].id.text),
                     .hint = "widen the `when` of a channel, if only of the team's chat"});
  }
}

}  // namespace

const Check severity_unannounced{.rule = {.name = "severity-unannounced",
                                          .was = "severity-untold",
                                          .level = Level::error,
                                          .summary = "a severity that no channel reports",
                                          .explanation = explanation},
                                 .run = run};

}  // namespace incplan::core::check
