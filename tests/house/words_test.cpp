// Words that are left behind in a hurry.
#include <doctest/doctest.h>

#include <regex>
#include <string>

#include "support/repository.hpp"

namespace {

using namespace incplan::core::test;

/// To-do words in comments, and debugging that prints past the streams of the world.
const std::regex left_behind(R"(//.*\b(TODO|FIXME|XXX|HACK|WIP)\b|std::c(out|err|log)\b|\bf?printf\s*\()");

TEST_CASE("nothing is left behind in the sources") {
  for (const char* folder : {"lib", "cmd"}) {
    for (const std::string& path : repository_files(folder, "pp")) {
      const std::string text = read_repository_file(path);
      std::smatch match;
      INFO(path);
      CHECK_MESSAGE(!std::regex_search(text, match, left_behind), match.str());
    }
  }
}

}  // namespace
