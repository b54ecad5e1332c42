// Every text of a plan that people read.
#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace incplan::check {

/// All texts, part by part; templates of messages among them.
[[nodiscard]] std::vector<const Text*> texts(const Plan& plan);

}  // namespace incplan::check
