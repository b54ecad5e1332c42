#include <algorithm>
#include <iterator>

#include "check/check.hpp"
#include "check/words/wording.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A clock time without a zone, or a word such as "today", "tonight", "soon" or
"demain" in a message.

The message is written in Paris at 23:50, read in New York in the afternoon
and in Tokyo tomorrow. "Again at 9:00 today" is three different promises, and
two of them are broken.

```yaml
messages:
  - text: "{{symptom}} We will be back with news at 9:00, or later today."
```

Use `{{started}}`, `{{now}}` and `{{next_update}}`: they name their zone, and
the date where it is needed. In fixed words write the zone behind the time:
`09:00 CET`.
)";

std::vector<PhraseSpan> find_phrases(const Prose& prose) {
  std::vector<PhraseSpan> finds = prose.phrases(PhraseKind::vague_time);
  std::ranges::copy(find_bare_clock_times(prose.text, prose.tags), std::back_inserter(finds));
  return finds;
}

constexpr Wording wording{.find = find_phrases,
                          .public_only = false,
                          .what = "`{}` is not the same time for every reader",
                          .hint = "write the time with its zone, or use a name such as `{{next_update}}`"};

}  // namespace

const Check bare_time{.rule = {.name = "bare-time",
                               .level = Level::warning,
                               .summary = "a time without a zone, or a relative day",
                               .explanation = explanation},
                      .wording = &wording};

}  // namespace incplan::core::check
