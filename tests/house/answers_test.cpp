// Every command answers every example in every format: JSON that parses, text that fits a terminal.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "support/repository.hpp"
#include "support/world.hpp"
#include "text/unicode.hpp"

namespace {

using namespace incplan::core::test;
using Arguments = std::vector<std::string>;

const std::vector<Arguments> commands = {
    {},
    {"validate", "plan.yaml"},
    {"classify"},
    {"classify", "--assume-worst"},
    {"classify", "--table"},
    {"classify", "--service", "none"},
    {"who"},
    {"render"},
    {"notify-draft", "--allow-unfilled", "--stage", "investigating"},
    {"notify-draft", "--allow-unfilled", "--stage", "resolved", "--started", "2h", "--drill"},
};

/// Runs a command over each example and hands what it said to `look`.
template <class Look>
void over_all_examples(const std::string& format, Look look) {
  for (const std::string& path : repository_files("examples", ".yaml")) {
    World world;
    world.variables["INCPLAN_PLAN"] = "plan.yaml";
    world.files.put("plan.yaml", read_repository_file(path));
    for (Arguments arguments : commands) {
      std::string line = path + ": incplan";
      for (const std::string& argument : arguments) line += " " + argument;
      arguments.insert(arguments.end(), {"--format", format});
      const Outcome outcome = world.run(arguments);
      INFO(line, " --format ", format, "\n", outcome.err);
      CHECK(outcome.exit == 0);
      CHECK(!outcome.out.empty());
      look(arguments, outcome.out);
    }
  }
}

TEST_CASE("every answer in JSON is one object that names its version and its command") {
  over_all_examples("json", [](const Arguments& arguments, const std::string& out) {
    const auto json = nlohmann::ordered_json::parse(out, nullptr, false);
    REQUIRE(json.is_object());
    CHECK(json.begin().key() == "incplan");
    CHECK(json["incplan"] == 1);
    if (arguments.front() != "--format") CHECK(json["command"] == arguments.front());
  });
}

TEST_CASE("every answer in Markdown is written") {
  over_all_examples("markdown", [](const Arguments&, const std::string& out) { CHECK(out.ends_with('\n')); });
}

TEST_CASE("text fits 80 columns, but for words that are longer and for messages to paste") {
  over_all_examples("text", [](const Arguments& arguments, const std::string& out) {
    std::istringstream lines(out);
    for (std::string line; arguments.front() != "notify-draft" && std::getline(lines, line);) {
      const auto last_blank = line.find_last_of(' ');
      const bool one_word = last_blank == std::string::npos || line.find_first_not_of(' ') > last_blank;
      CHECK_MESSAGE((incplan::core::display_width(line) <= 80 || one_word), line);
    }
  });
}

TEST_CASE("help fits 80 columns and shows an example") {
  for (const char* command : {"", "init", "validate", "classify", "who", "notify-draft", "render"}) {
    World world;
    Arguments arguments = {"--help"};
    if (*command != '\0') arguments.insert(arguments.begin(), command);
    const Outcome outcome = world.run(arguments);
    INFO(command);
    CHECK(outcome.exit == 0);
    CHECK(outcome.out.find(std::string("incplan ") + command) != std::string::npos);
    std::istringstream lines(outcome.out);
    for (std::string line; std::getline(lines, line);) CHECK_MESSAGE(incplan::core::display_width(line) <= 80, line);
  }
}

}  // namespace
