#include "text/duration.hpp"

#include <doctest/doctest.h>

using namespace incplan::core;
using namespace std::chrono_literals;

TEST_CASE("durations are read") {
  struct Row {
    std::string_view text;
    std::chrono::seconds time;
    int days = 0;
    int business_days = 0;
    int months = 0;
  };
  for (const Row& row : {Row{"90s", 90s}, Row{"30m", 30min}, Row{"1h30m", 90min}, Row{"7d", 0s, 7}, Row{"2w", 0s, 14},
                         Row{"1w2d3h4m5s", 3h + 4min + 5s, 9}, Row{"72h", 72h}, Row{"0m", 0s}, Row{"4bd", 0s, 0, 4},
                         Row{"1mo", 0s, 0, 0, 1}, Row{"05m", 5min}, Row{"1000000s", 1'000'000s}}) {
    CAPTURE(row.text);
    const auto duration = parse_duration(row.text);
    REQUIRE(duration);
    CHECK(duration->time == row.time);
    CHECK(duration->days == row.days);
    CHECK(duration->business_days == row.business_days);
    CHECK(duration->months == row.months);
    CHECK(duration->text == row.text);
    CHECK(duration->elapsed() == row.time + row.days * 24h);
    CHECK(duration->needs_calendar() == (row.business_days + row.months > 0));
  }
}

TEST_CASE("what is no duration is refused") {
  for (const std::string_view text :
       {"",    "90",   "h",     "1.5h",        "1h 30m",     "30m1h",      "1h2h",        "-1h",
        "+1h", "1H",   "1bd2h", "2h1bd",       "1mo2d",      "1y",         "1min",        " 1h",
        "1h ", "1h30", "٣h",    "9999999999s", "999999999w", "999999999h", "999999999bd", "999999999mo"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_duration(text));
  }
}

TEST_CASE("durations are written") {
  struct Row {
    std::chrono::seconds elapsed;
    std::string_view text;
  };
  for (const Row& row : {Row{0s, "0s"}, Row{45s, "45s"}, Row{90s, "1m30s"}, Row{90min, "1h30m"}, Row{52h, "2d4h"},
                         Row{14 * 24h, "14d"}, Row{24h + 1s, "1d1s"}, Row{-20min, "-20m"}}) {
    CHECK(duration_text(row.elapsed) == row.text);
    CHECK((row.elapsed < 0s || parse_duration(row.text)->elapsed() == row.elapsed));
  }
}
