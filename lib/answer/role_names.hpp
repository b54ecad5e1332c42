// What messages name of a role: `{{roles.noc}}`, `{{roles.noc.name}}`, `{{roles.noc.phone}}`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answer/facts.hpp"
#include "plan/plan.hpp"

namespace incplan::core {

/// A role, and what is meant of those who are on duty for it.
struct RoleName {
  const Role* role = nullptr;  ///< null where the name is of something else
  std::string_view member{};   ///< `name`, or a medium of their `contact`; empty: the names too

  [[nodiscard]] bool is_contact() const { return !member.empty() && member != "name"; }
};
[[nodiscard]] RoleName find_role_name(const Plan& plan, std::string_view name);

/// What such a name says of those who are on duty.
struct RoleWords {
  std::vector<std::string> words;  ///< names or addresses
  Text question;                   ///< what has to be asked, where it cannot be said
  bool is_open = false;            ///< the affected services would say it
  bool is_private = false;         ///< one of the addresses is not for the public
};
[[nodiscard]] RoleWords role_words(const Plan& plan, const RoleName& name, const AffectedServices& services,
                                   std::string_view language, Instant now);

/// The entry of a medium, or null.
[[nodiscard]] const Person::Contact* find_contact(const Person& person, std::string_view medium);

/// The people of a role who have the medium that is meant.
[[nodiscard]] std::vector<const Person*> holders_with(const Plan& plan, const RoleName& name);
/// Whether the name means something: it is no medium, or one that somebody has who holds the role.
[[nodiscard]] bool is_answered(const Plan& plan, const RoleName& name);
/// The media of those who hold a role, each once.
[[nodiscard]] std::vector<std::string_view> media_of(const Plan& plan, const Role& role);

}  // namespace incplan::core
