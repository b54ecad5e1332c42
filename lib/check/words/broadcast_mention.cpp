#include "check/check.hpp"
#include "check/words/wording.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(`@channel`, `@here`, `@everyone` or their like in a message.

Sent with every update, it wakes hundreds of people who can do nothing, every
half hour. After the second they mute the channel, and miss the one message
that was for them.

```yaml
messages:
  - text: "@channel {{symptom}} Next update: {{next_update}}."
```

Leave it out, or name a role: `{{roles.incident_manager}}`. What a variable
contains never becomes a mention.
)";

std::vector<PhraseSpan> find_phrases(const Prose& prose) {
  return find_broadcasts(prose.text, prose.tags);
}

constexpr Wording wording{.find = find_phrases,
                          .public_only = false,
                          .what = "`{}` calls everybody in the channel",
                          .hint = "name those who are needed, or let people subscribe"};

}  // namespace

const Check broadcast_mention{.rule = {.name = "broadcast-mention",
                                       .level = Level::warning,
                                       .summary = "a mention that notifies everyone",
                                       .explanation = explanation},
                              .wording = &wording};

}  // namespace incplan::core::check
