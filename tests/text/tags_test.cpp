#include "text/tags.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace incplan::core;

TEST_CASE("tags are words after a sign") {
  struct Row {
    std::string_view text;
    std::string_view signs;
    std::string_view tags;
  };
  const Row rows[] = {
      {"Cards #down, $CASH up", "#$", "#down $CASH"},
      {"Cards #down, $CASH up", "#", "#down"},
      {"#störung #漢字 #a_1 #2fast", "#", "#störung #漢字 #a_1 #2fast"},
      {"#12 C# a#b $5 &#38; https://a.example/#top # $", "#$", ""},
      {"(#down) #down#up", "#", "#down #down"},
      {"#down", "", ""},
      {"", "#$", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    std::string found;
    for (const std::string_view tag : find_tags(row.text, row.signs)) {
      found += (found.empty() ? "" : " ") + std::string(tag);
    }
    CHECK(found == row.tags);
  }
}

TEST_CASE("numbers that GitHub would take for issues") {
  CHECK(without_references("#12 and owner/repo#7, GH-3, gh-4") ==
        "#\u200B12 and owner/repo#\u200B7, GH-\u200B3, gh-\u200B4");
  CHECK(without_references("# 12 #a1 G-3 12# GH-") == "# 12 #a1 G-3 12# GH-");
}
