#include <set>
#include <string_view>

#include "check/check.hpp"
#include "check/people/holders.hpp"
#include "format/contact_medium.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation =
    R"(A holder of a role whom the plan gives no way to reach, or only one that is a
channel of this plan and may be down itself.

Knowing that it is Tom's turn helps nobody who has no number. And when the
chat is what broke, a chat handle is no number either.

```yaml
people:
  tom: {name: Tom Petit, contact: {slack: "@tom"}}  # Slack is down
```

Give everybody who holds a role a phone number, or two ways that do not hang
on the same service.
)";

/// Voice and text messages reach a person without anything that this team runs.
bool may_be_down(const ChannelKind& kind) {
  const ContactMedium* medium = find_medium(kind.id);
  return medium == nullptr || medium->form != AddressForm::phone;
}

std::set<std::string_view> media_that_may_be_down(const Plan& plan) {
  std::set<std::string_view> media;
  for (const Channel& channel : plan.channels) {
    if (channel.kind != nullptr && may_be_down(*channel.kind)) media.insert(channel.kind->id);
  }
  return media;
}

void check_person(const std::set<std::string_view>& may_be_down, const Person& person, const Role& role,
                  Diagnostics& found) {
  const std::string holder = "`" + person.id.text + "`, who holds `" + role.id.text + "`";
  if (person.contact.empty()) {
    found.push_back({.code = unreachable_person.rule.name,
                     .place = person.place,
                     .message = Sentence("no way to reach {}", holder),
                     .hint = "add `contact: {phone: …}`"});
  } else if (person.contact.size() == 1 && may_be_down.contains(person.contact.front().medium)) {
    found.push_back({.code = unreachable_person.rule.name,
                     .place = person.contact.front().place,
                     .message = Sentence("{} is the only way to reach {}", person.contact.front().medium, holder),
                     .hint = "add a phone number: " + person.contact.front().medium + " may be what is down"});
  }
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.lacks_base()) return;
  const std::set<std::string_view> may_be_down = media_that_may_be_down(view.plan);
  std::set<const Person*> seen;
  for (const Role& role : view.plan.roles) {
    for (const Person* person : holders(view.plan, role)) {
      if (!seen.insert(person).second) continue;
      if (!view.known_errors.covers(person->place)) check_person(may_be_down, *person, role, found);
    }
  }
}

}  // namespace

const Check unreachable_person{.rule = {.name = "unreachable-person",
                                        .level = Level::warning,
                                        .summary = "a role holder without usable contact details",
                                        .explanation = explanation},
                               .run = run};

}  // namespace incplan::core::check
