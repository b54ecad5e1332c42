#include "text/secrets.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace incplan::core;

TEST_CASE("what was learnt is found again in any text") {
  Secrets secrets;
  secrets.learn("# password: hunter2hunter2\nurl: https://db:s3cret@host, https://x:quiteLong1@y\n");
  struct Row {
    const char* text;
    const char* shown;
  };
  const Row rows[] = {
      {"unknown person `hunter2hunter2`", "unknown person `***`"},
      {"unknown person `HUNTER2hunter2`", "unknown person `***`"},
      {"`unter2hun` is a part of it", "`***` is a part of it"},
      {"`unter2` is too short to tell", "`unter2` is too short to tell"},
      {"`s3cret`, s3crets and as3cret", "`***`, s3crets and as3cret"},
      {"quitelong1", "***"},
      {"a https://b:pw@c d", "a https://b:***@c d"},
      {"nothing", "nothing"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(secrets.hidden(row.text) == row.shown);
  }
}

TEST_CASE("spans that touch become one") {
  const auto spans = merged({{5, 7}, {0, 2}, {2, 4}, {6, 9}, {1, 2}});
  REQUIRE(spans.size() == 2);
  CHECK(spans[0].start == 0);
  CHECK(spans[0].end == 4);
  CHECK(spans[1].start == 5);
  CHECK(spans[1].end == 9);
}
