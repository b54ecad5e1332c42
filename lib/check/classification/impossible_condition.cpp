#include "answer/proofs.hpp"
#include "check/check.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A `when` that no facts, stage and moment can make hold.

The role is never needed, the message never used, the clock never starts. It
reads like a careful rule, so nobody looks at it twice.

```yaml
obligations:
  authority:
    name: Tell the authority
    when: {severity: sev1, stage: planned}   # has no severity
```

Split it into two alternatives where "or" was meant (a list under `when`), or
correct the value.
)";

void report(const Condition& condition, const std::string& whose, Diagnostics& found) {
  found.push_back({.code = impossible_condition.rule.name,
                   .place = condition.place,
                   .message = Sentence("the condition of {} can never hold", whose),
                   .hint = "write a list of alternatives where one of several is enough"});
}

template <class Entry>
void check_each(Proofs& proofs, const std::string& what, const Part<Entry>& entries, Diagnostics& found) {
  for (const Entry& entry : entries) {
    if (!proofs.is_possible(entry.when)) report(entry.when, what + " `" + entry.id.text + "`", found);
  }
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.in_table()) return;
  const Plan& plan = view.plan;
  Proofs proofs(view.decisions);
  for (const Unreachable& each : proofs.unreachable_severities()) {
    const Severity& severity = plan.severities[each.severity];
    if (each.never_holds) report(severity.when, "the severity `" + severity.id.text + "`", found);
  }
  check_each(proofs, "the role", plan.roles, found);
  check_each(proofs, "the channel", plan.channels, found);
  const bool knows_channels = !view.known_errors.in_addressing();
  for (const Stage& stage : plan.stages) {
    if (!knows_channels) break;
    for (const Message& message : stage.messages) {
      if (!proofs.is_possible(message.when, index_of(plan.stages, stage))) report(message.when, "this message", found);
    }
  }
  check_each(proofs, "the procedure", plan.procedures, found);
  check_each(proofs, "the obligation", plan.obligations, found);
}

}  // namespace

const Check impossible_condition{.rule = {.name = "impossible-condition",
                                          .level = Level::error,
                                          .summary = "a `when` that can never hold",
                                          .explanation = explanation},
                                 .run = run};

}  // namespace incplan::core::check
