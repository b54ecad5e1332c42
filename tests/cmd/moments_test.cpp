// Times as they are typed, on a Tuesday at three in the morning.
#include <doctest/doctest.h>

#include <string_view>

#include "cmd/env.hpp"
#include "cmd/time_options.hpp"
#include "text/time.hpp"
#include "text/tzif_bytes.hpp"

using namespace incplan::core;

namespace {

constexpr std::string_view london = "GMT0BST,M3.5.0/1,M10.5.0";
constexpr std::string_view no_zone = "UTC0";

struct Row {
  std::string_view typed;
  cmd::Tense tense;
  std::string_view now;
  std::string_view instant;
  std::string_view rule = no_zone;
};

constexpr cmd::Tense past = cmd::Tense::past;
constexpr cmd::Tense future = cmd::Tense::future;
constexpr std::string_view three = "2026-11-24T03:00:00Z";

constexpr Row rows[] = {
    // A time of the day is the latest one that is past, or the next one.
    {"02:40", past, three, "2026-11-24T02:40:00Z"},
    {"03:00", past, three, "2026-11-24T03:00:00Z"},
    {"03:01", past, three, "2026-11-23T03:01:00Z"},
    {"23:50", past, three, "2026-11-23T23:50:00Z"},
    {"00:00", past, three, "2026-11-24T00:00:00Z"},
    {"02:40:30", past, three, "2026-11-24T02:40:30Z"},
    {"02:40", future, three, "2026-11-25T02:40:00Z"},
    {"03:00", future, three, "2026-11-25T03:00:00Z"},
    {"03:01", future, three, "2026-11-24T03:01:00Z"},
    {"23:50", future, three, "2026-11-24T23:50:00Z"},
    {"23:59", past, "2027-01-01T00:00:00Z", "2026-12-31T23:59:00Z"},
    {"00:01", future, "2026-12-31T23:59:00Z", "2027-01-01T00:01:00Z"},
    {"12:00", past, "2028-03-01T01:00:00Z", "2028-02-29T12:00:00Z"},
    // The day is that of the zone; an hour that its clocks skip today was there yesterday.
    {"00:30", past, "2026-07-01T23:45:00Z", "2026-07-01T23:30:00Z", london},
    {"01:30", past, "2026-03-29T02:00:00Z", "2026-03-28T01:30:00Z", london},
    // Durations, a word, and whole times.
    {"20m", past, three, "2026-11-24T02:40:00Z"},
    {"20m", future, three, "2026-11-24T03:20:00Z"},
    {"now", past, three, "2026-11-24T03:00:00Z"},
    {"2026-11-20T10:00", past, three, "2026-11-20T10:00:00Z"},
    {"2026-11-20T10:00+01:00", past, three, "2026-11-20T09:00:00Z"},
};

Instant utc(std::string_view text) {
  return *resolve(*parse_time(text), *Zone::utc());
}

ZonePtr ruled(std::string_view rule) {
  return Zone::from_tzif("Test/Zone", tzif({.rule = std::string(rule)}));
}

}  // namespace

TEST_CASE("a time is read as people mean it at three in the morning") {
  for (const Row& row : rows) {
    CAPTURE(row.typed);
    CAPTURE(row.now);
    CHECK(cmd::read_moment(row.typed, utc(row.now), *ruled(row.rule), "--started", row.tense) == utc(row.instant));
  }
}

TEST_CASE("what is no time of the day is refused") {
  for (const std::string_view typed : {"24:01", "2:40pm", "02:60", ":40", "1mo", ""}) {
    CAPTURE(typed);
    CHECK_THROWS_AS((void)cmd::read_moment(typed, utc(three), *Zone::utc(), "--started", past), cmd::UsageError);
  }
}
