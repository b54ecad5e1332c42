#include "text/counting.hpp"

#include <doctest/doctest.h>

#include "text/unicode.hpp"

using namespace incplan::core;

namespace {

std::string times(int count, std::string_view text) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("the same text is as long as each channel says") {
  struct Row {
    std::string text;
    std::size_t characters;
    std::size_t bytes;
    std::size_t x;
  };
  for (const Row& row : {
           Row{"Checkout is failing for some EU customers since 14:05 UTC. We are investigating. Next update by 14:35 "
               "UTC. "
               "https://status.example.com/i/abc123",
               142, 142, 130},
           Row{"Incident résolu : tous les services sont rétablis depuis 03:12 UTC.", 67, 69, 67},
           Row{"Nous enquêtons sur une dégradation des paiements. Prochaine mise à jour à 03:30 UTC.", 84, 88, 84},
           Row{"L’accès à l’API est rétabli. Merci de votre patience.", 53, 60, 53},
           Row{"We’re investigating… next update 14:35 UTC", 42, 46, 43},
           Row{"Price page {EUR} shows €0", 25, 27, 26},
           Row{"決済サービスに障害が発生しています。次回更新 14:35 UTC", 32, 76, 54},
           Row{times(160, "A"), 160, 160, 160},
           Row{times(307, "A"), 307, 307, 307},
           Row{times(160, "é"), 160, 320, 160},
           Row{times(71, "ê"), 71, 142, 71},
           Row{times(81, "€"), 81, 243, 162},
           Row{"👩\u200D💻 AAAAAAAAAA", 14, 22, 13},
       }) {
    CAPTURE(row.text);
    CHECK(count_code_points(row.text) == row.characters);
    CHECK(row.text.size() == row.bytes);
    CHECK(count_x(row.text) == row.x);
  }
}

TEST_CASE("X weighs characters, emoji and links") {
  struct Row {
    std::string_view text;
    std::size_t weight;
  };
  for (const Row& row : {Row{"", 0},
                         Row{"re\u0301solu", 6},
                         Row{"Привет", 6},
                         Row{"שלום مرحبا", 10},
                         Row{"’–—…€", 7},
                         Row{"한국", 4},
                         Row{"\u1112\u1161\u11AB", 2},
                         Row{"😀", 2},
                         Row{"👍🏽", 2},
                         Row{"🇫🇷", 2},
                         Row{"🇫🇷🇩🇪", 4},
                         Row{"❤\uFE0F", 2},
                         Row{"1\uFE0F\u20E3", 2},
                         Row{"©", 1},
                         Row{"©\uFE0F", 2},
                         Row{"👨\u200D👩\u200D👧\u200D👦!", 3},
                         Row{"https://a.co", 23},
                         Row{"HTTPS://STATUS.EXAMPLE.COM/a/very/long/path/of/an/incident?with=query&and=more#top", 23},
                         Row{"see status.example.com.", 28},
                         Row{"see status.example.com/i/1, or call", 36},
                         Row{"(https://a.co/x)", 25},
                         Row{"https://a.co/x(y)z", 23},
                         Row{"https://a.co https://b.co", 47},
                         Row{"https://host.unknownending/path", 23},
                         Row{"https://localhost/path", 22},
                         Row{"mail ops@example.com", 20},
                         Row{"node.js 1.5 v2.0", 16},
                         Row{"詳細はstatus.example.comです", 33}}) {
    CAPTURE(row.text);
    CHECK(count_x(row.text) == row.weight);
  }
}

TEST_CASE("Mastodon counts graphemes, links as 23 and names without their server") {
  struct Row {
    std::string_view text;
    std::size_t length;
  };
  for (const Row& row :
       {Row{"", 0}, Row{"Résolu 👩\u200D💻", 8}, Row{"https://status.example.com/i/abc123", 23},
        Row{"http://a.co/日本語 ok", 26}, Row{"https://a.co/x. Done", 29}, Row{"status.example.com", 18},
        Row{"@ops", 4}, Row{"@ops@status.example.com is", 7}, Row{"(@ops@status.example.com)", 6},
        Row{"@ops@status.example.com.", 5}, Row{"ops@status.example.com", 22}, Row{"/@ops@status.example.com", 24},
        Row{"@ops@x@y", 8}, Row{"@o.p-s@münchen.example", 6}, Row{"https://social.example/@ops@other.example", 23},
        Row{"日本語", 3}}) {
    CAPTURE(row.text);
    CHECK(count_mastodon(row.text) == row.length);
  }
}

TEST_CASE("Bluesky counts graphemes and bytes, others units of UTF-16") {
  const std::string emoji_family = "👨\u200D👩\u200D👧\u200D👦";
  CHECK(count_bluesky(emoji_family + " é").graphemes == 3);
  CHECK(count_bluesky(emoji_family + " é").bytes == 28);
  CHECK(count_utf16(emoji_family + " é") == 13);
  CHECK(count_utf16("Résolu") == 6);
  CHECK(count_utf16("\xFF") == 1);
}

TEST_CASE("a very long text is counted in a moment") {
  const struct {
    std::string_view piece;
    std::size_t x;
    std::size_t mastodon;
  } rows[] = {
      {"a-", 40'000, 40'000},       {"日", 40'000, 20'000},
      {"a.", 40'000, 40'000},       {"https://", 160'000, 160'000},
      {"a.co/(", 480'000, 120'000},                     // 23 for each address, and the bracket
      {"@a", 40'000, 40'000},       {"👩\u200D", 3, 1},  // one emoji, and a joiner that joins nothing
      {"a_b.", 80'000, 80'000},     {"https://a.b/(", 260'000, 260'000},
      {"é", 20'000, 20'000},
  };
  for (const auto& row : rows) {
    CAPTURE(row.piece);
    const std::string text = times(20'000, row.piece);
    CHECK(count_x(text) == row.x);
    CHECK(count_mastodon(text) == row.mastodon);
  }
}
