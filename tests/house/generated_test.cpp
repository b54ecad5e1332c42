// Documents that are made of the tables of the program and committed all the same, because editors and people read them.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "check/check.hpp"
#include "cmd/command.hpp"
#include "docs/documents.hpp"
#include "docs/prose.hpp"
#include "support/repository.hpp"

namespace {

using namespace incplan::core;
using namespace incplan::core::test;

TEST_CASE("the generated documents are what the tables say") {
  for (const docs::Document& document : docs::documents()) {
    CHECK(compare_generated(document.path, document.text) == "");
  }
}

TEST_CASE("every page of the manual is generated, and each command has its page and its description") {
  std::set<std::string> made;
  for (const docs::Document& document : docs::documents()) made.insert(document.path);
  for (const std::string& page : repository_files("docs/man", "")) CHECK_MESSAGE(made.contains(page), page);
  for (const cmd::Command& command : cmd::commands()) {
    INFO(command.name);
    CHECK(made.contains("docs/man/incplan-" + std::string(command.name) + ".1"));
    CHECK(docs::command_prose(command.name) != "");
  }
}

TEST_CASE("README.md says how many checks there are") {
  const std::string number = "(`validate`, " + std::to_string(check::all_checks().size()) + " checks)";
  CHECK(read_repository_file("README.md").find(number) != std::string::npos);
}

}  // namespace
