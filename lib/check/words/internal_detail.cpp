#include "check/check.hpp"
#include "check/words/wording.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A private address, a host name that exists only inside, a link into the team's
chat, or what the plan lists under `internal`, in a message that the public
can get.

It tells customers nothing and others how you are built. In the haste of an
incident it is pasted along with the rest.

```yaml
internal:
  tickets: [OPS]
stages:
  identified:
    name: Identified
    messages:
      - text: "{{symptom}} We follow it in OPS-1234 on db1.shop.internal."
```

Take it out, or put it into a message for an internal audience (`when:
{audience: team}`).
)";

std::vector<PhraseSpan> find_phrases(const Prose& prose) {
  return find_internal_details(prose.text, prose.tags, prose.plan);
}

constexpr Wording wording{
    .find = find_phrases, .public_only = true, .what = "`{}` is internal", .hint = "say what users see instead"};

}  // namespace

const Check internal_detail{.rule = {.name = "internal-detail",
                                     .level = Level::error,
                                     .summary = "an internal detail in a public message",
                                     .explanation = explanation},
                            .wording = &wording};

}  // namespace incplan::core::check
