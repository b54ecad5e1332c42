#include "check/check.hpp"

namespace incplan::check {
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

void report(const Place& place, std::string message, std::string hint, Diagnostics& found) {
  found.push_back(
      {.code = missing_key.rule.name, .place = place, .message = std::move(message), .hint = std::move(hint)});
}

void report_criteria(const View& view, Diagnostics& found) {
  for (const Criterion& criterion : view.plan.criteria) {
    if (criterion.type != Criterion::Type::choice || !criterion.values.empty() || view.damage.at(criterion.place))
      continue;
    report(criterion.place, "the criterion `" + criterion.id.text + "` has no `values`",
           "list its values, least serious first, or give it a `type` such as yes_no or percent", found);
  }
}

void report_examples(const View& view, Diagnostics& found) {
  for (const Example& example : view.plan.examples) {
    if (!example.facts.empty() || example.services_written || view.damage.at(example.place)) continue;
    report(example.place, "the example `" + example.id.text + "` has neither `facts` nor `services`",
           "say what was known: `facts: {…}`", found);
  }
}

void report_updates(const View& view, Diagnostics& found) {
  for (const Severity& severity : view.plan.severities) {
    const auto& updates = severity.updates;
    if (!updates || updates->after.has_value() == updates->then_every.has_value()) continue;
    if (view.damage.at(updates->place)) continue;
    const bool after = updates->after.has_value();
    report(updates->place, after ? "`after` without `then_every`" : "`then_every` without `after`",
           after ? "say how often updates come from then on" : "say after how long updates slow down", found);
  }
}

void run(const View& view, Diagnostics& found) {
  report_criteria(view, found);
  report_examples(view, found);
  report_updates(view, found);
}

}  // namespace

const Check missing_key{.rule = {.name = "missing-key",
                                 .level = Level::error,
                                 .summary = "a key that is required",
                                 .explanation = explanation},
                        .run = run};

}  // namespace incplan::check
