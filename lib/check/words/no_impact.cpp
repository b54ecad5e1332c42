#include <algorithm>

#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "plan/stages.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A message to the public, before the final stage, that does not say what users
see: it shows no variable that would, no service, and has no words of its own
for it.

"We are investigating an issue" tells customers only what they know. They ask
support whether their order is lost, all of them, at the same time.

```yaml
messages:
  - text: "We are investigating. Next update: {{next_update}}."
```

Show a variable that asks for it, such as `{{symptom}}` ("What do customers
see? One sentence, no jargon."), or say it in the words of the message.
)";

bool shows_what_is_affected(const View& view, const Template& part) {
  if (part.has(PhraseKind::impact) || part.names("services") || part.names("service_list")) return true;
  return std::ranges::any_of(view.plan.variables,
                             [&part](const Variable& variable) { return part.names(variable.id.text); });
}

void run(const View& view, Diagnostics& found) {
  view.messages.for_each_text([&](const Template& text, const Template* title) {
    if (!text.is_public || is_over(view.plan, *text.stage) || text.stage->flow != Flow::incident) return;
    if (!knows_language(text.version->language) || view.known_errors.covers(text.version->place)) return;
    if (shows_what_is_affected(view, text) || (title != nullptr && shows_what_is_affected(view, *title))) return;
    found.push_back({.code = no_impact.rule.name,
                     .place = text.version->place,
                     .message = "this message to the public does not say what users see",
                     .hint = "show a variable that asks for it, or say it in the message"});
  });
}

}  // namespace

const Check no_impact{.rule = {.name = "no-impact",
                               .level = Level::warning,
                               .summary = "a public message that does not say what users see",
                               .explanation = explanation},
                      .run = run};

}  // namespace incplan::core::check
