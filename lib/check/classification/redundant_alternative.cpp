#include "check/check.hpp"
#include "check/classification/combination.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(An alternative of a `when` that changes nothing: it can never hold, or
whenever it does, another one (or a more severe severity) holds too.

It looks like a rule and is none. Whoever changes it during the review of an
incident changes nothing, and believes the case settled.

```yaml
when:
  - {impact: medium+}
  - {impact: high, data_loss: yes}      # is `medium+` already
```

Take it out, or correct the value that was meant.
)";

Sentence reason(const Plan& plan, const Redundant& redundant) {
  if (redundant.never_holds) return "this alternative can never hold";
  std::vector<std::string> list;
  if (!redundant.others.empty()) list.emplace_back(redundant.others.size() == 1 ? "another one does" : "others do");
  for (const auto severity : redundant.severities) list.push_back("it is " + show_severity(plan, severity));
  if (redundant.excepted) list.emplace_back("`unless` excepts it");
  return {"this alternative changes nothing: whenever it holds, {}", join(list)};
}

void report(const Plan& plan, const std::vector<Redundant>& redundant, Diagnostics& found) {
  for (const Redundant& each : redundant) {
    Diagnostic diagnostic{.code = redundant_alternative.rule.name,
                          .place = each.alternative->place,
                          .message = reason(plan, each),
                          .hint = "take it out, or correct what was meant"};
    for (const Alternative* other : each.others) diagnostic.related.push_back({other->place, "this one holds then"});
    found.push_back(std::move(diagnostic));
  }
}

template <class Entry>
void check_each(Proofs& proofs, const Plan& plan, const Part<Entry>& entries, Diagnostics& found) {
  for (const Entry& entry : entries) report(plan, proofs.redundant_in(entry.when), found);
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.in_table()) return;
  const Plan& plan = view.plan;
  Proofs proofs(view.decisions);
  for (const auto severity : plan.severities.indices()) report(plan, proofs.redundant_in_severity(severity), found);
  check_each(proofs, plan, plan.roles, found);
  check_each(proofs, plan, plan.channels, found);
  const bool knows_channels = !view.known_errors.in_addressing();
  for (const Stage& stage : plan.stages) {
    if (!knows_channels) break;
    for (const Message& message : stage.messages) {
      report(plan, proofs.redundant_in(message.when, index_of(plan.stages, stage)), found);
    }
  }
  check_each(proofs, plan, plan.procedures, found);
  check_each(proofs, plan, plan.obligations, found);
}

}  // namespace

const Check redundant_alternative{.rule = {.name = "redundant-alternative",
                                           .level = Level::warning,
                                           .summary = "an alternative of a `when` that changes nothing",
                                           .explanation = explanation},
                                  .run = run};

}  // namespace incplan::core::check
