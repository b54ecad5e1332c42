// What is wrong with the shape of a plan, as lines to compare.
//
//   problems("name: Shop\n")   ->   "missing-key 1:1-1:1 the key `incplan` is missing | …\n"
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "schema/check.hpp"
#include "text/tzif_bytes.hpp"
#include "yaml/dump.hpp"
#include "yaml/read.hpp"

namespace incplan::core::schema::testing {

/// A world with two zones.
inline std::optional<std::string> read_zone(std::string_view name) {
  if (name.empty()) return "Europe/Paris\nAmerica/New_York\n";
  if (name == "Europe/Paris" || name == "America/New_York") return tzif({});
  return std::nullopt;
}

inline std::string problems(std::string yaml) {
  Diagnostics diagnostics;
  const yaml::Tree tree = yaml::read(std::make_shared<const Source>("plan.yaml", std::move(yaml)), diagnostics);
  const Zones zones(read_zone);
  if (tree.root() != nullptr) check(*tree.root(), zones, diagnostics);
  return yaml::testing::dump(diagnostics);
}

/// The same for parts of a plan that is sound otherwise.
inline std::string problems_in(std::string_view parts) {
  return problems("incplan: 1\nname: Shop\n" + std::string(parts));
}

}  // namespace incplan::core::schema::testing
