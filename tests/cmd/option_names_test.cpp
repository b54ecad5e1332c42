// The format knows nothing of the command line: what a command calls its options forbids no plan anything.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "cmd/command.hpp"
#include "format/reserved.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan::core;
using namespace incplan::core::test;

std::set<std::string> names_of_options() {
  std::stringstream stream;
  MemoryFiles files;
  const Zones zones([](std::string_view) { return std::optional<std::string>(); });
  cmd::Env env{.streams = {stream, stream, stream},
               .files = files,
               .zones = zones,
               .clock = [] { return Instant{}; },
               .getenv = [](const char*) { return std::nullopt; }};
  return cmd::option_names(env);
}

TEST_CASE("a criterion may be called like any option: `--fact` asks for it") {
  for (const std::string& option : names_of_options()) {
    if (!option.starts_with("--")) continue;  // a positional
    std::string id = option.substr(2);
    std::ranges::replace(id, '-', '_');
    if (format::meaning_of(id, format::Reserved::criteria)) continue;  // built in, or the contrary of something
    CAPTURE(id);
    World world;
    world.files.put("incplan.yaml", "incplan: 1\nname: Shop\ncriteria: {" + id +
                                        ": {ask: \"Is it?\", type: yes_no}}\nseverities: {sev1: {name: Bad, when: {" +
                                        id + ": yes}}}\n");
    CHECK(world.run({"validate"}).exit == 0);
    const Outcome outcome = world.run({"classify", "--fact", id + "=yes", "-f", "json"});
    CHECK(outcome.exit == 0);
    CHECK(outcome.out.find("\"id\": \"sev1\"") != std::string::npos);
  }
}

}  // namespace
