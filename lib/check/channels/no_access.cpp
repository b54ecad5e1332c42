#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A channel that does not say how to get in: where the credential is kept, and
who grants access.

Whoever has to post tonight may never have posted there. Without this the
first ten minutes go into asking around for a password, in the one moment in
which nobody has time to answer.

```yaml
channels:
  status_page:
    name: Status page
    kind: statuspage
    audience: customers      # and how do I get in?
```

Say it: `access: {kept_in: op://incident/statuspage, granted_by: amina, takes: 10m}`.
A plan never holds the credential itself.
)";

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.lacks_base()) return;
  for (const Channel& channel : view.plan.channels) {
    if (channel.access || view.known_errors.covers(channel.place)) continue;
    found.push_back({.code = no_access.rule.name,
                     .place = channel.place,
                     .message = Sentence("the channel `{}` does not say how to get in", channel.id.text),
                     .hint = "add `access: {kept_in: …, granted_by: …}`"});
  }
}

}  // namespace

const Check no_access{.rule = {.name = "no-access",
                               .level = Level::warning,
                               .summary = "a channel without access instructions",
                               .explanation = explanation},
                      .run = run};

}  // namespace incplan::core::check
