#include "check/check.hpp"
#include "check/references/template_findings.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A `{{name}}` in a message that is neither a built-in name nor one of the
plan's `variables`.

Nobody is asked for it and nothing fills it, so the sentence goes out with a
gap where its point was: "Since , customers see ."

```yaml
variables:
  symptom: {ask: "What do customers see?"}
stages:
  investigating:
    name: Investigating
    messages:
      - text: "{{symptoms}} We are investigating."
```

Correct the name, or declare the variable with the question that a person will
be asked.
)";

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.hides_part("variables")) return;
  report_template_problems(view, unknown_variable.rule.name, found);
}

}  // namespace

const Check unknown_variable{.rule = {.name = "unknown-variable",
                                      .level = Level::error,
                                      .breaks_answers = true,
                                      .summary = "an undefined template variable",
                                      .explanation = explanation},
                             .run = run,
                             .merges = true};

}  // namespace incplan::core::check
