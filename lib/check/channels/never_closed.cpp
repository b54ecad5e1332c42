#include <algorithm>

#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "check/engine/stage_contexts.hpp"
#include "plan/stages.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(An audience that is told of an incident by some channel, and by none of its
end.

For them it never ends. They go on asking, keep their workaround, or read the
status page a week later and see that checkout is still "being investigated".

```yaml
channels:
  status_page:
    name: Status page
    kind: statuspage
    audience: customers
    when: {stage: [investigating, identified]}      # and `resolved`?
```

Let a channel that they read report at the final stage too, for every incident
that they were told of.
)";

struct Told {
  Decisions::Node before = Decisions::fails;  ///< the incidents of which they hear at some stage
  Decisions::Node at_end = Decisions::fails;  ///< those of whose end they hear
};

Told reported(const View& view, const Audience& audience, Flow flow) {
  Diagram& diagram = view.decisions.diagram();
  Told reported;
  for (const ChannelStage& channel_stage : view.messages.channel_stages()) {
    if (channel_stage.audience != &audience || channel_stage.stage->flow != flow) continue;
    if (channel_stage.channel->standby) continue;  // used only while another one is down
    Decisions::Node& node = is_over(view.plan, *channel_stage.stage) ? reported.at_end : reported.before;
    node = diagram.either(node, channel_stage.reports);
  }
  return reported;
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.in("stages") || view.known_errors.in_reporting()) return;
  for (const Audience& audience : view.plan.audiences) {
    for (const Flow flow : {Flow::incident, Flow::maintenance}) {
      const auto [before, at_end] = reported(view, audience, flow);
      Diagram& diagram = view.decisions.diagram();
      if (!can_hold(view.decisions, diagram.both(before, diagram.negate(at_end)))) continue;
      const std::string what = flow == Flow::incident ? "incidents" : "maintenance";
      found.push_back({.code = never_closed.rule.name,
                       .place = audience.place,
                       .message = Sentence("`{}` are told of {} and never of the end", audience.id.text, what),
                       .hint = "let one of their channels report at the final stage, whenever they were told before"});
      break;
    }
  }
}

}  // namespace

const Check never_closed{.rule = {.name = "never-closed",
                                  .level = Level::error,
                                  .summary = "an audience told of an incident, not of its end",
                                  .explanation = explanation},
                         .run = run};

}  // namespace incplan::core::check
