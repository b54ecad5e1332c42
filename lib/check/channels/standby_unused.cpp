#include "answer/fallback.hpp"
#include "check/channels/fallbacks.hpp"
#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A channel with `standby: yes` that stands in for nothing: no channel that
reports by itself has it as its `fallback`, or as the fallback of that one.

A standby is used only where another channel is down. Nobody will ever be told
through this one, and the plan reads as if there were a second way.

```yaml
channels:
  status_page: {name: Status page, kind: statuspage, audience: customers}
  mailing_list: {name: Mailing list, kind: email, audience: customers,
                 standby: yes}
```

Name it as the `fallback` of a channel, or leave `standby` out where it is to
be used together with the others.
)";

/// Those that some channel comes to where it is down.
std::set<const Channel*> replacing(const Plan& plan) {
  std::set<const Channel*> found;
  follow_fallbacks(plan, [&](const Channel&, const Channel& fallback) { return found.insert(&fallback).second; });
  return found;
}

void run(const View& view, Diagnostics& found) {
  const Plan& plan = view.plan;
  if (view.known_errors.hides_part("channels") || has_lost_fallback(plan)) return;
  const std::set<const Channel*> used = replacing(plan);
  const std::set<std::string_view> named = fallbacks_of_others(plan);
  for (const Channel& channel : plan.channels) {
    if (!channel.standby || used.contains(&channel) || view.known_errors.covers(channel.place)) continue;
    found.push_back(
        {.code = standby_unused.rule.name,
         .place = channel.place,
         .message = Sentence(named.contains(channel.id.text)
                                 ? "the standby `{}` is never used: only standbys have it as their fallback"
                                 : "the standby `{}` is never used: no channel has it as its fallback",
                             channel.id.text),
         .hint = "write `fallback: " + channel.id.text + "` at the channel that it replaces, or leave `standby` out"});
  }
}

}  // namespace

const Check standby_unused{.rule = {.name = "standby-unused",
                                    .level = Level::warning,
                                    .summary = "a standby that is nobody's fallback",
                                    .explanation = explanation},
                           .run = run};

}  // namespace incplan::core::check
