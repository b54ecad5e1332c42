#include "check/channels/fallbacks.hpp"
#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A channel to a public audience without a `fallback`, unless it is itself the
end of such a chain.

Status pages go down with what they report on. If there is no second way, the
customers hear of it from each other.

```yaml
channels:
  status_page:
    name: Status page
    kind: statuspage
    audience: customers      # and when it is down too?
```

Name another channel that reaches the same people and needs another service:
`fallback: mailing_list`.
)";

void run(const View& view, Diagnostics& found) {
  const Plan& plan = view.plan;
  if (view.known_errors.hides_part("channels") || has_lost_fallback(plan)) return;
  const std::set<std::string_view> end_chains = fallbacks_of_others(plan);
  for (const Channel& channel : plan.channels) {
    const Audience* audience = find(plan.audiences, channel.audience.value.text);
    if (audience == nullptr || !audience->is_public || !channel.fallback.value.empty() || channel.standby) continue;
    if (end_chains.contains(channel.id.text) || view.known_errors.covers(channel.place)) continue;
    found.push_back(
        {.code = no_fallback.rule.name,
         .place = channel.place,
         .message = Sentence("nothing stands in for the public channel `{}` when it is down", channel.id.text),
         .hint = "add `fallback: …`, another channel to the same people"});
  }
}

}  // namespace

const Check no_fallback{.rule = {.name = "no-fallback",
                                 .level = Level::warning,
                                 .summary = "a public channel without a fallback",
                                 .explanation = explanation},
                        .run = run};

}  // namespace incplan::core::check
