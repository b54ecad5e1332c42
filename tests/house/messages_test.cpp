// A diagnostic is data: what a program has to know of it stands beside its message, and nobody takes sentences apart.
#include <doctest/doctest.h>

#include <regex>
#include <string>

#include "support/repository.hpp"

namespace {

using namespace incplan::core::test;

const std::regex reads_back(
    R"(message(\))?(\.|->)(find|starts_with|ends_with|substr|compare|rfind|contains|size|pattern|arguments)\b)"
    R"(|message (==|!=) ")");
const std::regex builds_by_hand(R"(\.message = (fmt::format|std::string)\()");

TEST_CASE("no code reads a message back") {
  for (const char* folder : {"lib", "cmd"}) {
    for (const std::string& path : repository_files(folder, "pp")) {
      if (path.starts_with("lib/report/") || path.starts_with("lib/diagnostic/")) continue;
      const std::string text = read_repository_file(path);
      std::smatch match;
      INFO(path);
      CHECK_MESSAGE(!std::regex_search(text, match, reads_back), match.str());
      CHECK_MESSAGE(!std::regex_search(text, match, builds_by_hand), match.str());
    }
  }
}

}  // namespace
