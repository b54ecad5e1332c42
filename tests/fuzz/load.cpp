// Bytes -> plan -> some of its answers, in some format. No crash, hang, leak, or exception past the entry point.
//
//   cmake --preset fuzz && cmake --build --preset fuzz && build/fuzz/tests/fuzz/fuzz_load -max_len=4096 examples
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "cmd/real_files.hpp"
#include "incident_file.hpp"
#include "incplan.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan::core;
using Arguments = std::vector<std::string>;

/// The commands, with facts that this plan knows.
std::vector<Arguments> commands_for(const Plan& plan) {
  std::vector<Arguments> commands = {{"validate"}, {"classify"}, {"classify", "--assume-worst"}, {"who"}, {"render"}};
  if (!plan.services.empty()) commands.push_back({"classify", "--service", plan.services.front().id.text});
  if (!plan.severities.empty()) commands.push_back({"who", "--severity", plan.severities.front().id.text});
  for (const Stage& stage : plan.stages) {
    commands.push_back({"notify-draft", "--stage", stage.id.text});
    commands.push_back({"notify-draft", "--drill", "--service", "none", "--stage", stage.id.text});
  }
  return commands;
}

void add(std::vector<Arguments>& questions, Arguments arguments, const std::vector<std::string>& formats) {
  arguments.push_back("--format");
  for (const std::string& format : formats) {
    questions.push_back(arguments);
    questions.back().push_back(format);
  }
}

/// Every command in every format.
std::vector<Arguments> questions_for(const Plan& plan) {
  std::vector<Arguments> questions;
  for (const Arguments& arguments : commands_for(plan)) add(questions, arguments, {"text", "markdown", "json"});
  add(questions, {"render"}, {"html", "svg", "mermaid", "dot"});
  add(questions, {"render", "--card"}, {"text", "markdown", "html"});
  add(questions, {"validate", "--strict"}, {"concise", "sarif", "github", "gitlab", "junit"});
  return questions;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t asked = 4;  // of a whole plan's hundred questions, or all time would go into answering
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  static const Zones zones(cmd::read_zone_file);
  const Loaded loaded = load(std::make_shared<Source>("incplan.yaml", bytes), zones);
  if (is_incident_file(loaded.trees.front())) return 0;  // commands refuse these, each with exit 2
  test::World world;
  world.files.put("incplan.yaml", bytes);
  const std::vector<Arguments> questions = questions_for(loaded.plan);
  std::minstd_rand choice(
      static_cast<unsigned>(std::hash<std::string>{}(bytes)));  // the same bytes, the same questions
  for (std::size_t n = 0; n < asked; ++n) {
    if (world.run(questions[choice() % questions.size()]).exit == 2) std::abort();  // these are all commands that exist
  }
  return 0;
}
