#include "text/hours.hpp"

#include <doctest/doctest.h>

#include "text/time.hpp"

using namespace incplan::core;

namespace {

/// 2026-11-23 is a Monday.
LocalTime moment(std::string_view text) {
  return parse_time(text)->time;
}

}  // namespace

TEST_CASE("hours cover the moments of a week") {
  struct Row {
    std::string_view hours;
    std::string_view time;
    bool covered;
  };
  for (const Row& row : {
           Row{"Mon-Fri 09:00-18:00", "2026-11-23T09:00", true},
           Row{"Mon-Fri 09:00-18:00", "2026-11-23T08:59:59", false},
           Row{"Mon-Fri 09:00-18:00", "2026-11-27T17:59:59", true},
           Row{"Mon-Fri 09:00-18:00", "2026-11-27T18:00", false},
           Row{"Mon-Fri 09:00-18:00", "2026-11-28T12:00", false},
           Row{"mon-FRI 09:00-18:00", "2026-11-25T12:00", true},
           Row{"Mon-Fri 09:00-18:00, Sat 10:00-14:00", "2026-11-28T10:00", true},
           Row{"Mon-Fri 09:00-18:00,Sat 10:00-14:00", "2026-11-28T14:00", false},
           Row{"Mon, Wed 09:00-12:00, 14:00-18:00", "2026-11-25T15:00", true},
           Row{"Mon, Wed 09:00-12:00, 14:00-18:00", "2026-11-25T13:00", false},
           Row{"Mon, Wed 09:00-12:00, 14:00-18:00", "2026-11-24T15:00", false},
           Row{"Sat-Mon 10:00-12:00", "2026-11-29T11:00", true},
           Row{"Sat-Mon 10:00-12:00", "2026-11-23T11:00", true},
           Row{"Sat-Mon 10:00-12:00", "2026-11-24T11:00", false},
           Row{"Mon-Sun 00:00-24:00", "2026-11-29T23:59:59", true},
           Row{"Fri 22:00-06:00", "2026-11-27T23:00", true},
           Row{"Fri 22:00-06:00", "2026-11-28T05:59", true},
           Row{"Fri 22:00-06:00", "2026-11-28T06:00", false},
           Row{"Fri 22:00-06:00", "2026-11-27T05:00", false},
           Row{"Sun 22:00-06:00", "2026-11-29T22:00", true},
           Row{"Sun 22:00-06:00", "2026-11-23T05:59", true},
           Row{"Sun 22:00-06:00", "2026-11-23T06:00", false},
           Row{"Fri 18:00-24:00", "2026-11-28T00:00", false},
           Row{"Fri 18:00-00:00", "2026-11-27T23:59", true},
           Row{"outside Mon-Fri 09:00-18:00", "2026-11-28T12:00", true},
           Row{"Outside Mon-Fri 09:00-18:00", "2026-11-23T12:00", false},
           Row{"Mon-Fri 09:00-18:00", "1969-12-31T12:00", true},
       }) {
    CAPTURE(row.hours);
    CAPTURE(row.time);
    const auto hours = parse_hours(row.hours);
    REQUIRE(hours);
    CHECK(hours->cover(moment(row.time)) == row.covered);
    CHECK(hours->text == row.hours);
  }
}

TEST_CASE("what are no hours is refused") {
  for (const std::string_view text : {"",
                                      "Mon",
                                      "Mon-Fri",
                                      "09:00-18:00",
                                      "Mon-Fri 9:00-18:00",
                                      "Mon-Fri 09:00",
                                      "Mon-Fri 09:00-",
                                      "Mon-Fri 09:00-24:01",
                                      "Mon-Fri 24:00-25:00",
                                      "Mon-Fri 24:00-06:00",
                                      "Mon-Fri 09:00-09:00",
                                      "Mon-Fri 09:60-18:00",
                                      "Mon-Fri09:00-18:00",
                                      "Monday 09:00-18:00",
                                      "Lun 09:00-18:00",
                                      "Mon-Fri 09:00-18:00,",
                                      "Mon-Fri 09:00-18:00 Sat 10:00-14:00",
                                      "Mon-Fri 09:00-18:00, Sat",
                                      ", Mon 09:00-18:00",
                                      "outside",
                                      "outside ",
                                      "inside Mon 09:00-18:00",
                                      "Mon- 09:00-10:00",
                                      "-Fri 09:00-10:00",
                                      "Mon-Fri-Sat 09:00-10:00",
                                      "Mon-Fri 09.00-18.00",
                                      "Mon-Fri 09:00–18:00"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_hours(text));
  }
}
