#include "text/unicode.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;

TEST_CASE("bytes that are not UTF-8 are found") {
  struct Row {
    std::string_view bytes;
    std::optional<std::size_t> at;
  };
  for (const Row& row : {Row{"", {}}, Row{"é€😀", {}}, Row{"\xF4\x8F\xBF\xBF", {}}, Row{"\xEF\xBF\xBD", {}},
                         Row{"a\x80", 1}, Row{"\xC0\x80", 0}, Row{"\xC1\xBF", 0}, Row{"\xE0\x80\xAF", 0},
                         Row{"\xED\xA0\x80", 0}, Row{"\xF4\x90\x80\x80", 0}, Row{"é\xE2\x82", 2},
                         Row{"\xF8\x88\x80\x80\x80", 0}, Row{"\xFF", 0}, Row{"x\xE2\x28\xA1", 1}}) {
    CAPTURE(escape_control(row.bytes));
    CHECK(find_invalid_utf8(row.bytes) == row.at);
  }
}

TEST_CASE("code points come and go through UTF-8") {
  for (const char32_t c : {U'a', U'\x7F', U'\x80', U'\u07FF', U'\u0800', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t at = 0;
    CHECK(next_code_point(text, at) == c);
    CHECK(at == text.size());
  }
  std::size_t at = 0;
  CHECK(next_code_point("\xE2\x82", at) == U'\uFFFD');
  CHECK(at == 1);
}

TEST_CASE("how many and how wide characters are") {
  struct Row {
    std::string_view text;
    std::size_t code_points;
    std::size_t graphemes;
    int width;
  };
  for (const Row& row : {Row{"", 0, 0, 0},
                         Row{"plain", 5, 5, 5},
                         Row{"résolu", 6, 6, 6},
                         Row{"re\u0301solu", 7, 6, 6},
                         Row{"決済", 2, 2, 4},
                         Row{"ＡＢ", 2, 2, 4},
                         Row{"ｱｲ", 2, 2, 2},
                         Row{"한국", 2, 2, 4},
                         Row{"\u1112\u1161\u11AB", 3, 1, 2},
                         Row{"😀", 1, 1, 2},
                         Row{"👩\u200D💻", 3, 1, 2},
                         Row{"👨\u200D👩\u200D👧\u200D👦", 7, 1, 2},
                         Row{"👍🏽", 2, 1, 2},
                         Row{"🇫🇷", 2, 1, 2},
                         Row{"🇫🇷🇩🇪", 4, 2, 4},
                         Row{"❤\uFE0F", 2, 1, 2},
                         Row{"❤", 1, 1, 1},
                         Row{"☎\uFE0E", 2, 1, 1},
                         Row{"1\uFE0F\u20E3", 3, 1, 2},
                         Row{"✅ ok", 4, 4, 5},
                         Row{"กำ", 2, 1, 2},
                         Row{"a\r\nb", 4, 3, 2},
                         Row{"a\xFFz", 3, 3, 3}}) {
    CAPTURE(row.text);
    CHECK(count_code_points(row.text) == row.code_points);
    CHECK(count_graphemes(row.text) == row.graphemes);
    CHECK(display_width(row.text) == row.width);
  }
}

TEST_CASE("graphemes are taken one by one") {
  const std::string_view text = "e\u0301👩\u200D💻!";
  std::size_t at = 0;
  CHECK(next_grapheme(text, at) == "e\u0301");
  CHECK(next_grapheme(text, at) == "👩\u200D💻");
  CHECK(next_grapheme(text, at) == "!");
  CHECK(at == text.size());
}

TEST_CASE("texts are composed") {
  CHECK(nfc("re\u0301solu") == "résolu");
  CHECK(nfc("\u1112\u1161\u11AB") == "한");
  CHECK(nfc("a\xFFz") == "a\xFFz");
  CHECK(nfc("").empty());
}

TEST_CASE("ASCII is trimmed and lowered, the rest stays") {
  CHECK(ascii_lower("Élan SEV1") == "Élan sev1");
  CHECK(trim(" \t a b \r\n") == "a b");
  CHECK(trim(" \n").empty());
}
