#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A channel that does not say who posts there.

What everybody may do, nobody does: two people post two different times for
the next update, or each of them waits for the other.

```yaml
channels:
  status_page:
    name: Status page
    kind: statuspage
    audience: customers      # and who posts?
```

Name one holder: `owner: comms_lead`. A role is better than a person, for it
has backups.
)";

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.lacks_base()) return;
  for (const Channel& channel : view.plan.channels) {
    if (!channel.owner.value.empty() || view.known_errors.covers(channel.place)) continue;
    found.push_back({.code = no_owner.rule.name,
                     .place = channel.place,
                     .message = Sentence("the channel `{}` does not say who posts there", channel.id.text),
                     .hint = "add `owner: …`, a role or a person"});
  }
}

}  // namespace

const Check no_owner{.rule = {.name = "no-owner",
                              .level = Level::warning,
                              .summary = "a channel without an owner",
                              .explanation = explanation},
                     .run = run};

}  // namespace incplan::core::check
