#include "check/check.hpp"
#include "check/words/wording.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(Speculation about the cause in a message to the public: "probably", "we
think", "sans doute".

The first guess is mostly wrong. It is quoted, and the next message has to
take it back before it can say anything new.

```yaml
messages:
  - text: "{{symptom}} This is probably a problem of our payment provider."
```

Say what users see and that you are looking for the cause. Name it when you
know it.
)";

std::vector<PhraseSpan> find_phrases(const Prose& prose) {
  return prose.phrases(PhraseKind::guess);
}

constexpr Wording wording{.find = find_phrases,
                          .public_only = true,
                          .what = "`{}` is a guess",
                          .hint = "say what is known, and what users see; the cause can wait"};

}  // namespace

const Check guessed_cause{.rule = {.name = "guessed-cause",
                                   .level = Level::warning,
                                   .summary = "a guess at the cause in a public message",
                                   .explanation = explanation},
                          .wording = &wording};

}  // namespace incplan::core::check
