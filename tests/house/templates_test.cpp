// What `incplan init` does not know stands nowhere in a plan as if it were true.
#include <doctest/doctest.h>

#include <regex>
#include <sstream>
#include <string>

#include "cmd/init_plan.hpp"
#include "support/repository.hpp"

namespace {

using namespace incplan::core;
using namespace incplan::core::test;

/// A line without its comment.
std::string said_in(const std::string& line) {
  return line.starts_with('#') ? "" : line.substr(0, line.find(" #"));
}

/// Telephone numbers, addresses, URLs. Those of laws are true.
bool is_invented(const std::string& line) {
  static const std::regex contact(R"(\+\d[\d ]{6,}|\w@\w|https?://|\bexample\.(com|org|net)\b|"#\w)");
  static const std::regex law(R"(^\s+source: https://)");
  return std::regex_search(line, contact) && !std::regex_search(line, law);
}

TEST_CASE("templates hold no telephone numbers, addresses and URLs of anybody") {
  for (const std::string& kind : cmd::template_kinds()) {
    for (const std::string& language : cmd::template_languages()) {
      const std::string path = "cmd/templates/" + kind + "." + language + ".yaml";
      std::istringstream text(read_repository_file(path));
      for (std::string line; std::getline(text, line);) {
        CAPTURE(path);
        CAPTURE(line);
        CHECK_FALSE(is_invented(said_in(line)));
      }
    }
  }
}

}  // namespace
