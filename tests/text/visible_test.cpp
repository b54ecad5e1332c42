#include <doctest/doctest.h>

#include "text/unicode.hpp"

using namespace incplan;
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
    CHECK(visible(row.text) == row.shown);
    CHECK(find_hidden(row.text) == row.hidden_at);
  }
}

TEST_CASE("joiners and selectors stay where they do their work") {
  for (const std::string_view text :
       {"👩\u200D💻", "👩🏽\u200D💻", "❤\uFE0F\u200D🔥", "👨\u200D👩\u200D👧", "1\uFE0F\u20E3", "می\u200Cخواهم",
        "ක්\u200Dෂ", "न्\u200Cम", "葛\U000E0100", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"}) {
    CAPTURE(text);
    CHECK(visible(text) == text);
    CHECK_FALSE(find_hidden(text));
  }
}

TEST_CASE("joiners and selectors elsewhere hide") {
  CHECK(visible("ad\u200Dmin") == "ad\\u200dmin");
  CHECK(visible("ad\u200Cmin") == "ad\\u200cmin");
  CHECK(visible("👩\u200D") == "👩\\u200d");
  CHECK(visible("\u200D💻") == "\\u200d💻");
  CHECK(visible("خ\u200C x") == "خ\\u200c x");
  CHECK(visible("خ\u200C\u061C") == "خ\\u200c\\u061c");
  CHECK(visible("a\uFE0F") == "a\\ufe0f");
  CHECK(visible("❤\uFE0F\uFE01") == "❤\uFE0F\\ufe01");
  CHECK(visible("x\U000E0067") == "x\\U000e0067");
  CHECK(visible("😀\U000E0068\U000E0069") == "😀\\U000e0068\\U000e0069");
  CHECK(visible("1\uFE0F\u20E3\uFE0F") == "1\uFE0F\u20E3\\ufe0f");
}

TEST_CASE("newlines and tabs stay in texts of several lines") {
  CHECK(visible("one\n\ttwo\x1b\r\n", true) == "one\n\ttwo\\x1b\\r\n");
}
