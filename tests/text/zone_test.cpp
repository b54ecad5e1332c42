#include "text/zone.hpp"

#include <doctest/doctest.h>

#include "text/time.hpp"
#include "text/tzif_bytes.hpp"

using namespace incplan::core;

namespace {

/// A zone that its rule alone describes.
ZonePtr ruled(std::string_view rule) {
  return Zone::from_tzif("Test/Zone", tzif({.rule = std::string(rule)}));
}

Instant utc(std::string_view text) {
  return *resolve(*parse_time(text), *Zone::utc());
}

}  // namespace

TEST_CASE("rules give the clocks of every year to come") {
  struct Row {
    std::string_view rule;
    std::string_view instant;
    std::string_view local;
    std::string_view abbreviation;
  };
  for (const Row& row : {
           Row{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00", "CET"},
           Row{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00", "CEST"},
           Row{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T00:59:59Z", "2026-10-25T02:59:59+02:00", "CEST"},
           Row{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00+01:00", "CET"},
           Row{"CET-1CEST,M3.5.0,M10.5.0/3", "2099-07-01T00:00:00Z", "2099-07-01T02:00:00+02:00", "CEST"},
           Row{"EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59-05:00", "EST"},
           Row{"EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00-04:00", "EDT"},
           Row{"EST5EDT,M3.2.0,M11.1.0", "2026-11-01T05:59:59Z", "2026-11-01T01:59:59-04:00", "EDT"},
           Row{"EST5EDT,M3.2.0,M11.1.0", "2026-11-01T06:00:00Z", "2026-11-01T01:00:00-05:00", "EST"},
           Row{"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-03-29T00:59:59Z", "2026-03-29T00:59:59+00:00", "GMT"},
           Row{"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-03-29T01:00:00Z", "2026-03-29T02:00:00+01:00", "IST"},
           Row{"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-10-25T00:59:59Z", "2026-10-25T01:59:59+01:00", "IST"},
           Row{"IST-1GMT0,M10.5.0,M3.5.0/1", "2026-10-25T01:00:00Z", "2026-10-25T01:00:00+00:00", "GMT"},
           Row{"IST-1GMT0,M10.5.0,M3.5.0/1", "2027-01-01T00:00:00Z", "2027-01-01T00:00:00+00:00", "GMT"},
           Row{"NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-04-04T13:59:59Z", "2026-04-05T02:59:59+13:00", "NZDT"},
           Row{"NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-04-04T14:00:00Z", "2026-04-05T02:00:00+12:00", "NZST"},
           Row{"NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-09-26T13:59:59Z", "2026-09-27T01:59:59+12:00", "NZST"},
           Row{"NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-09-26T14:00:00Z", "2026-09-27T03:00:00+13:00", "NZDT"},
           Row{"NZST-12NZDT,M9.5.0,M4.1.0/3", "2026-12-31T23:00:00Z", "2027-01-01T12:00:00+13:00", "NZDT"},
           Row{"<-04>4<-03>,M9.1.6/24,M4.1.6/24", "2026-04-05T02:59:59Z", "2026-04-04T23:59:59-03:00", "UTC-3"},
           Row{"<-04>4<-03>,M9.1.6/24,M4.1.6/24", "2026-04-05T03:00:00Z", "2026-04-04T23:00:00-04:00", "UTC-4"},
           Row{"<-04>4<-03>,M9.1.6/24,M4.1.6/24", "2026-09-06T03:59:59Z", "2026-09-05T23:59:59-04:00", "UTC-4"},
           Row{"<-04>4<-03>,M9.1.6/24,M4.1.6/24", "2026-09-06T04:00:00Z", "2026-09-06T01:00:00-03:00", "UTC-3"},
           Row{"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-04-04T14:59:59Z", "2026-04-05T01:59:59+11:00", "UTC+11"},
           Row{"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-04-04T15:00:00Z", "2026-04-05T01:30:00+10:30",
               "UTC+10:30"},
           Row{"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-10-03T15:29:59Z", "2026-10-04T01:59:59+10:30",
               "UTC+10:30"},
           Row{"<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-10-03T15:30:00Z", "2026-10-04T02:30:00+11:00", "UTC+11"},
           Row{"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T00:59:59Z", "2026-03-28T22:59:59-02:00", "UTC-2"},
           Row{"<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z", "2026-03-29T00:00:00-01:00", "UTC-1"},
           Row{"EET-2EEST,M3.4.4/50,M10.4.4/50", "2087-01-01T00:00:00Z", "2087-01-01T02:00:00+02:00", "EET"},
           Row{"EET-2EEST,M4.5.5/0,M10.5.4/24", "2026-04-23T21:59:59Z", "2026-04-23T23:59:59+02:00", "EET"},
           Row{"EET-2EEST,M4.5.5/0,M10.5.4/24", "2026-04-23T22:00:00Z", "2026-04-24T01:00:00+03:00", "EEST"},
           Row{"EET-2EEST,M4.5.5/0,M10.5.4/24", "2026-10-29T20:59:59Z", "2026-10-29T23:59:59+03:00", "EEST"},
           Row{"EET-2EEST,M4.5.5/0,M10.5.4/24", "2026-10-29T21:00:00Z", "2026-10-29T23:00:00+02:00", "EET"},
           Row{"IST-5:30", "2026-01-01T00:00:00Z", "2026-01-01T05:30:00+05:30", "IST"},
           Row{"<+0545>-5:45", "2026-01-01T00:00:00Z", "2026-01-01T05:45:00+05:45", "UTC+5:45"},
           Row{"<-03>3", "2026-01-01T00:00:00Z", "2025-12-31T21:00:00-03:00", "UTC-3"},
           Row{"<+00>0<+02>-2,M3.5.0/1,M10.5.0/3", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00+00:00", "UTC"},
           Row{"<+00>0<+02>-2,M3.5.0/1,M10.5.0/3", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00", "UTC+2"},
           Row{"EST5EDT,0/0,J365/25", "2026-01-01T04:59:59Z", "2026-01-01T00:59:59-04:00", "EDT"},
           Row{"EST5EDT,0/0,J365/25", "2026-12-31T23:59:59Z", "2026-12-31T19:59:59-04:00", "EDT"},
           Row{"AAA3BBB,J60/0,J300/167", "2028-03-01T02:59:59Z", "2028-02-29T23:59:59-03:00", "AAA"},
           Row{"AAA3BBB,J60/0,J300/167", "2028-03-01T03:00:00Z", "2028-03-01T01:00:00-02:00", "BBB"},
           Row{"AAA-3BBB-4,59/-167,300", "2013-02-21T21:59:59Z", "2013-02-22T00:59:59+03:00", "AAA"},
           Row{"AAA-3BBB-4,59/-167,300", "2013-02-21T22:00:00Z", "2013-02-22T02:00:00+04:00", "BBB"},
       }) {
    CAPTURE(row.rule);
    CAPTURE(row.instant);
    const ZonePtr zone = ruled(row.rule);
    REQUIRE(zone);
    CHECK(rfc3339(utc(row.instant), *zone) == rfc3339(utc(row.local), *zone));
    CHECK(zone->local(utc(row.instant)).offset == *parse_time(row.local)->offset);
    CHECK(zone->local(utc(row.instant)).time == parse_time(row.local)->time);
    CHECK(zone->local(utc(row.instant)).abbreviation == row.abbreviation);
  }
}

TEST_CASE("a time on the wall means the earlier of two instants, or none") {
  struct Row {
    std::string_view rule;
    std::string_view wall;
    std::string_view instant;
    bool skipped = false;
  };
  constexpr std::string_view paris = "CET-1CEST,M3.5.0,M10.5.0/3";
  constexpr std::string_view auckland = "NZST-12NZDT,M9.5.0,M4.1.0/3";
  constexpr std::string_view dublin = "IST-1GMT0,M10.5.0,M3.5.0/1";
  constexpr std::string_view santiago = "<-04>4<-03>,M9.1.6/24,M4.1.6/24";
  constexpr std::string_view lord_howe = "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0";
  for (const Row& row : {
           Row{paris, "2026-01-05T09:00", "2026-01-05T08:00Z"},
           Row{paris, "2026-03-29T01:59:59", "2026-03-29T00:59:59Z"},
           Row{paris, "2026-03-29T02:00", "2026-03-29T01:00Z", true},
           Row{paris, "2026-03-29T02:59:59", "2026-03-29T01:00Z", true},
           Row{paris, "2026-03-29T03:00", "2026-03-29T01:00Z"},
           Row{paris, "2026-10-25T01:59", "2026-10-24T23:59Z"},
           Row{paris, "2026-10-25T02:30", "2026-10-25T00:30Z"},
           Row{paris, "2026-10-25T03:00", "2026-10-25T02:00Z"},
           Row{auckland, "2026-09-27T02:30", "2026-09-26T14:00Z", true},
           Row{auckland, "2026-04-05T02:30", "2026-04-04T13:30Z"},
           Row{auckland, "2026-04-05T03:00", "2026-04-04T15:00Z"},
           Row{dublin, "2026-03-29T01:30", "2026-03-29T01:00Z", true},
           Row{dublin, "2026-10-25T01:30", "2026-10-25T00:30Z"},
           Row{santiago, "2026-09-06T00:00", "2026-09-06T04:00Z", true},
           Row{santiago, "2026-04-04T23:30", "2026-04-05T02:30Z"},
           Row{lord_howe, "2026-10-04T02:15", "2026-10-03T15:30Z", true},
           Row{lord_howe, "2026-04-05T01:45", "2026-04-04T14:45Z"},
           Row{"EST5EDT,0/0,J365/25", "2026-01-01T00:30", "2026-01-01T04:30Z"},
           Row{"<+0545>-5:45", "2026-01-01T05:45", "2026-01-01T00:00Z"},
       }) {
    CAPTURE(row.rule);
    CAPTURE(row.wall);
    const ZonePtr zone = ruled(row.rule);
    const LocalTime wall = parse_time(row.wall)->time;
    CHECK(zone->instant(wall).has_value() == !row.skipped);
    CHECK(zone->instant(wall).value_or(utc(row.instant)) == utc(row.instant));
    CHECK(zone->instant_or_after_gap(wall) == utc(row.instant));
  }
}

TEST_CASE("what a zone shows is what it means, all year round") {
  for (const std::string_view rule : {"CET-1CEST,M3.5.0,M10.5.0/3", "NZST-12NZDT,M9.5.0,M4.1.0/3",
                                      "IST-1GMT0,M10.5.0,M3.5.0/1", "EST5EDT,0/0,J365/25"}) {
    const ZonePtr zone = ruled(rule);
    for (Instant at = utc("2026-01-01T00:00Z"); at < utc("2027-01-01T00:00Z"); at += std::chrono::minutes(307)) {
      const LocalTime wall = zone->local(at).time;
      const auto meant = zone->instant(wall);
      if (meant && *meant <= at && zone->local(*meant).time == wall) continue;
      FAIL_CHECK(rfc3339(at, *zone));
    }
  }
}

TEST_CASE("clocks that nobody named are shown by their distance") {
  for (const auto& [rule, shown] : std::vector<std::pair<std::string_view, std::string_view>>{
           {"<+03>-3", "UTC+3"}, {"<-0930>9:30", "UTC-9:30"}, {"<+00>0", "UTC"}, {"<-00>0", "UTC"}, {"MSK-3", "MSK"}})
    CHECK(ruled(rule)->local(Instant{}).abbreviation == shown);
}

TEST_CASE("broken rules are refused") {
  for (const std::string_view rule : {"C",
                                      "CE-1",
                                      "CET",
                                      "CET-",
                                      "CET-25",
                                      "CET-1:60",
                                      "CET-1CEST",
                                      "CET-1CEST,",
                                      "CET-1CEST,M3.5.0",
                                      "CET-1CEST,M13.5.0,M10.5.0",
                                      "CET-1CEST,M3.6.0,M10.5.0",
                                      "CET-1CEST,M3.5.7,M10.5.0",
                                      "CET-1CEST,M3.5.0,M10.5.0/168",
                                      "CET-1CEST,J0,J300",
                                      "CET-1CEST,J366,J300",
                                      "CET-1CEST,366,300",
                                      "CET-1CEST,M3.5.0,M10.5.0/3x",
                                      "<CET-1",
                                      "<>-1",
                                      "<+0>-1",
                                      "C€T-1"}) {
    CAPTURE(rule);
    CHECK_FALSE(ruled(rule));
  }
}

TEST_CASE("zones are found by name, read once, and suggested") {
  int reads = 0;
  const Zones zones([&](std::string_view name) -> std::optional<std::string> {
    if (name.empty()) return "Africa/Abidjan\nAmerica/Argentina/Buenos_Aires\nEurope/Paris\n";
    ++reads;
    if (name == "Europe/Paris") return tzif({.rule = "CET-1CEST,M3.5.0,M10.5.0/3"});
    return name == "broken" ? std::optional<std::string>("TZif") : std::nullopt;
  });
  REQUIRE(zones.find("Europe/Paris"));
  CHECK(zones.find("Europe/Paris") == zones.find("Europe/Paris"));
  CHECK(zones.find("Europe/Paris")->name() == "Europe/Paris");
  CHECK(reads == 1);
  CHECK_FALSE(zones.find("broken"));
  CHECK_FALSE(zones.find("Europe/Pari"));
  CHECK(reads == 3);
  for (const std::string_view outside : {"", "/etc/passwd", "../Paris", "Europe/../Paris", "a b", "Europe\\Paris"})
    CHECK_FALSE(zones.find(outside));
  CHECK(reads == 3);
  CHECK(zones.find("UTC")->local(Instant{}).abbreviation == "UTC");

  CHECK(zones.nearest("Europe/Pari") == "Europe/Paris");
  CHECK(zones.nearest("europe/paris") == "Europe/Paris");
  CHECK(zones.nearest("Paris") == "Europe/Paris");
  CHECK(zones.nearest("America/Buenos_Aires") == "America/Argentina/Buenos_Aires");
  CHECK(zones.nearest("Atlantis/Middle").empty());
}

TEST_CASE("names come from the table of the database too") {
  const Zones zones([](std::string_view) {
    return "# version 2026a\nR F 1916 o - Jun 14 23s 1 S\nZ Europe/Paris 0:9:21 - LMT 1891 Mar 16\n0 F WE%sT 1940\n"
           "L Europe/Paris Europe/Monaco\n";
  });
  CHECK(zones.nearest("europe/pari") == "Europe/Paris");
  CHECK(zones.nearest("Monac") == "Europe/Monaco");
  CHECK(zones.nearest("version").empty());
}
