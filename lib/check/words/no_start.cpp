#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "plan/stages.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A message of a later stage of an incident (identified and after) that does not
say since when it has lasted.

People find out from it whether the order that failed this morning belongs to
it. Without the start every reader guesses, and support is asked the same
question a hundred times.

```yaml
stages:
  investigating: {name: Investigating, messages: […]}
  identified:
    name: Identified
    messages:
      - text: "We know the cause. Next update: {{next_update}}."
```

Write `Since {{started}}: …`; `{{elapsed}}` will do too. Maintenance, and what
comes after the final stage, need not say it.
)";

bool says_start(const Template& part) {
  return part.names("started") || part.names("elapsed");
}

void run(const View& view, Diagnostics& found) {
  const Stage* first = nullptr;
  for (const Stage& stage : view.plan.stages) {
    if (first == nullptr && stage.flow == Flow::incident) first = &stage;
  }
  view.messages.for_each_text([&](const Template& text, const Template* title) {
    if (text.stage == first || text.stage->flow != Flow::incident || comes_after_end(view.plan, *text.stage)) return;
    if (view.known_errors.covers(text.version->place)) return;
    if (says_start(text) || (title != nullptr && says_start(*title))) return;
    found.push_back({.code = no_start.rule.name,
                     .place = text.version->place,
                     .message = "this message does not say when it started",
                     .hint = "add `{{started}}`"});
  });
}

}  // namespace

const Check no_start{.rule = {.name = "no-start",
                              .level = Level::warning,
                              .summary = "a later message that does not say when it started",
                              .explanation = explanation},
                     .run = run};

}  // namespace incplan::core::check
