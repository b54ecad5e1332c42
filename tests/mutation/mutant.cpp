#include "mutation/mutant.hpp"

#include <algorithm>
#include <iterator>

#include "mutation/by_line.hpp"
#include "mutation/by_shape.hpp"
#include "yaml/read.hpp"

namespace incplan::core::test {
namespace {

/// What finds a mistake, separated by blanks.
struct Finders {
  std::string_view mistake;
  std::string_view checks;
};

constexpr Finders finders[] = {
    {"duplicate key", "duplicate-key"},
    {"misspelt key", "unknown-key"},
    {"misspelt id", "unknown-reference"},
    {"misspelt reference", "unknown-reference unknown-kind invalid-value"},
    {"misspelt name in a condition", "unknown-reference unknown-key"},
    {"misspelt value in a condition", "unknown-reference invalid-value"},
    {"misspelt variable", "unknown-variable"},
    {"missing key", "missing-key"},
    {"mapping for a word", "wrong-type"},
    {"text for a mapping", "wrong-type"},
    {"wrong value", "invalid-value unknown-reference unknown-kind"},
    {"tag without its end", "template-syntax"},
    {"section without its end", "template-syntax"},
};

}  // namespace

bool Mutant::is_found_by(std::string_view check) const {
  const auto* row = std::ranges::find(finders, mistake, &Finders::mistake);
  const std::string_view checks = row == std::end(finders) ? "yaml-syntax" : row->checks;
  return (" " + std::string(checks) + " ").find(" " + std::string(check) + " ") != std::string::npos;
}

std::string Mutant::apply(std::string_view bytes) const {
  return std::string(bytes.substr(0, start)) + replacement + std::string(bytes.substr(end));
}

std::vector<Mutant> mutants(const std::shared_ptr<const Source>& plan) {
  Diagnostics ignored;
  const yaml::Tree tree = yaml::read(plan, ignored);
  std::vector<Mutant> all = mutants_by_shape(*tree.root());
  std::ranges::move(mutants_by_line(*plan, tree), std::back_inserter(all));
  std::ranges::stable_sort(all, {}, &Mutant::start);
  return all;
}

}  // namespace incplan::core::test
