#include <algorithm>
#include <set>

#include "answer/schedule.hpp"
#include "check/check.hpp"
#include "check/engine/messages.hpp"
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

bool has_rhythm(const View& view, Index<Severity> severity, Index<Stage> stage, Index<Audience> audience) {
  const Rhythm rhythm = rhythm_at(view.plan, {}, severity, stage, audience, view.now);
  return rhythm.every || rhythm.only_on_change;
}

bool goes_on(const Plan& plan, const Stage& stage) {
  return stage.flow == Flow::incident && !is_over(plan, stage);
}

/// The stages of an incident that goes on for which the plan has no rhythm for everybody.
std::set<const Stage*> irregular_stages(const View& view, Index<Severity> severity) {
  std::set<const Stage*> irregular;
  for (const Stage& stage : view.plan.stages) {
    const auto index = index_of(view.plan.stages, stage);
    if (goes_on(view.plan, stage) && !has_rhythm(view, severity, index, {})) irregular.insert(&stage);
  }
  return irregular;
}

/// Whether people are told regularly at each stage: all of them, or each audience that is told.
bool has_rhythm(const View& view, Index<Severity> severity) {
  const Plan& plan = view.plan;
  if (has_rhythm(view, severity, {}, {})) return true;
  if (std::ranges::none_of(plan.stages, [&](const Stage& stage) { return goes_on(plan, stage); })) return false;
  const std::set<const Stage*> irregular = irregular_stages(view, severity);
  std::set<const Stage*> told;
  const Decisions::Node node = view.decisions.is_severity(severity);
  for (const ChannelStage& each : view.messages.channel_stages()) {
    if (!irregular.contains(each.stage) || each.audience == nullptr) continue;
    if (!can_hold(view.decisions, view.decisions.diagram().both(node, each.reports))) continue;
    if (!has_rhythm(view, severity, index_of(plan.stages, *each.stage), index_of(plan.audiences, *each.audience)))
      return false;
    told.insert(each.stage);
  }
  return told == irregular;
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
    if (!has_rhythm(view, index)) missing.emplace_back("a rhythm of updates");
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
