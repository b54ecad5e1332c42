#include <algorithm>

#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "check/engine/stage_contexts.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A channel that has to report at a stage, and no message of that stage holds
for it, always or with some severity.

The draft for that channel stays empty in the middle of the incident, and
somebody writes the most delicate message of the night from nothing.

```yaml
stages:
  identified:
    name: Identified
    messages:
      - when: {kind: [sms, x]}
        text: "We know the cause. Next update {{next_update}}."
channels:
  status_page: {name: Status page, kind: statuspage, audience: customers}
```

Add a message without a `when` as the last of the stage: the first that holds
is used, so it serves all that are left.
)";

/// The severities with which nothing is said, in words; empty where it is so with all.
std::string with_severities(const View& view, const ChannelStage& channel_stage) {
  if (channel_stage.silent == channel_stage.reports || channel_stage.stage->flow != Flow::incident) return {};
  std::string list;
  for (const Index<Severity> index : view.plan.severities.indices()) {
    const Decisions::Node severity = view.decisions.is_severity(index);
    if (!can_hold(view.decisions, view.decisions.diagram().both(severity, channel_stage.silent))) continue;
    list += (list.empty() ? " with `" : ", `") + view.plan.severities[index].id.text + "`";
  }
  return list;
}

/// One stage, and all the channels for which it has nothing: that is one message too few.
void check_stage(const View& view, const Stage& stage, Diagnostics& found) {
  std::vector<std::string> channels;
  std::vector<Related> related;
  for (const ChannelStage& channel_stage : view.messages.channel_stages()) {
    if (channel_stage.stage != &stage || !can_hold(view.decisions, channel_stage.silent) ||
        view.known_errors.covers(channel_stage.channel->place))
      continue;
    channels.push_back("`" + channel_stage.channel->id.text + "`" + with_severities(view, channel_stage));
    related.push_back({channel_stage.channel->place, "this channel reports then"});
  }
  if (channels.empty()) return;
  found.push_back({.code = stage_without_message.rule.name,
                   .place = stage.place,
                   .message = Sentence("no message of `{}` holds for {}", stage.id.text, join(channels)),
                   .hint = "add a message without a `when` at the end of the stage",
                   .related = std::move(related)});
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.lacks_base()) return;
  for (const Stage& stage : view.plan.stages) {
    if (!view.known_errors.covers(stage.place)) check_stage(view, stage, found);
  }
}

}  // namespace

const Check stage_without_message{.rule = {.name = "stage-without-message",
                                           .level = Level::error,
                                           .summary = "a channel without a message for a stage",
                                           .explanation = explanation},
                                  .run = run};

}  // namespace incplan::core::check
