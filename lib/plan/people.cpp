#include "plan/people.hpp"

#include <algorithm>

#include "format/service_owners.hpp"

namespace incplan::core {

bool Role::follows_services() const {
  return std::ranges::any_of(held_by, [](const auto& each) { return find_service_owners(each.value.text) != nullptr; });
}

}  // namespace incplan::core
