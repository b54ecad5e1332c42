#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "plan/place_in.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A variable with `public: no` in a message that a public audience can get.

Somebody answers "what was the cause?" in the plain words of the team, and
reads them on the status page a minute later.

```yaml
variables:
  root_cause: {ask: "What was the cause?", public: no}
stages:
  resolved:
    name: Resolved
    messages:
      - text: "{{symptom}} The cause: {{root_cause}}"
```

Take it out of that message, or put a message for internal audiences before it
(`when: {audience: team}`): the first that holds is used.
)";

void run(const View& view, Diagnostics& found) {
  for (const Template& part : view.messages.templates()) {
    // Where an audience is misspelt, who gets a message is a guess.
    if (!part.is_public || view.known_errors.covers(part.stage->place)) continue;
    for (const TemplateTag& tag : part.tags) {
      const Variable* variable = find(view.plan.variables, tag.name);
      if (variable == nullptr || variable->is_public || (!tag.shows() && !tag.opens())) continue;
      found.push_back(
          {.code = private_variable.rule.name,
           .place = place_in(*part.version, tag.name_start, tag.name.size()),
           .message = Sentence("`{}` is not public, and a public audience can get this message", variable->id.text),
           .hint = "take it out, or put a message for the others before this one"});
    }
  }
}

}  // namespace

const Check private_variable{.rule = {.name = "private-variable",
                                      .level = Level::error,
                                      .summary = "a `public: no` variable in a message to the public",
                                      .explanation = explanation},
                             .run = run,
                             .merges = true};

}  // namespace incplan::core::check
