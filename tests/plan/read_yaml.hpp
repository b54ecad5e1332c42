// A plan from a few lines of YAML, with what was said while it was read; every zone but UTC is unknown.
#pragma once

#include <memory>
#include <string>

#include "plan/read.hpp"
#include "yaml/read.hpp"

namespace incplan::core::test {

struct PlanFromYaml {
  explicit PlanFromYaml(std::string text)
      : tree(yaml::read(std::make_shared<Source>("incplan.yaml", std::move(text)), diagnostics)) {
    if (tree.root() != nullptr) plan = read_plan(*tree.root(), Zones([](auto) { return std::nullopt; }), diagnostics);
  }

  Diagnostics diagnostics;
  yaml::Tree tree;
  Plan plan;
};

}  // namespace incplan::core::test
