#include "text/source.hpp"

#include <doctest/doctest.h>

#include "text/place.hpp"

using namespace incplan::core;

TEST_CASE("a byte offset becomes a line and a column in characters") {
  const Source source("plan", "a: 1\nclé: é\r\n\nend");
  struct Row {
    std::uint32_t offset;
    Position position;
  };
  for (const Row& row :
       {Row{0, {1, 1}}, Row{3, {1, 4}}, Row{4, {1, 5}}, Row{5, {2, 1}}, Row{9, {2, 4}}, Row{13, {2, 7}},
        Row{14, {2, 7}}, Row{15, {3, 1}}, Row{16, {4, 1}}, Row{18, {4, 3}}, Row{19, {4, 4}}, Row{4000, {4, 4}}}) {
    CAPTURE(row.offset);
    CHECK(source.position(row.offset).line == row.position.line);
    CHECK(source.position(row.offset).column == row.position.column);
  }
}

TEST_CASE("lines are given without their breaks") {
  const Source source("plan", "one\r\ntwo\n\nfour");
  CHECK(source.line(1) == "one");
  CHECK(source.line(2) == "two");
  CHECK(source.line(3) == "");
  CHECK(source.line(4) == "four");
  CHECK(source.line(0) == "");
  CHECK(source.line(5) == "");
  CHECK(source.line_start(2) == 5);
  CHECK(source.line_start(9) == 14);
}

TEST_CASE("nothing at all is one empty line") {
  const Source source("plan", "");
  CHECK(source.position(0) == Position{1, 1});
  CHECK(source.position(7) == Position{1, 1});
  CHECK(source.line(1) == "");
}

TEST_CASE("a byte-order mark takes no column") {
  const Source source("plan", "\xEF\xBB\xBFname: x\n");
  CHECK(source.line(1) == "name: x");
  CHECK(source.line_start(1) == 3);
  CHECK(source.position(0) == Position{1, 1});
  CHECK(source.position(3) == Position{1, 1});
  CHECK(source.position(4) == Position{1, 2});
}

TEST_CASE("columns are right far into a long line") {
  std::string bytes = "x\n";
  for (int i = 0; i < 10'000; ++i) bytes += "é";
  const Source source("plan", bytes);
  for (const std::uint32_t character : {0U, 1U, 2046U, 2047U, 2048U, 5000U, 9999U})
    CHECK(source.position(2 + 2 * character) == Position{2, static_cast<int>(character) + 1});
}

TEST_CASE("the way to a node is a JSON Pointer") {
  const PathSegment root{};
  const PathSegment roles{.parent = &root, .key = "roles"};
  const PathSegment legal{.parent = &roles, .key = "legal/~eu"};
  const PathSegment held_by{.parent = &legal, .key = "held_by"};
  const PathSegment first{.parent = &held_by, .key = {}, .index = 0};
  CHECK(json_pointer(nullptr).empty());
  CHECK(json_pointer(&root).empty());
  CHECK(json_pointer(&roles) == "/roles");
  CHECK(json_pointer(&first) == "/roles/legal~1~0eu/held_by/0");
}
