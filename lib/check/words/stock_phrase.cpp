#include "check/check.hpp"
#include "check/words/wording.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A phrase that everybody has read too often to hear it: "we apologise for any
inconvenience", "rest assured", "dans les plus brefs délais".

To somebody who has lost an order it sounds like contempt, and in an SMS it
takes the room of a fact.

```yaml
messages:
  - text: "{{symptom}} We apologise for any inconvenience."
```

Leave it out, or say what you are sorry for: "You could not pay for two hours.
We are sorry."
)";

std::vector<PhraseSpan> find_phrases(const Prose& prose) {
  return prose.phrases(PhraseKind::cliche);
}

constexpr Wording wording{.find = find_phrases,
                          .public_only = false,
                          .what = "`{}` is a stock phrase",
                          .hint = "say what happened, what readers can do, and when you write again"};

}  // namespace

const Check stock_phrase{.rule = {.name = "stock-phrase",
                                  .was = "empty-phrase",
                                  .level = Level::info,
                                  .summary = "a stock phrase",
                                  .explanation = explanation},
                         .wording = &wording};

}  // namespace incplan::core::check
