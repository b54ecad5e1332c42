// People and roles as they are asked for: `comms_lead`, `comms`, `tom`, `@tom`, `Tom Petit`.
#pragma once

#include <string_view>

#include "incplan.hpp"

namespace incplan::cmd {

/// Who was meant; one of them is null.
struct Holder {
  const Role* role = nullptr;
  const Person* person = nullptr;
};

/// The one that has this id or name, else the only one of which a part of it begins with the word. Behind `@` only
/// people are meant. Throws UsageError where there is none, or where several may be meant.
[[nodiscard]] Holder find_holder(std::string_view word, const Plan& plan);

/// The same for a person.
[[nodiscard]] const Person& find_person(std::string_view word, const Plan& plan);

}  // namespace incplan::cmd
