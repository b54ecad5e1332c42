// Bytes -> plan -> every answer -> every format. No crash, hang, leak, or exception past the door.
//
//   cmake --preset fuzz && cmake --build --preset fuzz && build/fuzz/tests/fuzz/fuzz_load -max_len=4096 examples
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "cmd/real_files.hpp"
#include "incplan.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan;
using Arguments = std::vector<std::string>;

/// The commands, with facts that this plan knows.
std::vector<Arguments> commands_for(const Plan& plan) {
  std::vector<Arguments> commands = {{"validate"}, {"classify"}, {"classify", "--worst"}, {"who"}, {"render"}};
  if (!plan.services.empty()) commands.push_back({"classify", "--service", plan.services.front().id.text});
  if (!plan.severities.empty()) commands.push_back({"who", "--severity", plan.severities.front().id.text});
  for (const Stage& stage : plan.stages) {
    commands.push_back({"notify-draft", "--stage", stage.id.text});
    commands.push_back({"notify-draft", "--drill", "--service", "none", "--stage", stage.id.text});
  }
  return commands;
}

void run_in(test::World& world, Arguments arguments, const std::vector<std::string>& formats) {
  arguments.push_back("--format");
  for (const std::string& format : formats) {
    arguments.push_back(format);
    if (world.run(arguments).exit == 2) std::abort();  // these are all commands that exist
    arguments.pop_back();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static const Zones zones(cmd::read_zone_file);
  const Loaded loaded = load(std::make_shared<Source>("incplan.yaml", bytes), zones);
  test::World world;
  world.files.put("incplan.yaml", bytes);
  for (const Arguments& arguments : commands_for(loaded.plan)) {
    run_in(world, arguments, {"text", "markdown", "json"});
  }
  run_in(world, {"render"}, {"html", "svg", "mermaid", "dot"});
  run_in(world, {"render", "--card"}, {"text", "markdown", "html"});
  run_in(world, {"validate", "--strict"}, {"concise", "sarif", "github", "gitlab", "junit"});
  return 0;
}
