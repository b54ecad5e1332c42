#include <doctest/doctest.h>

#include "diagnostic/diagnostic.hpp"

using namespace incplan::core;

TEST_CASE("levels are written as they are read") {
  for (const Level level : {Level::off, Level::info, Level::warning, Level::error})
    CHECK(parse_level(to_text(level)) == level);
  CHECK(to_text(Level::error) == "error");
  CHECK_FALSE(parse_level("fatal"));
  CHECK_FALSE(parse_level("Error"));
  CHECK_FALSE(parse_level(""));
}
