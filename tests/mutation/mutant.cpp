#include "mutation/mutant.hpp"

#include <algorithm>

#include "mutation/by_line.hpp"
#include "mutation/by_shape.hpp"
#include "yaml/read.hpp"

namespace incplan::test {

std::string Mutant::apply(std::string_view bytes) const {
  return std::string(bytes.substr(0, start)) + replacement + std::string(bytes.substr(stop));
}

std::vector<Mutant> mutants(const std::shared_ptr<const Source>& plan) {
  Diagnostics ignored;
  const yaml::Tree tree = yaml::read(plan, ignored);
  std::vector<Mutant> all = mutants_by_shape(*tree.root());
  std::ranges::move(mutants_by_line(*plan, tree), std::back_inserter(all));
  std::ranges::stable_sort(all, {}, &Mutant::start);
  return all;
}

}  // namespace incplan::test
