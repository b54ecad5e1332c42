#include <algorithm>
#include <set>

#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "check/payloads/refusals.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(What the service behind a channel is known to refuse: a stage whose word for
status tools the service does not have, a setting of the wrong form (a mail
address, a number, an id), or a setting that is missing where the channel has
others.

The service answers with an error at the moment of posting, and the message
that everybody waits for is not out.

```yaml
channels:
  status_page: {name: Status page, kind: statuspage, audience: customers}
stages:
  triage: {name: Triage, messages: [{text: "{{symptom}}"}]}
```

Give the stage the word that the service has (here `status: investigating`; a
final stage needs none), and write the setting in the form that the report
names. A value that begins with TODO is left to `placeholder-left`.
)";

void report(Refusal refusal, Diagnostics& found, std::vector<Related> related = {}) {
  found.push_back({.code = refused_payload.rule.name,
                   .place = refusal.place,
                   .message = std::move(refusal.message),
                   .hint = std::move(refusal.hint),
                   .related = std::move(related)});
}

/// One report for a stage, however many channels of a kind have it.
void check_statuses(const View& view, Diagnostics& found) {
  std::set<std::pair<const Stage*, const ChannelKind*>> seen;
  for (const ChannelStage& channel_stage : view.messages.channel_stages()) {
    const ChannelKind* kind = channel_stage.channel->kind;
    if (kind == nullptr || channel_stage.messages.empty() || channel_stage.reports == Decisions::fails) continue;
    if (view.known_errors.covers(channel_stage.stage->place)) continue;
    if (!seen.emplace(channel_stage.stage, kind).second) continue;
    if (auto refusal = refused_status(*channel_stage.stage, *kind)) {
      report(std::move(*refusal), found, {{channel_stage.channel->place, "the channel"}});
    }
  }
}

void run(const View& view, Diagnostics& found) {
  for (const Channel& channel : view.plan.channels) {
    if (view.known_errors.covers(channel.place)) continue;
    for (Refusal& refusal : refused_settings(channel)) report(std::move(refusal), found);
  }
  for (const Service& service : view.plan.services) {
    for (Refusal& refusal : refused_settings(service)) report(std::move(refusal), found);
  }
  check_statuses(view, found);
}

}  // namespace

const Check refused_payload{.rule = {.name = "refused-payload",
                                     .level = Level::error,
                                     .summary = "a payload that the channel's service would refuse",
                                     .explanation = explanation},
                            .run = run};

}  // namespace incplan::core::check
