// YAML as it stands in this repository, good and bad, and plans made up: what the scanner is compared over.
#pragma once

#include <string>
#include <vector>

#include "support/golden.hpp"
#include "support/random_plan.hpp"
#include "support/repository.hpp"

namespace incplan::core::yaml::testing {

/// Every example, every plan that `init` writes, every file of a golden test, and as many random plans.
inline std::vector<std::string> corpus(int random_plans) {
  std::vector<std::string> texts;
  for (const char* folder : {"examples", "cmd/templates", "bench"}) {
    for (const std::string& path : test::repository_files(folder, ".yaml")) {
      texts.push_back(test::read_repository_file(path));
    }
  }
  for (const std::string& path : test::repository_files("tests/golden", ".test")) {
    for (const auto& [name, bytes] : test::files_of(test::parse_golden(test::read_repository_file(path)))) {
      if (bytes.size() < 100'000) texts.push_back(bytes);  // what is too large says one thing many times
    }
  }
  test::Dice dice(1);
  for (int i = 0; i < random_plans; ++i) texts.push_back(test::random_plan(dice));
  return texts;
}

}  // namespace incplan::core::yaml::testing
