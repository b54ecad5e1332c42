// Bytes to tree: where everything stands, and what is said of bytes that are no plan.
#include "yaml/read.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "dump.hpp"

namespace {

using namespace incplan::core;
using yaml::testing::dump;

struct ReadResult {
  std::string tree;
  std::string problems;
};

ReadResult read(std::string bytes) {
  Diagnostics diagnostics;
  const yaml::Tree tree = yaml::read(std::make_shared<const Source>("plan.yaml", std::move(bytes)), diagnostics);
  return {dump(tree), dump(diagnostics)};
}

TEST_CASE("keys, values and collections have a beginning and an end") {
  const struct {
    const char* bytes;
    const char* tree;
  } rows[] = {
      {"a: b\n", "block mapping 0-4\n  a @0-1 plain 3-4 `b`\n"},
      {"\xEF\xBB\xBF"
       "a: b\n",
       "block mapping 3-7\n  a @3-4 plain 6-7 `b`\n"},
      {"a:\nb: ~\n", "block mapping 0-7\n  a @0-1 empty 2-2\n  b @3-4 plain null 6-7\n"},
      {"a:\n- b\n-\n", "block mapping 0-8\n  a @0-1 block list 3-8\n    plain 5-6 `b`\n    empty 7-8\n"},
      {"- - a\n  - b: c\n    d: e\n",
       "block list 0-23\n  block list 2-23\n    plain 4-5 `a`\n    block mapping 10-23\n      b @10-11 plain 13-14 "
       "`c`\n"
       "      d @19-20 plain 22-23 `e`\n"},
      {"a: {b: [c, 'd'], \"e\":1}\n",
       "block mapping 0-23\n  a @0-1 flow mapping 3-23\n    b @4-5 flow list 7-15\n      plain 8-9 `c`\n"
       "      single 11-14 `d`\n    e @17-20 (double) plain 21-22 `1`\n"},
      {"a: [b: c]\n", "block mapping 0-9\n  a @0-1 flow list 3-9\n    flow mapping 4-8\n      b @4-5 plain 7-8 `c`\n"},
  };
  for (const auto& row : rows) {
    const ReadResult reading = read(row.bytes);
    CHECK(reading.tree == row.tree);
    CHECK(reading.problems == "");
  }
}

TEST_CASE("scalars stand for their text in every way of writing, with CRLF too") {
  const struct {
    const char* bytes;
    const char* scalar;
  } rows[] = {
      {"a: b c # d\n", "plain 3-6 `b c`"},
      {"a: b\n  c\n\n  d\n", "plain 3-13 `b c\\nd`"},
      {"a: 'it''s'\n", "single 3-10 `it's`"},
      {"a: \"b\\tc \\\n  d\"\n", "double 3-15 `b\\tc d`"},
      {"a: \"\\ud83d\\ude00\"\n", "double 3-17 `\U0001F600`"},
      {"a: |\n  b\n   c\n\n", "literal 3-13 `b\\n c\\n`"},
      {"a: |-\n  b\n", "literal 3-9 `b`"},
      {"a: |+\n  b\n\n", "literal 3-9 `b\\n\\n`"},
      {"a: >\n  b\n  c\n\n  d\n   e\n", "folded 3-22 `b c\\nd\\n e\\n`"},
      {"a: |2\n    b\n", "literal 3-11 `  b\\n`"},
      {"a: |\r\n  b\r\n  c\r\n", "literal 3-14 `b\\nc\\n`"},
      {"a: b\r\n  c\r\n", "plain 3-9 `b c`"},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.bytes));
    const ReadResult reading = read(row.bytes);
    CHECK_MESSAGE(reading.tree.find(row.scalar) != std::string::npos, reading.tree);
    CHECK(reading.problems == "");
  }
}

TEST_CASE("bytes that are no text of a plan") {
  const struct {
    std::string bytes;
    const char* problem;
  } rows[] = {
      {"", "yaml-syntax 1:1-1:1 the file is empty\n"},
      {"\xEF\xBB\xBF\n", "yaml-syntax 1:1-1:1 the file is empty\n"},
      {"# nothing\n", "yaml-syntax 1:1-1:1 the file holds nothing but comments\n"},
      {"name: caf\xE9\n", "not-utf8 1:10-1:11 the byte 0xE9 is not UTF-8 here | save the file as UTF-8\n"},
      {std::string("a\0: b\0", 6),
       "not-utf8 1:1-1:1 the file is not UTF-8; it looks like UTF-16 or UTF-32 | save it as UTF-8\n"},
      {std::string("name: a\0b\n", 10), "not-utf8 1:8-1:9 a NUL byte; a plan is text\n"},
      {"a: b\rc: d\n", "yaml-syntax 1:5-1:6 a carriage return without a line feed | end lines with LF or CRLF\n"},
  };
  for (const auto& row : rows) CHECK(read(row.bytes).problems == row.problem);
}

TEST_CASE("a last line of nothing but white space that is no indentation is reported, and the rest is read") {
  const struct {
    const char* line;
    const char* problem;
  } rows[] = {
      {"\u00A0", "3:1-3:2 a no-break space (U+00A0)"},
      {"  \u00A0", "3:1-3:4 a no-break space (U+00A0)"},
      {"\u00A0\n", "3:1-3:2 a no-break space (U+00A0)"},
      {"\t\u00A0", "3:1-3:3 a tab"},
      {"  \u00A0 \t", "3:1-3:6 a tab"},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.line));
    const ReadResult reading = read(std::string("a:\n  b: c\n") + row.line);
    CHECK(reading.tree == "block mapping 0-9\n  a @0-1 block mapping 5-9\n    b @5-6 plain 8-9 `c`\n");
    CHECK(reading.problems ==
          "yaml-syntax " + std::string(row.problem) +
              " as indentation | indent with spaces, here and in the lines that are indented like this one\n");
  }
}

