#include <set>
#include <string_view>

#include "answer/role_names.hpp"
#include "answer/who.hpp"
#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "check/people/holders.hpp"
#include "format/contact_medium.hpp"
#include "plan/place_in.hpp"

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
on the same service. And what a message names of them, `{{roles.noc.phone}}`,
each of them must have: it is of whoever is on duty.
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

/// What messages name of whoever is on duty, `{{roles.noc.phone}}`, and not everybody has who may be.
class NamedContacts {
 public:
  NamedContacts(const View& view, Diagnostics& found) : view_(view), found_(found) {}

  void look_at(const Template& part, const TemplateTag& tag) {
    const RoleName name = find_role_name(view_.plan, tag.name);
    if (name.role == nullptr || !name.is_contact() || !names_.emplace(name.role, name.member).second) return;
    if (!is_answered(view_.plan, name)) return;
    for (const Person* person : holders_of(view_.plan, *name.role)) {
      const bool has_it = find_contact(*person, name.member) != nullptr;
      if (has_it || view_.known_errors.covers(person->place) || !seen_.emplace(person, name.member).second) continue;
      report(*person, name, place_in(*part.version, tag.name_start, tag.name.size()));
    }
  }

 private:
  void report(const Person& person, const RoleName& name, const Place& message) {
    found_.push_back({.code = unreachable_person.rule.name,
                      .place = person.place,
                      .message = Sentence("`{}`, who may be on duty for `{}`, has no `{}`, and a message names it",
                                          person.id.text, name.role->id.text, name.member),
                      .hint = "add it under `contact`, or take it out of the message",
                      .related = {{message, "the message"}}});
  }

  const View& view_;
  Diagnostics& found_;
  std::set<std::pair<const Role*, std::string_view>> names_;
  std::set<std::pair<const Person*, std::string_view>> seen_;
};

void check_messages(const View& view, Diagnostics& found) {
  NamedContacts contacts(view, found);
  for (const Template& part : view.messages.templates()) {
    for (const TemplateTag& tag : part.tags) contacts.look_at(part, tag);
  }
}

void run(const View& view, Diagnostics& found) {
  if (view.known_errors.lacks_base()) return;
  check_messages(view, found);
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
