#include <algorithm>

#include "check/check.hpp"
#include "check/classification/combination.hpp"
#include "check/classification/example_run.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(An entry of `examples` to which the plan gives another answer than the one
that is written there: another severity, other channels, other roles.

Examples are what the team agreed on in daylight. If the plan answers
otherwise, either the table or the agreement is wrong, and it will be found
out by the next incident of that kind.

```yaml
severities:
  sev1: {name: Critical, when: {impact: high}}
examples:
  checkout_down:
    facts: {impact: medium}
    severity: sev1      # the plan says: no incident
```

Look at the facts that the report shows. Correct the condition if the example
is right, else the example.
)";

void report(const Place& place, Sentence message, std::string hint, Diagnostics& found) {
  found.push_back(
      {.code = example_fails.rule.name, .place = place, .message = std::move(message), .hint = std::move(hint)});
}

std::string describe(const Plan& plan, Decisions::Node answer) {
  if (answer == Decisions::none) return "no incident";
  if (answer == Decisions::undecided) return "undecided";
  return "`" + plan.severities[answer - Diagram::severity(0)].id.text + "`";
}

/// Whether the severity is as written.
bool check_severity(const View& view, const Example& example, ExampleRun& run, Diagnostics& found) {
  const std::string& wanted = example.severity.value.text;
  const auto severity = index_of(view.plan.severities, wanted);
  const Decisions::Node expected = wanted == "none" ? Decisions::none : Diagram::severity(severity.value());
  const Decisions::Node answer = run.answer();
  if (answer == expected) return true;
  if (answer == Decisions::undecided && run.gave_up()) return false;
  report(example.severity.place,
         Sentence("`{}` is {}, not {}", example.id.text, describe(view.plan, answer), describe(view.plan, expected)),
         answer == Decisions::undecided ? "say more facts: the plan knows only " + run.facts()
                                        : "the plan's answer to " + run.facts(),
         found);
  return false;
}

Decisions::Node concerned(ExampleRun& run, const Role& role) {
  return run.holds(role.when);
}

/// A standby is used only where another channel is down.
Decisions::Node concerned(ExampleRun& run, const Channel& channel) {
  return channel.standby ? Decisions::fails : run.holds(channel.when);
}

/// Compares those who are certainly concerned, and may be where it hangs on the time of day, with those who are listed.
template <class Tag, class Entry>
void check_list(const std::string& what, const Part<Entry>& entries, const std::vector<Ref<Tag>>& listed,
                bool is_incident, const Example& example, ExampleRun& run, Diagnostics& found) {
  std::vector<std::string> missing;
  std::vector<std::string> extra;
  for (const Entry& entry : entries) {
    const bool is_listed = std::ranges::any_of(listed, [&entry](const auto& ref) { return ref.value == entry.id; });
    const Decisions::Node answer = is_incident ? concerned(run, entry) : Decisions::fails;
    if (answer == Decisions::holds && !is_listed) missing.push_back("`" + entry.id.text + "`");
    if (answer == Decisions::fails && is_listed) extra.push_back("`" + entry.id.text + "`");
  }
  const Place place = listed.empty() ? example.place : listed.front().place;
  if (!missing.empty()) {
    report(place, Sentence("`{}` needs {} {} too", example.id.text, what, join(missing)),
           "the plan's answer to " + run.facts(), found);
  } else if (!extra.empty()) {
    report(place, Sentence("`{}` does without {} {}", example.id.text, what, join(extra)),
           "the plan's answer to " + run.facts(), found);
  }
}

/// An example that leaves too much open costs as much as a proof; of many of them only a few are tried.
constexpr int most_given_up = 3;

bool is_sound(const View& view, const Example& example) {
  if (view.known_errors.covers(example.place) || example.severity.value.empty()) return false;
  return example.severity.value.text == "none" || find(view.plan.severities, example.severity.value.text) != nullptr;
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.in_table()) return;
  int given_up = 0;
  for (const Example& example : view.plan.examples) {
    auto run = is_sound(view, example) ? ExampleRun::of(view.decisions, example) : std::nullopt;
    const bool is_as_written = run && check_severity(view, example, *run, found);
    if (run && run->gave_up() && ++given_up == most_given_up) return;
    if (!is_as_written) continue;
    const bool is_incident = example.severity.value.text != "none";
    if (example.channels && !view.known_errors.in_reporting()) {
      check_list("the channel", view.plan.channels, *example.channels, is_incident, example, *run, found);
    }
    if (example.roles && !view.known_errors.in("roles")) {
      check_list("the role", view.plan.roles, *example.roles, is_incident, example, *run, found);
    }
  }
}

}  // namespace

const Check example_fails{.rule = {.name = "example-fails",
                                   .level = Level::error,
                                   .summary = "an example that the plan answers differently",
                                   .explanation = explanation},
                          .run = run};

}  // namespace incplan::core::check