TEST_CASE("a mistake leads to what it damages") {
  const struct {
    const char* bytes;
    const char* way;
  } rows[] = {
      {"a:\n  b: c: d\n  e: f\n", "/a/b"},       // the value alone
      {"a:\n  b: [c, @d]\n", "/a/b/1"},          //
      {"a:\n  b: \"\\q\"\n", "/a/b"},            //
      {"a:\n  b: 'c' d\n", "/a/b"},              //
      {"a:\n  b\n    c: d\n", "/a/b"},           // a key that is clear without its colon
      {"a:\n  b: [c\n  d: e\n", "/a/b"},         // all that was given up
      {"a:\n  b: c\n  words and more\n", "/a"},  // the collection that lost a line
      {"a:\n    b: c\n  d: e\n", "/a"},          // the part where a line may belong elsewhere
      {"a:\n  b: c\n\td: e\n", "/a"},            //
      {"a:\n\tb: c\nd:\n\te: f\n", ""},          // all, where that is in two parts
      {"a: b\n c: d\n", "/c"},                   //
      {"a: b\n---\nc: d\n", ""},                 // what is missing may be anywhere
  };
  for (const auto& row : rows) {
    INFO(std::string(row.bytes));
    Diagnostics diagnostics;
    const yaml::Tree tree = yaml::read(std::make_shared<const Source>("plan.yaml", row.bytes), diagnostics);
    REQUIRE(!diagnostics.empty());
    CHECK(json_pointer(diagnostics.front().place.path) == row.way);
  }
}

TEST_CASE("a text in quotes is no key that lacks a space, and nothing stands behind the last bracket") {
  CHECK(read("a:\n  b:\n  \"c: d\"\n").problems ==
        "yaml-syntax 3:3-3:9 no colon behind `\"c: d\"` | write a key, a colon and its value, or indent the line if it "
        "goes "
        "on with the text above\n");
  CHECK(read("a: [{b: c\nd: [{{").problems ==
        "yaml-syntax 1:5-1:6 the bracket `{` is never closed | close it with `}`\n"
        "yaml-syntax 2:5-2:6 the bracket `{` is never closed | close it with `}`\n");
  CHECK(read(" {m@ail:\n {{").problems == "yaml-syntax 2:2-2:3 the bracket `{` is never closed | close it with `}`\n");
}

TEST_CASE("behind a warning the rest is read as behind none") {
  const std::string odd = "b: [c\nd]\n";
  CHECK(read("a: \u201Cx\u201D\n" + odd).tree.ends_with("flow list 14-19\n    plain 15-18 `c d`\n"));
  CHECK(read("a: x\n" + odd).tree.ends_with("flow list 8-13\n    plain 9-12 `c d`\n"));
}

TEST_CASE("limits are said at the place that breaks them") {
  CHECK(read(std::string(100'000, '[')).problems == "too-deep 1:65-1:65 nested more than 64 levels deep\n");
  CHECK(read("\"" + std::string(yaml::max_bytes, 'a') + "\"").problems ==
        "too-large 1:1-1:1 the file is larger than the 8 MiB that a plan may have\n");
  std::string many;
  for (int i = 0; i < 210'000; ++i) many += "a" + std::to_string(i) + ": b\n";
  CHECK(read(many).problems ==
        "too-large 200000:10-200000:11 more than 200000 values in one file | split the plan into several files\n");
}

TEST_CASE("a key that is there twice names both places, and the first one counts") {
  const ReadResult reading = read("a: 1\n\"a\": 2\n");
  CHECK(reading.tree == "block mapping 0-11\n  a @0-1 plain 3-4 `1`\n");
  CHECK(reading.problems ==
        "duplicate-key 2:1-2:4 the key `a` is here twice | keep one of them (1:1-1:2: first written here)\n");
}

TEST_CASE("the place of a character of a value") {
  const struct {
    const char* bytes;
    std::size_t offset;
    std::size_t length;
    std::uint32_t start;
    std::uint32_t end;
  } rows[] = {
      {"a: bcd\n", 1, 1, 4, 5},
      {"a: 'b''c'\n", 2, 1, 7, 8},
      {"a: \"b\\u00e9c\"\n", 1, 2, 5, 11},
      {"a: |\n  b\n  cd\n", 3, 1, 12, 13},
      {"a: >\n  b\n  cd\n", 2, 2, 11, 13},
      {"a: b\r\n  c\r\n", 2, 1, 8, 9},
  };
  for (const auto& row : rows) {
    INFO(std::string(row.bytes));
    Diagnostics diagnostics;
    const yaml::Tree tree = yaml::read(std::make_shared<const Source>("plan.yaml", row.bytes), diagnostics);
    const yaml::Node& value = *tree.root()->first;
    const Place place = yaml::place_in(value.place(), value.text, row.offset, row.length);
    CHECK(place.start == row.start);
    CHECK(place.end == row.end);
  }
}

TEST_CASE("comments are told from text that holds a number sign") {
  const std::string bytes =
      "# one\na: b#c # two\nd: '#' # three\ne: | # four\n  # text\n# five\nf: [\n  g, # six\n  h#\n]\n#";
  Diagnostics diagnostics;
  const yaml::Tree tree = yaml::read(std::make_shared<const Source>("plan.yaml", bytes), diagnostics);
  std::string found;
  for (const yaml::Comment& comment : tree.comments()) {
    found += bytes.substr(comment.start, comment.end - comment.start) + "|";
  }
  CHECK(diagnostics.empty());
  CHECK(found == "# one|# two|# three|# four|# five|# six|#|");
}

}  // namespace
