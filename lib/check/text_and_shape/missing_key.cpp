#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A key without which an entry means nothing: the `name` of a role, the `ask` of
a criterion, the `kind` and `audience` of a channel, the `values` of a
criterion that is a choice.

At night nobody can ask whoever wrote the plan what was meant. A criterion
without its question is a word that two people understand in two ways.

```yaml
criteria:
  impact:
    values: {low: Cosmetic., high: Nobody can pay.}      # and the question?
```

Add the key. The format reference says for each one what it is for, and gives
an example.
)";

void run(const View& view, Diagnostics& found) {
  for (const Severity& severity : view.plan.severities) {
    const auto& updates = severity.updates;
    if (!updates || updates->after.has_value() == updates->then_every.has_value()) continue;
    if (view.known_errors.covers(updates->place)) continue;
    const bool after = updates->after.has_value();
    found.push_back(
        {.code = missing_key.rule.name,
         .place = updates->place,
         .message = after ? "`after` without `then_every`" : "`then_every` without `after`",
         .hint = after ? "say how often updates come from then on" : "say after how long updates slow down"});
  }
}

}  // namespace

const Check missing_key{.rule = {.name = "missing-key",
                                 .level = Level::error,
                                 .summary = "a required key that is missing",
                                 .explanation = explanation},
                        .run = run};

}  // namespace incplan::core::check
