// Mistakes of a person who knows YAML and mistakes the format: keys, kinds, values, names.
#pragma once

#include "mutation/mutant.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::test {

[[nodiscard]] std::vector<Mutant> mutants_by_shape(const yaml::Node& root);

}  // namespace incplan::core::test
