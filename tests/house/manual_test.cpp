// docs/man/ is what the tables print.
#include "cmd/manual.hpp"

#include <doctest/doctest.h>

#include <sstream>

#include "cmd/choices.hpp"
#include "cmd/env.hpp"
#include "schema/manual.hpp"
#include "support/repository.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan;
using namespace incplan::test;

/// A world without a plan: the manual is that of every plan.
struct Nowhere {
  std::istringstream in;
  std::ostringstream out;
  MemoryFiles files;
  Zones zones{[](std::string_view) { return std::nullopt; }};
  cmd::Env env{.streams = {in, out, out},
               .files = files,
               .zones = zones,
               .clock = [] { return Instant{}; },
               .getenv = [](const char*) { return std::nullopt; }};
};

TEST_CASE("docs/man/incplan.1 has every command and the common options") {
  Nowhere nowhere;
  cmd::Session session(nowhere.env);
  cmd::Options common;
  cmd::declare_common(common, session.common(), cmd::choices({"text", "markdown", "json"}));
  CHECK(compare_generated("docs/man/incplan.1", cmd::program_manual(cmd::commands(), common)) == "");
}

TEST_CASE("docs/man has a page of every command") {
  for (const cmd::Command& command : cmd::commands()) {
    Nowhere nowhere;
    cmd::Session session(nowhere.env);
    cmd::Options options;
    (void)command.declare(options, session);
    CAPTURE(command.name);
    CHECK(cmd::manual_text(command.name) != "");
    CHECK(compare_generated("docs/man/incplan-" + std::string(command.name) + ".1",
                            cmd::command_manual(command, options)) == "");
  }
}

TEST_CASE("docs/man/incplan-plan.5 has every key of the format") {
  CHECK(compare_generated("docs/man/incplan-plan.5", schema::format_manual(cmd::manual_date)) == "");
}

}  // namespace
