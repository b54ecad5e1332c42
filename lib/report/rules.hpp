// The checks that there are, as a list and one by one: what each finds, why it matters, and the fix.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diagnostic/rule.hpp"

namespace incplan::core::report {

struct RulesFormat {
  std::string_view name;
  std::string (*list)(std::span<const Rule* const> rules);
  std::string (*explain)(const Rule& rule);
};

[[nodiscard]] std::span<const RulesFormat> rules_formats();

}  // namespace incplan::core::report
