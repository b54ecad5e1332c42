// Files that the program generates and that are checked in all the same, because editors and people read them.
#include <doctest/doctest.h>

#include "schema/json_schema.hpp"
#include "support/repository.hpp"

namespace {

using namespace incplan::test;

TEST_CASE("schemas/plan.schema.json is what the table of the format says") {
  CHECK(compare_generated("schemas/plan.schema.json", incplan::schema::json_schema()) == "");
}

TEST_CASE("schemas/incident.schema.json is what the table of incident files says") {
  CHECK(compare_generated("schemas/incident.schema.json", incplan::schema::incident_schema()) == "");
}

}  // namespace
