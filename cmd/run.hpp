// The whole program as one function.
#pragma once

#include <string>
#include <vector>

#include "cmd/env.hpp"

namespace incplan::core::cmd {

/// Runs the program with these arguments (without its own name) and returns its exit code. Never throws.
[[nodiscard]] int run(const std::vector<std::string>& arguments, Env& env);

}  // namespace incplan::core::cmd
