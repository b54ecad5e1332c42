#include <algorithm>
#include <map>

#include "check/check.hpp"
#include "check/classification/combination.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A severity that no combination of facts leads to, because others before it (or
the plan's `unless`) take every case of it. It is proved over all
combinations, not tried.

The plan has a row that is never the answer: its next steps are never shown,
its channels never used. Whoever wrote it thinks that the case is covered.

```yaml
severities:
  sev1: {name: Critical, when: {impact: medium+}}
  sev2: {name: Major, when: {impact: high}}      # is a sev1 already
```

Severities stand with the most severe first, and the first one that holds is
the answer. Narrow the one that takes its cases, or move this one up.
)";

std::vector<std::string> names(const Plan& plan, const std::vector<Index<Severity>>& severities) {
  std::vector<std::string> list;
  for (const auto severity : severities) list.push_back(show_severity(plan, severity));
  return list;
}

std::string takers(const Plan& plan, const Unreachable& unreachable) {
  std::vector<std::string> list = names(plan, unreachable.shadowed_by);
  if (unreachable.excepted) list.emplace_back("excepted by `unless`");
  return join(list);
}

void report(const Plan& plan, const Unreachable& unreachable, Diagnostics& found) {
  const Severity& severity = plan.severities[unreachable.severity];
  Diagnostic diagnostic{.code = unreachable_severity.rule.name,
                        .place = severity.place,
                        .message = Sentence("no combination of facts leads to `{}`: every case of it is {}",
                                            severity.id.text, takers(plan, unreachable)),
                        .hint = "narrow what takes its cases, or move it up"};
  for (const auto taker : unreachable.shadowed_by) {
    diagnostic.related.push_back({plan.severities[taker].place, "this one comes first"});
  }
  found.push_back(std::move(diagnostic));
}

/// One severity that takes the cases of several others is a single mistake, and stands there.
void report_greedy(const Plan& plan, Index<Severity> taker, const std::vector<Index<Severity>>& taken,
                   Diagnostics& found) {
  const Severity& severity = plan.severities[taker];
  found.push_back(
      {.code = unreachable_severity.rule.name,
       .place = severity.when.written ? severity.when.place : severity.place,
       .message = Sentence("`{}` takes every case of {}", severity.id.text, join(names(plan, taken))),
       .hint = severity.when.written ? "narrow its `when`" : "give it a `when`: without one it always holds"});
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.in_table()) return;
  std::vector<Unreachable> unreachable = Proofs(view.decisions).unreachable_severities();
  std::erase_if(unreachable, [](const Unreachable& each) { return each.never_holds; });
  std::map<Index<Severity>, std::vector<Index<Severity>>> taken_by;
  for (const Unreachable& each : unreachable) {
    if (!each.excepted && each.shadowed_by.size() == 1) taken_by[each.shadowed_by.front()].push_back(each.severity);
  }
  const auto is_told = [&taken_by](const Unreachable& each) {
    return !each.excepted && each.shadowed_by.size() == 1 && taken_by[each.shadowed_by.front()].size() > 1;
  };
  for (const auto& [taker, taken] : taken_by) {
    if (taken.size() > 1) report_greedy(view.plan, taker, taken, found);
  }
  std::erase_if(unreachable, is_told);
  for (const Unreachable& each : unreachable) report(view.plan, each, found);
}

}  // namespace

const Check unreachable_severity{.rule = {.name = "unreachable-severity",
                                          .level = Level::error,
                                          .summary = "a severity that no combination of facts leads to",
                                          .explanation = explanation},
                                 .run = run};

}  // namespace incplan::core::check
