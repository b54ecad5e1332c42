#include <doctest/doctest.h>

#include "text/unicode.hpp"

using namespace incplan::core;
using namespace std::string_view_literals;

TEST_CASE("what hides something becomes visible") {
  struct Row {
    std::string_view text;
    std::string_view shown;
    std::optional<std::size_t> hidden_at;
  };
  for (const Row& row : {
           Row{"déjà vu 決済 😀", "déjà vu 決済 😀", {}},
           Row{"\x1b[31mred", "\\x1b[31mred", 0},
           Row{"a\0b"sv, "a\\x00b", 1},
           Row{"del\x7F", "del\\x7f", 3},
           Row{"c1\u009B31m", "c1\\u009b31m", 2},
           Row{"next\u0085line", "next\\u0085line", 4},
           Row{"over\rwritten", "over\\rwritten", 4},
           Row{"abc\u202Ecba", "abc\\u202ecba", 3},
           Row{"\u202A\u202B\u202C\u202D", "\\u202a\\u202b\\u202c\\u202d", 0},
           Row{"\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069", 0},
           Row{"a\u200Bb\u200E\u200F\u061C", "a\\u200bb\\u200e\\u200f\\u061c", 1},
           Row{"\uFEFFplan", "\\ufeffplan", 0},
           Row{"soft\u00ADhyphen", "soft\\u00adhyphen", 4},
           Row{"\U000E0041", "\\U000e0041", 0},
           Row{"a\xFF\xC0\x80z", "a\\xff\\xc0\\x80z", 1},
           Row{"half \xE2\x82", "half \\xe2\\x82", 5},
           Row{"a\uFFFDb", "a\uFFFDb", {}},
           Row{"two\nlines\tand", "two\\nlines\\tand", {}},
       }) {
    CAPTURE(row.shown);
    CHECK(escape_control(row.text) == row.shown);
    CHECK(find_hidden(row.text) == row.hidden_at);
  }
}

TEST_CASE("joiners and selectors stay where they do their work") {
  for (const std::string_view text :
       {"👩\u200D💻", "👩🏽\u200D💻", "❤\uFE0F\u200D🔥", "👨\u200D👩\u200D👧", "1\uFE0F\u20E3", "می\u200Cخواهم",
        "ක්\u200Dෂ", "न्\u200Cम", "葛\U000E0100", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"}) {
    CAPTURE(text);
    CHECK(escape_control(text) == text);
    CHECK_FALSE(find_hidden(text));
  }
}

TEST_CASE("joiners and selectors elsewhere hide") {
  CHECK(escape_control("ad\u200Dmin") == "ad\\u200dmin");
  CHECK(escape_control("ad\u200Cmin") == "ad\\u200cmin");
  CHECK(escape_control("👩\u200D") == "👩\\u200d");
  CHECK(escape_control("\u200D💻") == "\\u200d💻");
  CHECK(escape_control("خ\u200C x") == "خ\\u200c x");
  CHECK(escape_control("خ\u200C\u061C") == "خ\\u200c\\u061c");
  CHECK(escape_control("a\uFE0F") == "a\\ufe0f");
  CHECK(escape_control("❤\uFE0F\uFE01") == "❤\uFE0F\\ufe01");
  CHECK(escape_control("x\U000E0067") == "x\\U000e0067");
  CHECK(escape_control("😀\U000E0068\U000E0069") == "😀\\U000e0068\\U000e0069");
  CHECK(escape_control("1\uFE0F\u20E3\uFE0F") == "1\uFE0F\u20E3\\ufe0f");
}

TEST_CASE("newlines and tabs stay in texts of several lines") {
  CHECK(escape_control("one\n\ttwo\x1b\r\n", true) == "one\n\ttwo\\x1b\\r\n");
}
