#include <algorithm>

#include "check/check.hpp"
#include "check/merge_same_name.hpp"
#include "check/relocate_to_definition.hpp"
#include "check/template_findings.hpp"
#include "check/usage.hpp"

namespace incplan::check {
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

/// `urls.statuspage` where the channel `statuspage` is missing everywhere else too.
bool is_told_as_reference(std::string_view message, const Diagnostics& found) {
  const std::size_t dot = message.find('.');
  if (dot == std::string_view::npos) return false;
  const std::string name = "`" + std::string(message.substr(dot + 1));
  return std::ranges::any_of(found, [&name](const Diagnostic& other) {
    return other.code == unknown_reference.rule.name && other.message.find(name) != std::string::npos;
  });
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.hides_part("variables")) return;
  report_template_problems(view, unknown_variable.rule.name, found);
  std::erase_if(found, [&found](const Diagnostic& diagnostic) {
    return diagnostic.code == unknown_variable.rule.name && is_told_as_reference(diagnostic.message, found);
  });
  merge_same_name(unknown_variable.rule.name, found);
  const Usage usage(view.plan, view.messages);
  std::vector<Definition> unused;
  for (const Variable& variable : view.plan.variables) {
    if (!usage.shown_variables().contains(variable.id.text)) unused.push_back({variable.id.text, variable.place});
  }
  move_to_definition("variable", unused, found);
}

}  // namespace

const Check unknown_variable{.rule = {.name = "unknown-variable",
                                      .level = Level::error,
                                      .breaks_answers = true,
                                      .summary = "an undefined template variable",
                                      .explanation = explanation},
                             .run = run};

}  // namespace incplan::check
