#include "check/check.hpp"
#include "check/words/wording.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(Blame of a person, a team or a supplier in a message.

It helps no reader, it is read by lawyers, and the colleague of whom it speaks
is the one who is repairing it just now.

```yaml
messages:
  - text: "{{symptom}} The cause was human error."
```

Say what happened and what makes it less likely: "A change was rolled out
without its check. The check now runs by itself."
)";

std::vector<PhraseSpan> find_phrases(const Prose& prose) {
  return prose.phrases(PhraseKind::accusation);
}

constexpr Wording wording{.find = find_phrases,
                          .public_only = false,
                          .what = "`{}` lays blame",
                          .hint = "say what happened and what is done about it"};

}  // namespace

const Check blame{.rule = {.name = "blame",
                           .level = Level::warning,
                           .summary = "blame of a person, a team or a supplier",
                           .explanation = explanation},
                  .wording = &wording};

}  // namespace incplan::core::check
