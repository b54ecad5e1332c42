// What a person answers to "Which services are affected?".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "incplan.hpp"

namespace incplan::core::cmd {

struct ServiceAnswer {
  std::vector<std::string> services{};  ///< `checkout`, `payments=degraded`, or `none`
  std::string problem{};                ///< in the language of the dialogue; empty where the plan knows them all
  std::string suggestion{};             ///< the same answer without its typo
};

/// Reads ids, or numbers of the list that was shown, with commas between them.
[[nodiscard]] ServiceAnswer read_services(std::string_view line, const Plan& plan, std::string_view language);

}  // namespace incplan::core::cmd
