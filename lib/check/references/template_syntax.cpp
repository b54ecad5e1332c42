#include "check/check.hpp"
#include "check/references/template_findings.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A tag that is not closed, a section without an end, an end without a section,
sections that overlap, a tag that messages do not use.

A message with a broken tag cannot be filled in at all. It is the one message
of the night that nobody can send, and it is found out when the form has
already been opened.

```yaml
stages:
  investigating:
    name: Investigating
    messages:
      - text: "{{symptom}} {{#workaround}}Meanwhile: {{workaround}}"
```

Close what is open: every `{{#name}}` and `{{^name}}` ends with `{{/name}}`,
innermost first.
)";

void run(const View& view, Diagnostics& found) {
  report_template_problems(view, template_syntax.rule.name, found);
}

}  // namespace

const Check template_syntax{.rule = {.name = "template-syntax",
                                     .level = Level::error,
                                     .breaks_answers = true,
                                     .summary = "a message with unbalanced or malformed tags",
                                     .explanation = explanation},
                            .run = run};

}  // namespace incplan::core::check
