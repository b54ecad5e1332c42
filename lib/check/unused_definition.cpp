#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>

#include "check/check.hpp"
#include "check/conditions.hpp"
#include "check/messages.hpp"
#include "check/references.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation = R"(A person without a role, an audience without a channel, a variable that no
message shows, a criterion that no condition asks for, a calendar that no
obligation counts by.

It is mostly the other half of a mistake: the question was renamed in one
place, the message that needed the variable was rewritten. What is left behind
is asked for at night, answered with care, and changes nothing.

```yaml
criteria:
  data_loss:      # asked, and in no `when`
    ask: Has data been lost or exposed?
    type: yes_no
```

Use it where it belongs, or take it out.
)";

using Names = std::set<std::string_view>;

/// Reports the entries that are in no use. Where a name of the same family points at nothing, one of these may be what was
/// meant: then this is not called.
template <class Entry>
void report(std::string_view family, std::string_view consequence, const std::vector<Entry>& entries, const Names& used,
            Diagnostics& found) {
  for (const Entry& entry : entries) {
    if (used.contains(entry.id.text)) continue;
    found.push_back({.code = unused_definition.rule.name,
                     .place = entry.place,
                     .message = std::string(family) + " `" + entry.id.text + "` is not used",
                     .hint = std::string(consequence)});
  }
}

/// Who refers to what, and which families have a name that points at nothing.
class Usage {
 public:
  explicit Usage(const Plan& plan) : references_(references(plan)), dangling_(dangling_references(plan)) {}

  /// The names of these families that are used; nothing where one of them dangles.
  [[nodiscard]] std::optional<Names> of(std::initializer_list<Family> families) const {
    const auto belongs = [families](Family family) { return std::ranges::find(families, family) != families.end(); };
    if (std::ranges::any_of(dangling_, belongs, &Reference::family)) return std::nullopt;
    Names used;
    for (const Reference& reference : references_) {
      if (belongs(reference.family)) used.insert(reference.name);
    }
    return used;
  }

 private:
  std::vector<Reference> references_;
  std::vector<Reference> dangling_;
};

void report_people(const Plan& plan, const Usage& usage, Diagnostics& found) {
  const auto used = usage.of({Family::person, Family::holder});
  if (used) report("person", "give them a role, or take them out", plan.people, *used, found);
}

void report_calendars(const Plan& plan, const Usage& usage, Diagnostics& found) {
  const auto used = usage.of({Family::calendar});
  if (used) report("calendar", "name it in an obligation, or take it out", plan.calendars, *used, found);
}

/// What conditions ask about, by the ids of criteria and audiences; nothing where an entry could not be read.
struct Asked {
  Names criteria;
  Names audiences;
  bool complete = true;
};

Asked asked_by_conditions(const Plan& plan) {
  Asked asked;
  for (const Condition* condition : written_conditions(plan)) {
    for_each_term(condition->alternatives, [&](const Term& term) {
      asked.complete = asked.complete && term.readable;
      if (!term.readable) return;
      if (term.subject == incplan::Subject::criterion) {
        asked.criteria.insert(plan.criteria[static_cast<std::size_t>(term.criterion)].id.text);
      }
      if (term.subject != incplan::Subject::audience) return;
      for (const Range& range : term.ranges) {
        for (Value i = range.low; i <= range.high; ++i) {
          asked.audiences.insert(plan.audiences[static_cast<std::size_t>(i)].id.text);
        }
      }
    });
  }
  return asked;
}

void report_audiences(const Plan& plan, const Usage& usage, const Asked& asked, Diagnostics& found) {
  auto used = usage.of({Family::audience});
  if (!used) return;
  used->insert(asked.audiences.begin(), asked.audiences.end());
  report("audience", "give it a channel, or take it out", plan.audiences, *used, found);
}

/// A criterion is of use when a condition asks it, or when something follows from it.
void report_criteria(const Plan& plan, const Asked& asked, Diagnostics& found) {
  Names used = asked.criteria;
  for (const Criterion& criterion : plan.criteria) {
    if (!criterion.implies.empty()) used.insert(criterion.id.text);
  }
  report("criterion", "no condition asks for it: use it in a `when`, or take the question out", plan.criteria, used,
         found);
}

void report_variables(const View& view, Diagnostics& found) {
  if (std::ranges::find(found, unknown_variable.rule.name, &Diagnostic::code) != found.end()) return;
  Names used;
  for (const Template& part : view.messages.templates()) {
    for (const TemplateTag& tag : part.tags) used.insert(tag.name);
  }
  report("variable", "no message shows it: use it, or do not ask for it", view.plan.variables, used, found);
}

void run(const View& view, Diagnostics& found) {
  if (view.damage.hides()) return;
  const Plan& plan = view.plan;
  const Usage usage(plan);
  const Asked asked = asked_by_conditions(plan);
  report_people(plan, usage, found);
  report_calendars(plan, usage, found);
  if (asked.complete) {
    report_audiences(plan, usage, asked, found);
    report_criteria(plan, asked, found);
  }
  report_variables(view, found);
}

}  // namespace

const Check unused_definition{.rule = {.name = "unused-definition",
                                       .level = Level::warning,
                                       .summary = "a definition that nothing uses",
                                       .explanation = explanation},
                              .run = run};

}  // namespace incplan::check
