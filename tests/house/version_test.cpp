// The version has one place, CMakeLists.txt, and whoever reports a defect can say what the program was made of.
#include <doctest/doctest.h>

#include <regex>
#include <string>

#include "support/repository.hpp"
#include "support/world.hpp"

namespace {

using namespace incplan::core::test;

std::string project_version() {
  std::smatch found;
  const std::string project = read_repository_file("CMakeLists.txt");
  REQUIRE(std::regex_search(project, found, std::regex(R"(project\(incplan VERSION (\d+\.\d+\.\d+))")));
  return found[1];
}

TEST_CASE("--version names the version, the libraries and the time zones") {
  const Outcome outcome = World().run({"--version"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.out.starts_with("incplan " + project_version() + "\n"));
  for (const char* library : {"fmt", "yaml-cpp", "cmark-gfm", "utf8proc", "idn2", "CLI11"}) {
    INFO(library);
    CHECK(std::regex_search(outcome.out, std::regex(std::string(library) + R"( \d+\.\d+)")));
  }
  CHECK(outcome.out.find("mustache") != std::string::npos);
  CHECK(outcome.out.find("nlohmann") == std::string::npos);
  CHECK(std::regex_search(outcome.out, std::regex(R"(\ntime zones: 20\d\d[a-z]\n)")));
}

}  // namespace
