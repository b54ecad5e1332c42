#include "text/time.hpp"

#include <doctest/doctest.h>

#include "text/tzif_bytes.hpp"

using namespace incplan::core;
using namespace std::chrono_literals;

namespace {

ZonePtr zone(std::string_view rule) {
  return Zone::from_tzif("Test/Zone", tzif({.rule = std::string(rule)}));
}

}  // namespace

TEST_CASE("times are read in the forms that people and programs write") {
  struct Row {
    std::string_view text;
    std::int64_t local;
    std::optional<std::chrono::seconds> offset{};
    bool day_only = false;
  };
  for (const Row& row :
       {Row{"2026-01-05", 1'767'571'200, {}, true}, Row{"2026-01-05T09:00", 1'767'603'600},
        Row{"2026-01-05 09:00", 1'767'603'600}, Row{"2026-01-05T09:00:30", 1'767'603'630},
        Row{"2026-01-05t09:00:30z", 1'767'603'630, 0s}, Row{"2026-01-05T09:00Z", 1'767'603'600, 0s},
        Row{"2026-01-05T09:00:30.250Z", 1'767'603'630, 0s}, Row{"2026-01-05T09:00+01:00", 1'767'603'600, 1h},
        Row{"2026-01-05T09:00+0100", 1'767'603'600, 1h}, Row{"2026-01-05T09:00-03", 1'767'603'600, -3h},
        Row{"2026-01-05 09:00:00-03:30", 1'767'603'600, -3h - 30min}, Row{"1969-12-31T23:59:59", -1},
        Row{"2024-02-29", 1'709'164'800, {}, true}}) {
    CAPTURE(row.text);
    const auto written = parse_time(row.text);
    REQUIRE(written);
    CHECK(written->time.time_since_epoch().count() == row.local);
    CHECK(written->offset == row.offset);
    CHECK(written->day_only == row.day_only);
  }
}

TEST_CASE("what is no time is refused") {
  for (const std::string_view text : {"",
                                      "now",
                                      "2026",
                                      "2026-01",
                                      "2026-1-5",
                                      "26-01-05",
                                      "2026-02-29",
                                      "2026-13-01",
                                      "2026-00-10",
                                      "2026-01-32",
                                      "2026-01-00",
                                      "2026-01-05T",
                                      "2026-01-05T9:00",
                                      "2026-01-05T09",
                                      "2026-01-05T24:00",
                                      "2026-01-05T09:60",
                                      "2026-01-05T09:00:60",
                                      "2026-01-05T09:00:",
                                      "2026-01-05T09:00:30.",
                                      "2026-01-05T09:00 UTC",
                                      "2026-01-05T09:00+",
                                      "2026-01-05T09:00+1",
                                      "2026-01-05T09:00+24:00",
                                      "2026-01-05T09:00+01:60",
                                      "2026-01-05T09:00+01:00x",
                                      "2026-01-05T09:00+01:",
                                      "2026-01-05Z",
                                      "2026-01-05  09:00",
                                      "2026/01/05",
                                      "05.01.2026",
                                      " 2026-01-05"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time(text));
  }
  CHECK(parse_date("2026-11-02") == std::chrono::year(2026) / 11 / 2);
  CHECK_FALSE(parse_date("2026-11-31"));
  CHECK_FALSE(parse_date("2026-11-02T00:00"));
}

TEST_CASE("a written time is a moment in a zone") {
  const auto paris = zone("CET-1CEST,M3.5.0,M10.5.0/3");
  const auto santiago = zone("<-04>4<-03>,M9.1.6/24,M4.1.6/24");
  const auto moment = [](std::string_view text, const ZonePtr& reader) -> std::string {
    const auto instant = resolve(*parse_time(text), *reader);
    return instant ? rfc3339(*instant, *Zone::utc()) : "never";
  };
  CHECK(moment("2026-01-05T09:00", paris) == "2026-01-05T08:00:00Z");
  CHECK(moment("2026-01-05T09:00-05:00", paris) == "2026-01-05T14:00:00Z");
  CHECK(moment("2026-03-29T02:30", paris) == "never");
  CHECK(moment("2026-03-29T02:30+01:00", paris) == "2026-03-29T01:30:00Z");
  CHECK(moment("2026-10-25T02:30", paris) == "2026-10-25T00:30:00Z");
  CHECK(moment("2026-09-06", santiago) == "2026-09-06T04:00:00Z");
  CHECK(moment("2026-09-06T00:00", santiago) == "never");
}

TEST_CASE("moments are written with their zone") {
  const auto paris = zone("CET-1CEST,M3.5.0,M10.5.0/3");
  const Instant jump = *resolve(*parse_time("2026-03-29T01:00:59Z"), *Zone::utc());
  CHECK(rfc3339(jump, *paris) == "2026-03-29T03:00:59+02:00");
  CHECK(rfc3339(jump, *Zone::utc()) == "2026-03-29T01:00:59Z");
  CHECK(rfc3339(jump, *zone("GMT0")) == "2026-03-29T01:00:59+00:00");
  CHECK(rfc3339(jump, *zone("<-0330>3:30")) == "2026-03-28T21:30:59-03:30");
  CHECK(time_text(jump, *paris, true) == "2026-03-29 03:00 CEST");
  CHECK(time_text(jump, *paris, false) == "03:00 CEST");
  CHECK(time_text(jump, *zone("<+0545>-5:45"), false) == "06:45 UTC+5:45");
  CHECK(date_text(day_in(jump, *zone("<-0330>3:30"))) == "2026-03-28");
  CHECK(date_text(day_in(jump, *paris)) == "2026-03-29");
}
