#include "check/check.hpp"
#include "check/words/wording.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(Words that promise when, or that, it will be fixed.

Nobody knows that at three in the morning. A broken promise of repair costs
more trust than the outage, and it cannot be taken back; a promise of the next
message can be kept whatever happens.

```yaml
messages:
  - text: "{{symptom}} Checkout will be back by noon."
```

Say when you will write again: `Next update: {{next_update}}.`
)";

std::vector<PhraseSpan> find_phrases(const Prose& prose) {
  // The end of planned work is known, and belongs into its messages.
  if (prose.flow == Flow::maintenance) return {};
  return prose.phrases(PhraseKind::promise);
}

constexpr Wording wording{.find = find_phrases,
                          .public_only = false,
                          .what = "`{}` promises a fix",
                          .hint = "promise the next message instead: `{{next_update}}`"};

}  // namespace

const Check promised_fix{.rule = {.name = "promised-fix",
                                  .was = "promised-repair",
                                  .level = Level::warning,
                                  .summary = "a promise of when it will be fixed",
                                  .explanation = explanation},
                         .wording = &wording};

}  // namespace incplan::core::check
