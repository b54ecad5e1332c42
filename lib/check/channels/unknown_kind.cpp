#include "check/check.hpp"
#include "text/nearest.hpp"
#include "text/to_do.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A channel whose `kind` is none of those that incplan knows.

The kind says how a message is written for the channel and how long it may be.
Without it the draft for this channel is a guess, and it is found out when the
message does not fit.

```yaml
channels:
  status_page: {name: Status page, kind: status_page, audience: customers}
```

Take one of the kinds that the report lists (here `statuspage`); `other` is
for what has none, and means plain text without a limit.
)";

std::string hint_for(std::string_view written) {
  std::vector<std::string_view> known;
  for (const ChannelKind& kind : channel_kinds()) known.push_back(kind.id);
  if (std::string nearest = did_you_mean(written, known); !nearest.empty()) return nearest;
  std::string list = "one of";
  for (const std::string_view id : known) (list += id == known.front() ? " " : ", ").append(id);
  return list;
}

void run(const View& view, Diagnostics& found) {
  for (const Channel& channel : view.plan.channels) {
    const std::string& written = channel.kind_written.value;
    if (channel.kind != nullptr || written.empty() || is_to_do(written)) continue;
    found.push_back({.code = unknown_kind.rule.name,
                     .place = channel.kind_written.place,
                     .message = Sentence("unknown kind of channel `{}`", written),
                     .hint = hint_for(written)});
  }
}

}  // namespace

const Check unknown_kind{.rule = {.name = "unknown-kind",
                                  .level = Level::error,
                                  .breaks_answers = true,
                                  .summary = "a channel kind that does not exist",
                                  .explanation = explanation},
                         .run = run};

}  // namespace incplan::core::check
