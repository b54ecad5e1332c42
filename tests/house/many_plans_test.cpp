// Many plans at once: the report does not depend on how many are checked at the same time.
#include <doctest/doctest.h>

#include <string>

#include "report/diagnostics.hpp"
#include "support/repository.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan::core::test;

/// Copies of the examples, each with a mistake of its own, and one that is no plan at all.
World broken_plans() {
  World world;
  int number = 0;
  for (int copy = 0; copy < 3; ++copy) {
    for (const std::string& path : repository_files("examples", ".yaml")) {
      std::string text = read_repository_file(path);
      text += "wrong_" + std::to_string(number) + ": yes\n";
      world.files.put("plans/" + std::to_string(number++) + ".incplan.yaml", text);
    }
  }
  world.files.put("plans/empty.incplan.yaml", "");
  return world;
}

TEST_CASE("a report is the same bytes for any number of jobs") {
  for (const auto& format : incplan::core::report::diagnostics_formats()) {
    INFO(format.name);
    const std::string name(format.name);
    const Outcome alone = broken_plans().run({"validate", "-f", name, "-j", "1", "plans"});
    const Outcome together = broken_plans().run({"validate", "-f", name, "-j", "8", "plans"});
    CHECK(alone.exit == 1);
    CHECK(alone.out == together.out);
    CHECK(alone.err == together.err);
  }
}

TEST_CASE("errors of the last plan stand before warnings of the first in annotations") {
  World world;
  world.files.put("a.incplan.yaml", "incplan: 1\nname: Shop\npeople:\n  tom: {name: Tom}\n");
  world.files.put("b.incplan.yaml", "incplan: 1\nname: Shop\nonwer: tom\n");
  const Outcome outcome = world.run({"validate", "-f", "github"});
  const auto error = outcome.out.find("::error file=b.incplan.yaml");
  const auto warning = outcome.out.find("::warning file=a.incplan.yaml");
  REQUIRE(error != std::string::npos);
  REQUIRE(warning != std::string::npos);
  CHECK(error < warning);
}

TEST_CASE("long work is told on a terminal, and nowhere else") {
  World world;
  for (int i = 0; i < 600; ++i) world.files.put(std::to_string(i) + ".incplan.yaml", "incplan: 1\nname: Shop\n");
  CHECK(world.run({"validate"}).err == "");
  world.terminal = true;
  const Outcome outcome = world.run({"validate"});
  CHECK(outcome.err.find("\r500 of 600 plans") != std::string::npos);
  CHECK(outcome.err.ends_with("\r\x1b[K"));
  CHECK(world.run({"validate", "--quiet"}).err == "");
}

}  // namespace
