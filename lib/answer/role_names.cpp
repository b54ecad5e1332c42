#include "answer/role_names.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "answer/language.hpp"
#include "answer/who.hpp"
#include "format/message_name.hpp"

namespace incplan::core {
namespace {

/// How somebody is reached by a medium.
Text ask_contact(const Person& person, std::string_view medium) {
  Text text;
  for (const Language& language : languages()) {
    if (language.tag.empty()) continue;
    const std::string_view name = person.name.in(language.tag);
    const std::string_view word = medium == "phone" ? language.phone : medium == "email" ? language.email : medium;
    const std::string words = fmt::format(fmt::runtime(language.ask_contact), name, word);
    text.versions.push_back({std::string(language.tag), words, {}, {}});
  }
  return text;
}

}  // namespace

RoleName find_role_name(const Plan& plan, std::string_view name) {
  const MessageNameRow* row = find_message_name(name);
  if (row == nullptr || row->id != MessageName::roles) return {};
  name.remove_prefix(row->name.size() + 1);
  if (name.ends_with('.')) return {};
  const std::size_t dot = std::min(name.find('.'), name.size());
  return {find(plan.roles, name.substr(0, dot)), name.substr(std::min(dot + 1, name.size()))};
}

RoleWords role_words(const Plan& plan, const RoleName& name, const AffectedServices& services,
                     std::string_view language, Instant now) {
  const Duty duty = duty_at(plan, *name.role, now, services);
  if (!duty.on_duty) {
    return {{}, in_all_languages(duty.open ? &Language::ask_services : &Language::ask_role), duty.open};
  }
  RoleWords said;
  for (const PersonNow* each : all_on_duty(duty)) {
    const Person& person = *each->person;
    const Person::Contact* contact = find_contact(person, name.member);
    if (!name.is_contact()) {
      said.words.emplace_back(person.name.in(language));
    } else if (contact == nullptr) {
      return {{}, ask_contact(person, name.member)};
    } else {
      said.words.push_back(contact->address);
      said.is_private = said.is_private || !contact->is_public;
    }
  }
  return said;
}

const Person::Contact* find_contact(const Person& person, std::string_view medium) {
  const auto found = std::ranges::find(person.contact, medium, &Person::Contact::medium);
  return found == person.contact.end() ? nullptr : &*found;
}

std::vector<const Person*> holders_with(const Plan& plan, const RoleName& name) {
  std::vector<const Person*> people = holders_of(plan, *name.role);
  std::erase_if(people, [&](const Person* person) { return find_contact(*person, name.member) == nullptr; });
  return people;
}

bool is_answered(const Plan& plan, const RoleName& name) {
  // A template cannot say which part of a name is a medium with a dot.
  const bool can_be_named = name.member.find('.') == name.member.npos;
  return name.role != nullptr && can_be_named && (!name.is_contact() || !holders_with(plan, name).empty());
}

std::vector<std::string_view> media_of(const Plan& plan, const Role& role) {
  std::set<std::string_view> known;
  std::vector<std::string_view> media;
  for (const Person* person : holders_of(plan, role)) {
    for (const Person::Contact& contact : person->contact) {
      if (known.insert(contact.medium).second) media.push_back(contact.medium);
    }
  }
  return media;
}

}  // namespace incplan::core
