#include "plan/conditions.hpp"

#include "plan/walk.hpp"

namespace incplan::core {

std::vector<const Condition*> written_conditions(const Plan& plan) {
  std::vector<const Condition*> list;
  walk(plan, {.condition = [&list](const Condition& condition) { list.push_back(&condition); }});
  return list;
}

}  // namespace incplan::core
