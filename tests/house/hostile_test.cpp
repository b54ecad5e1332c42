// Bytes that are no plan, small and huge: each is an error at a place, and nothing hangs (ctest stops what does).
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/world.hpp"

namespace {

using namespace incplan::core::test;

std::string repeated(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += part;
  return text;
}

struct Hostile {
  const char* what;
  std::string bytes;
  const char* check;  ///< that reports it
};

const std::vector<Hostile> inputs = {
    {"a comma", ",", "yaml-syntax"},
    {"a list and a comma", "[a], b", "yaml-syntax"},
    {"a mapping and a comma", "{a: b},", "yaml-syntax"},
    {"nothing", "", "yaml-syntax"},
    {"a comment", "# a plan will stand here\n", "yaml-syntax"},
    {"brackets without end", repeated("[", 100'000), "too-deep"},
    {"dashes without end", repeated("- ", 100'000), "too-deep"},
    {"braces without end", repeated("{a: ", 100'000), "too-deep"},
    {"UTF-16", std::string("\xff\xfei\0n\0c\0", 8), "not-utf8"},
    {"a NUL", std::string("incplan: 1\nname: a\0b\n", 21), "not-utf8"},
    {"Latin-1", "incplan: 1\nname: Caf\xe9\n", "not-utf8"},
    {"a bare @", "incplan: 1\nname: Shop\nowner: @tom\n", "yaml-syntax"},
    {"a quote without end", "incplan: 1\nname: \"Shop\n", "yaml-syntax"},
    {"two documents", "incplan: 1\nname: Shop\n---\nname: Other\n", "yaml-syntax"},
    {"10 MB", repeated("# ten bytes\n", 900'000), "too-large"},
    {"many entries", "incplan: 1\nname: Shop\nholidays:\n" + repeated("- 2026-12-25\n", 250'000), "too-large"},
    {"an alias to itself", "incplan: 1\nname: &a [*a]\n", "yaml-syntax"},
};

TEST_CASE("what is no plan is refused by name") {
  for (const Hostile& input : inputs) {
    World world;
    world.files.put("incplan.yaml", input.bytes);
    const Outcome outcome = world.run({"validate", "--format", "concise", "incplan.yaml"});
    INFO(input.what, "\n", outcome.out.substr(0, 2000), outcome.err);
    CHECK(outcome.exit == 1);
    CHECK(outcome.out.find("[" + std::string(input.check) + "]") != std::string::npos);
  }
}

TEST_CASE("a question put to what is no plan cannot be answered") {
  for (const Hostile& input : inputs) {
    World world;
    world.files.put("incplan.yaml", input.bytes);
    const Outcome outcome = world.run({"classify"});
    INFO(input.what);
    CHECK(outcome.exit == 3);
    CHECK(outcome.out == "");
    CHECK(outcome.err.starts_with("incplan: "));
  }
}

}  // namespace
