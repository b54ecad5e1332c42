// The scanner against yaml-cpp: over files as they are, and over tens of thousands of changed ones (tests/yaml/judge.hpp).
#include <doctest/doctest.h>

#include <array>

#include "corpus.hpp"
#include "judge.hpp"
#include "mutate.hpp"

namespace {

using namespace incplan::core::yaml::testing;

TEST_CASE("what stands in this repository means the same to scanner and yaml-cpp") {
  for (const std::string& text : corpus(100)) {
    const Comparison comparison = compare(text);
    INFO(text.substr(0, 2000));
    CHECK(comparison.difference == "");
  }
}

TEST_CASE("every example and every plan that `init` writes takes the short road") {
  for (const char* folder : {"examples", "cmd/templates", "bench"}) {
    for (const std::string& path : incplan::core::test::repository_files(folder, ".yaml")) {
      INFO(path);
      CHECK(compare(incplan::core::test::read_repository_file(path)).outcome == Outcome::accepted);
    }
  }
}

TEST_CASE("changed files mean the same to both, or are mistakes to both") {
  constexpr int runs = 50'000;
  Mutations mutations(20261124);
  for (const std::string& text : corpus(20)) mutations.learn(text);
  std::array<int, 4> outcomes{};
  for (int i = 0; i < runs; ++i) {
    const std::string text = mutations.next();
    const Comparison comparison = compare(text);
    ++outcomes[static_cast<std::size_t>(comparison.outcome)];
    INFO(text);
    REQUIRE(comparison.difference == "");
  }
  CHECK(outcomes[static_cast<std::size_t>(Outcome::accepted)] > runs / 5);
  CHECK(outcomes[static_cast<std::size_t>(Outcome::refused)] > runs / 5);
  CHECK(outcomes[static_cast<std::size_t>(Outcome::declined)] < runs / 5);
}

}  // namespace
