// Every example is a plan that people may copy: it validates without a word.
#include <doctest/doctest.h>

#include "support/repository.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan::test;

TEST_CASE("examples validate without a word") {
  const auto examples = repository_files("examples", ".yaml");
  CHECK(!examples.empty());
  for (const std::string& path : examples) {
    World world;
    world.files.put(path, read_repository_file(path));
    const Outcome outcome = world.run({"validate", "--strict", "--format", "concise", path});
    INFO(path);
    CHECK(outcome.out == "");
    CHECK(outcome.err == "");
    CHECK(outcome.exit == 0);
  }
}

}  // namespace
