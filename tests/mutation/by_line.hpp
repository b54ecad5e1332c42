// Mistakes in writing YAML itself: quotes, brackets, tabs, colons, indentation.
#pragma once

#include "mutation/mutant.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::test {

[[nodiscard]] std::vector<Mutant> mutants_by_line(const Source& plan, const yaml::Tree& tree);

}  // namespace incplan::core::test
