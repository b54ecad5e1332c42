#include <algorithm>

#include "check/check.hpp"
#include "check/engine/stage_contexts.hpp"
#include "plan/stages.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A severity that says how bad it is and not what to do: without a rhythm of
updates, without next steps, or such that no role is needed for it.

Everybody agrees that it is a sev2, and then looks at each other. The rhythm
is what keeps customers from asking, and the first of the next steps is what
gets a tired person moving.

```yaml
severities:
  sev2:
    name: Major
    when: {impact: medium+}      # and then?
```

Give it `updates: {first: 30m, every: 1h}` (`every: none` if only changes are
told), `next_steps` with two or three steps, and see that the `when` of some role
holds for it.
)";

bool has_rhythm(const Plan& plan, const Severity& severity) {
  if (severity.updates && (severity.updates->every || severity.updates->only_on_change)) return true;
  const auto needs_one = [&plan](const Stage& stage) { return stage.flow == Flow::incident && !is_over(plan, stage); };
  const auto has_one = [&](const Stage& stage) {
    if (!needs_one(stage) || stage.every) return true;
    return severity.updates && std::ranges::any_of(severity.updates->by_stage, [&stage](const auto& rhythm) {
             return rhythm.first.value == stage.id;
           });
  };
  return std::ranges::any_of(plan.stages, needs_one) && std::ranges::all_of(plan.stages, has_one);
}

bool needs_a_role(const View& view, Index<Severity> severity) {
  const Plan& plan = view.plan;
  if (plan.roles.empty() || view.known_errors.in("roles")) return true;
  const Decisions::Node node = view.decisions.is_severity(severity);
  const auto contexts = incident_stages(plan);
  return node == Decisions::fails || std::ranges::any_of(plan.roles, [&](const Role& role) {
           return std::ranges::any_of(contexts, [&](const EvalContext& occasion) {
             return view.decisions.diagram().both(node, view.decisions.condition(role.when, occasion)) !=
                    Decisions::fails;
           });
         });
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.lacks_base()) return;
  for (const Index<Severity> index : view.plan.severities.indices()) {
    const Severity& severity = view.plan.severities[index];
    if (view.known_errors.covers(severity.place)) continue;
    std::vector<std::string> missing;
    if (!has_rhythm(view.plan, severity)) missing.emplace_back("a rhythm of updates");
    if (severity.next_steps.empty()) missing.emplace_back("next steps");
    if (!needs_a_role(view, index)) missing.emplace_back("a role that is needed");
    if (missing.empty()) continue;
    found.push_back({.code = severity_incomplete.rule.name,
                     .place = severity.place,
                     .message = Sentence("the severity `{}` lacks {}", severity.id.text, join(missing)),
                     .hint = "say what to do when it is the answer: `updates`, `next_steps`, a role"});
  }
}

}  // namespace

const Check severity_incomplete{.rule = {.name = "severity-incomplete",
                                         .was = "severity-uncovered",
                                         .level = Level::warning,
                                         .summary = "a severity without cadence, roles or next steps",
                                         .explanation = explanation},
                                .run = run};

}  // namespace incplan::core::check
