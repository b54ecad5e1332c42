#include <doctest/doctest.h>

#include "text/time.hpp"
#include "text/tzif_bytes.hpp"
#include "text/zone.hpp"

using namespace incplan::core;

namespace {

/// Asia/Kathmandu as the time zone compiler of the IANA database writes it.
const std::string kathmandu(
    "\x54\x5a\x69\x66\x32\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x01\x00\x00\x00\x00\x00\x00"
    "\x00\x54\x5a\x69\x66\x32\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x10\xff\xff\xff\xff\xa1"
    "\xf2\x7d\x84\x00\x00\x00\x00\x1e\x18\x30\xa8\x01\x02\x00\x00\x4f\xfc\x00\x00\x00\x00\x4d\x58\x00\x04"
    "\x00\x00\x50\xdc\x00\x0a\x4c\x4d\x54\x00\x2b\x30\x35\x33\x30\x00\x2b\x30\x35\x34\x35\x00\x0a\x3c\x2b"
    "\x30\x35\x34\x35\x3e\x2d\x35\x3a\x34\x35\x0a",
    161);

/// A zone that was once three hours ahead, moved its clocks twice, and has a rule since.
TzifFile moved() {
  return {.types = {{.offset = 561, .abbreviation = "LMT"},
                    {.offset = 10800, .abbreviation = "+03"},
                    {.offset = 3600, .abbreviation = "CET"}},
          .changes = {{.at = -1'000'000'000, .type = 1}, {.at = 1'005'000'000, .type = 2}},
          .rule = "CET-1CEST,M3.5.0,M10.5.0/3"};
}

std::string shown(const ZonePtr& zone, std::int64_t at) {
  const Instant instant{std::chrono::seconds(at)};
  return rfc3339(instant, *zone) + " " + zone->local(instant).abbreviation;
}

void check_moves(const ZonePtr& zone) {
  REQUIRE(zone);
  CHECK(shown(zone, -1'000'000'001) == "1938-04-24T22:22:19+00:09 LMT");
  CHECK(shown(zone, -1'000'000'000) == "1938-04-25T01:13:20+03:00 UTC+3");
  CHECK(shown(zone, 1'004'999'999) == "2001-11-06T01:39:59+03:00 UTC+3");
  CHECK(shown(zone, 1'005'000'000) == "2001-11-05T23:40:00+01:00 CET");
}

}  // namespace

TEST_CASE("a real file is read") {
  const auto zone = Zone::from_tzif("Asia/Kathmandu", kathmandu);
  REQUIRE(zone);
  CHECK(shown(zone, -1'577'943'677) == "1919-12-31T23:59:43+05:41 LMT");
  CHECK(shown(zone, -1'577'943'676) == "1919-12-31T23:48:44+05:30 UTC+5:30");
  CHECK(shown(zone, 504'901'799) == "1985-12-31T23:59:59+05:30 UTC+5:30");
  CHECK(shown(zone, 504'901'800) == "1986-01-01T00:15:00+05:45 UTC+5:45");
  CHECK(shown(zone, 4'102'444'800) == "2100-01-01T05:45:00+05:45 UTC+5:45");
}

TEST_CASE("changes are read from slim and fat files and from those of version 1") {
  TzifFile file = moved();
  check_moves(Zone::from_tzif("Test/Slim", tzif(file)));
  CHECK(shown(Zone::from_tzif("Test/Slim", tzif(file)), 1'783'000'000) == "2026-07-02T15:46:40+02:00 CEST");
  file.fat = true;
  check_moves(Zone::from_tzif("Test/Fat", tzif(file)));
  file.version = '3';
  check_moves(Zone::from_tzif("Test/Three", tzif(file)));
  file.version = '\0';
  check_moves(Zone::from_tzif("Test/One", tzif(file)));
  CHECK(shown(Zone::from_tzif("Test/One", tzif(file)), 1'783'000'000) == "2026-07-02T14:46:40+01:00 CET");
}

TEST_CASE("without a rule the last clock stays") {
  TzifFile file = moved();
  file.rule.clear();
  const auto zone = Zone::from_tzif("Test/Ruleless", tzif(file));
  check_moves(zone);
  CHECK(shown(zone, 4'102'444'800) == "2100-01-01T01:00:00+01:00 CET");
  const LocalTime skipped_never = parse_time("2100-03-28T02:30")->time;
  CHECK(zone->instant(skipped_never) == Instant(std::chrono::seconds(4'109'880'600)));
}

TEST_CASE("a day that a zone skipped does not exist there") {
  // Samoa crossed the date line at the end of 2011-12-29.
  const auto zone = Zone::from_tzif(
      "Test/Apia",
      tzif({.types = {{-36000, "-10"}, {50400, "+14"}}, .changes = {{1'325'239'200, 1}}, .rule = "<+13>-13"}));
  REQUIRE(zone);
  CHECK_FALSE(zone->instant(parse_time("2011-12-30T12:00")->time));
  CHECK(rfc3339(zone->instant_or_after_gap(parse_time("2011-12-30T12:00")->time), *Zone::utc()) ==
        "2011-12-30T10:00:00Z");
}

TEST_CASE("broken files are refused") {
  const std::string good = tzif(moved());
  REQUIRE(Zone::from_tzif("good", good));
  for (std::size_t length = 0; length + 1 < good.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(Zone::from_tzif("cut", good.substr(0, length)));
  }
  TzifFile out_of_order = moved();
  out_of_order.changes.push_back({.at = 0, .type = 1});
  CHECK_FALSE(Zone::from_tzif("out of order", tzif(out_of_order)));
  TzifFile unknown_type = moved();
  unknown_type.changes[0].type = 3;
  CHECK_FALSE(Zone::from_tzif("unknown type", tzif(unknown_type)));
  TzifFile too_far = moved();
  too_far.types[0].offset = 100'000;
  CHECK_FALSE(Zone::from_tzif("too far", tzif(too_far)));
  CHECK_FALSE(Zone::from_tzif("no clock", tzif({.types = {}})));
  std::string leap_seconds = good;
  leap_seconds[31] = '\1';
  CHECK_FALSE(Zone::from_tzif("leap seconds", leap_seconds));
}

TEST_CASE("no byte of a file can do harm") {
  const std::string good = tzif(moved());
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const char byte : {'\x00', '\x01', '\x7F', '\x80', '\xFF'}) {
      std::string bytes = good;
      bytes[at] = byte;
      const auto zone = Zone::from_tzif("odd", bytes);
      if (!zone) continue;
      for (const std::int64_t moment : {-70'000'000'000L, -1'000'000'000L, 0L, 1'783'000'000L, 200'000'000'000L}) {
        const LocalTime wall = zone->local(Instant(std::chrono::seconds(moment))).time;
        CHECK(zone->instant(wall) <= Instant(std::chrono::seconds(moment)));
      }
    }
  }
}
