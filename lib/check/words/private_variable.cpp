#include "answer/role_names.hpp"
#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "plan/place_in.hpp"
#include "plan/stages.hpp"
#include "text/join.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A variable with `public: no`, or at a stage before its `public_from`, or a
contact that is not `public: yes`, in a message that a public audience can get.

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
(`when: {audience: team}`): the first that holds is used. A contact that anybody
may know is written `phone: {value: "+33 6 00 00 00 00", public: yes}`.
)";

void report(const Template& part, const TemplateTag& tag, Sentence message, std::string hint, Diagnostics& found) {
  found.push_back({.code = private_variable.rule.name,
                   .place = place_in(*part.version, tag.name_start, tag.name.size()),
                   .message = std::move(message),
                   .hint = std::move(hint)});
}

void check_variable(const Plan& plan, const Template& part, const TemplateTag& tag, Diagnostics& found) {
  const Variable* variable = find(plan.variables, tag.name);
  if (variable == nullptr || is_public_at(plan, *variable, *part.stage)) return;
  const std::string_view from = variable->public_from.value.text;
  if (from.empty() || !variable->is_public) {
    report(part, tag, Sentence("`{}` is not public, and a public audience can get this message", variable->id.text),
           "take it out, or put a message for the others before this one", found);
  } else if (find(plan.stages, from) != nullptr) {
    report(part, tag,
           Sentence("`{}` is public only from `{}` on, and a public audience can get this message", variable->id.text,
                    from),
           "take it out, or put a message for the others before this one", found);
  }
}

/// Whoever is on duty when the message is written: it is enough that one of those who may be has it for themselves.
void check_contact(const Plan& plan, const Template& part, const TemplateTag& tag, Diagnostics& found) {
  const RoleName name = find_role_name(plan, tag.name);
  if (name.role == nullptr || !name.is_contact()) return;
  std::vector<std::string> people;
  std::vector<Related> related;
  for (const Person* person : holders_with(plan, name)) {
    const Person::Contact* contact = find_contact(*person, name.member);
    if (contact->is_public) continue;
    people.push_back("`" + person->id.text + "`");
    related.push_back({contact->place, "not public"});
  }
  if (people.empty()) return;
  report(
      part, tag,
      Sentence("the `{}` of {} is not public, and a public audience can get this message", name.member, join(people)),
      "write `public: yes` beside its `value` where anybody may know it", found);
  found.back().related = std::move(related);
}

void run(const View& view, Diagnostics& found) {
  for (const Template& part : view.messages.templates()) {
    // Where an audience is misspelt, who gets a message is a guess.
    if (!part.is_public || view.known_errors.covers(part.stage->place)) continue;
    for (const TemplateTag& tag : part.tags) {
      if (!tag.shows() && !tag.opens()) continue;
      check_variable(view.plan, part, tag, found);
      check_contact(view.plan, part, tag, found);
    }
  }
}

}  // namespace

const Check private_variable{.rule = {.name = "private-variable",
                                      .level = Level::error,
                                      .summary = "what is not public in a message to the public",
                                      .explanation = explanation},
                             .run = run,
                             .merges = true};

}  // namespace incplan::core::check
