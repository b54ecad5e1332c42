// A plan whose names are any bytes, and command lines of known and hostile words -> every command, and what a shell is
// offered there. No crash, hang, leak or exception, no exit that there is not, and nothing that a terminal, a runner or a
// shell obeys. The bytes up to the first form feed are a name of the plan; then each byte is a word of the command line,
// and the last one stands for the bytes behind it.
//
//   cmake --preset fuzz && cmake --build --preset fuzz && build/fuzz/tests/fuzz/fuzz_commands -max_len=200
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "support/harmless.hpp"
#include "support/world.hpp"
#include "text/json.hpp"

namespace {

using namespace incplan::core;

constexpr std::array words = std::to_array<std::string_view>({"classify",
                                                              "who",
                                                              "notify-draft",
                                                              "render",
                                                              "validate",
                                                              "init",
                                                              "completion",
                                                              "help",
                                                              "-p",
                                                              "-f",
                                                              "-l",
                                                              "-q",
                                                              "-i",
                                                              "-o",
                                                              "-j",
                                                              "-y",
                                                              "--plan",
                                                              "--format",
                                                              "--lang",
                                                              "--at",
                                                              "--color",
                                                              "--no-input",
                                                              "--impact",
                                                              "--no-loss",
                                                              "--loss",
                                                              "--service",
                                                              "--severity",
                                                              "--stage",
                                                              "--started",
                                                              "--resolved",
                                                              "--scheduled-for",
                                                              "--scheduled-until",
                                                              "--updated",
                                                              "--next-update",
                                                              "--done",
                                                              "--var",
                                                              "--vars",
                                                              "--incident",
                                                              "--drill",
                                                              "--save",
                                                              "--expect",
                                                              "--table",
                                                              "--channel",
                                                              "--audience",
                                                              "--down",
                                                              "--out",
                                                              "--section",
                                                              "--card",
                                                              "--mentions",
                                                              "--level",
                                                              "--explain",
                                                              "--strict",
                                                              "--output",
                                                              "--name",
                                                              "--person",
                                                              "--force",
                                                              "--timezone",
                                                              "--assume-worst",
                                                              "incplan.yaml",
                                                              "text",
                                                              "json",
                                                              "markdown",
                                                              "html",
                                                              "svg",
                                                              "github",
                                                              "junit",
                                                              "open",
                                                              "20m",
                                                              "none",
                                                              "high",
                                                              "-",
                                                              "--",
                                                              "-h",
                                                              "-V",
                                                              "symptom=x",
                                                              "symptom.fr=y",
                                                              "law=5m",
                                                              "pay=degraded",
                                                              "en",
                                                              "2026-11-24T02:40",
                                                              "--impact=",
                                                              "--x"});

std::string plan_named(std::string_view bytes) {
  const std::string name = json_string(bytes);
  return "incplan: 1\nname: Shop\nlanguages: [en, " + name + "]\ncriteria: {impact: {ask: Q, values: {" + name +
         ": a, high: b}}, loss: {ask: Q, type: yes_no}, " + name + ": {ask: Q, type: count}}\nseverities: {" + name +
         ": {name: " + name + ", when: {impact: high}}}\npeople: {" + name + ": {name: A, contact: {email: " + name +
         "}}}\nroles: {" + name + ": {name: R, held_by: [" + name + "]}}\naudiences: {" + name +
         ": {name: A}}\nchannels: {" + name + ": {name: C, kind: other, audience: " + name +
         "}}\nvariables: {symptom: " + "{ask: What?}, " + name +
         ": {ask: Q}}\nstages: {open: {name: O, messages: [{text: x}]}, " + name +
         ": {name: S, messages: [{text: y}]}}\nservices: {pay: {name: P}, " + name +
         ": {name: S, depends_on: [pay]}}\n" + "obligations: {law: {name: L, due: {within: 1h, from: aware}}}\n";
}

void refuse(bool wrong) {
  if (wrong) std::abort();
}

void check_offers(const test::Outcome& offered) {
  refuse(!offered.err.empty());
  for (std::string_view rest = offered.out; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    refuse(end == std::string_view::npos || !test::is_offer(rest.substr(0, end)));
    rest.remove_prefix(end + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t named = std::min(bytes.find('\f'), size);
  test::World world;
  world.files.put("incplan.yaml", plan_named(bytes.substr(0, named)));
  world.input = std::string(bytes.substr(0, named));
  std::vector<std::string> arguments;
  for (std::size_t at = named + 1; at < size; ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= words.size()) {
      arguments.emplace_back(bytes.substr(at + 1));
      break;
    }
    arguments.emplace_back(words[byte]);
  }
  const test::Outcome outcome = world.run(arguments);
  refuse(outcome.exit < 0 || outcome.exit > 3 || !test::is_harmless(outcome.err));
  refuse(test::commands_a_runner(outcome.err));
  arguments.insert(arguments.begin(), "__complete");
  check_offers(world.run(arguments));
  return 0;
}
