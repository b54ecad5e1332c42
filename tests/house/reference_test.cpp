// The reference pages are what the program knows: the table of the format, and the checks.
#include "check/reference.hpp"

#include <doctest/doctest.h>

#include <string>

#include "check/check.hpp"
#include "schema/reference.hpp"
#include "support/repository.hpp"

namespace {

using namespace incplan;
using namespace incplan::test;

TEST_CASE("docs/format.md has every key of the format") {
  CHECK(compare_generated("docs/format.md", schema::format_reference()) == "");
}

TEST_CASE("docs/incident.md has every key of an incident file") {
  CHECK(compare_generated("docs/incident.md", schema::incident_reference()) == "");
}

TEST_CASE("docs/checks.md has every check") {
  CHECK(compare_generated("docs/checks.md", check::checks_reference()) == "");
}

TEST_CASE("README.md says how many checks there are") {
  const std::string number = "(`validate`, " + std::to_string(check::all_checks().size()) + " checks)";
  CHECK(read_repository_file("README.md").find(number) != std::string::npos);
}

}  // namespace
