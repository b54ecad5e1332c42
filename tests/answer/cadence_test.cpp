#include "answer/cadence.hpp"

#include <doctest/doctest.h>

#include "answer/moments.hpp"

using namespace incplan::core;

namespace {

Hours hours(const char* written) {
  const auto read = parse_hours(written);
  REQUIRE(read);
  return *read;
}

}  // namespace

TEST_CASE("what is due outside hours moves to the next opening") {
  struct Row {
    const char* hours;
    const char* moment;
    const char* expected;
  };
  const Holidays holidays({{day("2026-11-30")}, {day("2026-12-05")}, {day("2026-12-25")}});
  for (const Row& row : {
           Row{"Mon-Fri 09:00-17:00", "2026-11-24T10:00+01:00", "2026-11-24T10:00:00+01:00"},
           Row{"Mon-Fri 09:00-17:00", "2026-11-24T02:20+01:00", "2026-11-24T09:00:00+01:00"},
           Row{"Mon-Fri 09:00-17:00", "2026-11-24T09:00+01:00", "2026-11-24T09:00:00+01:00"},
           // The time at which they end is still inside, a second later is not.
           Row{"Mon-Fri 09:00-17:00", "2026-11-24T17:00+01:00", "2026-11-24T17:00:00+01:00"},
           Row{"Mon-Fri 09:00-17:00", "2026-11-24T17:00:01+01:00", "2026-11-25T09:00:00+01:00"},
           // Over a weekend and a holiday.
           Row{"Mon-Fri 09:00-17:00", "2026-11-27T18:00+01:00", "2026-12-01T09:00:00+01:00"},
           Row{"Mon-Fri 09:00-17:00", "2026-11-30T10:00+01:00", "2026-12-01T09:00:00+01:00"},
           Row{"Sat 09:00-17:00", "2026-12-05T10:00+01:00", "2026-12-12T09:00:00+01:00"},
           // Over midnight, and the end of the week.
           Row{"Fri 22:00-06:00", "2026-11-28T05:00+01:00", "2026-11-28T05:00:00+01:00"},
           Row{"Fri 22:00-06:00", "2026-11-28T07:00+01:00", "2026-12-04T22:00:00+01:00"},
           Row{"Sun 22:00-06:00", "2026-12-07T05:00+01:00", "2026-12-07T05:00:00+01:00"},
           // A day ends at 24:00, which the next day, a holiday, calls 00:00; what began before it ends there.
           Row{"Mon-Sun 09:00-24:00", "2026-11-30T00:00+01:00", "2026-11-30T00:00:00+01:00"},
           Row{"Sun 22:00-06:00", "2026-11-30T01:00+01:00", "2026-12-06T22:00:00+01:00"},
           // An hour that the clocks skip, and one that they show twice.
           Row{"Sun 02:30-05:00", "2026-03-29T01:50+01:00", "2026-03-29T03:00:00+02:00"},
           Row{"Sun 02:30-05:00", "2026-10-25T02:10+02:00", "2026-10-25T02:30:00+02:00"},
           Row{"Sun 02:30-05:00", "2026-10-25T02:10+01:00", "2026-10-25T02:30:00+01:00"},
       }) {
    CAPTURE(row.hours);
    CAPTURE(row.moment);
    CHECK(rfc3339(next_opening(hours(row.hours), *paris, holidays, at(row.moment)), *paris) == row.expected);
  }
}

TEST_CASE("an opening never comes before the moment, is inside, and stays") {
  const Holidays holidays({{day("2026-12-25")}, {day("2027-01-01")}});
  for (const char* written : {"Mon-Fri 09:00-17:00", "Sat-Sun 22:00-06:00, Wed 12:00-13:30", "Sun 00:00-24:00"}) {
    const Hours open = hours(written);
    for (Instant moment = at("2026-10-20T00:00Z"); moment < at("2027-01-10T00:00Z");
         moment += std::chrono::minutes(97)) {
      CAPTURE(written);
      CAPTURE(rfc3339(moment, *paris));
      const Instant opening = next_opening(open, *paris, holidays, moment);
      REQUIRE(opening >= moment);
      REQUIRE(next_opening(open, *paris, holidays, opening) == opening);
      const LocalTime wall = paris->local(moment).time;
      const bool is_inside = open.cover(wall) && !holidays.has(std::chrono::floor<std::chrono::days>(wall));
      if (is_inside) REQUIRE(opening == moment);
      if (opening != moment) {
        REQUIRE(!is_inside);
        REQUIRE(next_opening(open, *paris, holidays, opening - std::chrono::seconds(1)) == opening);
      }
    }
  }
}

TEST_CASE("what an audience leaves out is the severity's") {
  Updates updates;
  updates.first = lasting("10m");
  updates.every = lasting("30m");
  updates.by_stage = {{{{"watching"}}, lasting("1h")}};
  updates.after = lasting("4h");
  updates.then_every = lasting("2h");
  Updates word;
  word.every = lasting("3h");
  Updates some;
  some.every = lasting("20m");
  Updates own_stages;
  own_stages.by_stage = {{{{"open"}}, lasting("5m")}};
  own_stages.only_on_change = true;
  updates.by_audience = {{{{"board"}}, word, true}, {{{"guests"}}, some}, {{{"press"}}, own_stages}};
  struct Row {
    const char* audience;
    const char* stage;
    bool lasts;
    const char* every;
  };
  for (const Row& row :
       {Row{"staff", "open", false, "30m"}, Row{"staff", "watching", true, "1h"}, Row{"staff", "open", true, "2h"},
        Row{"board", "watching", true, "3h"}, Row{"guests", "open", false, "20m"},
        Row{"guests", "watching", false, "1h"}, Row{"guests", "open", true, "2h"}, Row{"press", "open", false, "5m"},
        Row{"press", "watching", false, "none"}}) {
    CAPTURE(row.audience);
    CAPTURE(row.stage);
    Audience audience;
    audience.id = {row.audience};
    Stage stage;
    stage.id = {row.stage};
    const auto rhythm = Cadence(updates, &audience).rhythm(&stage, row.lasts);
    REQUIRE(rhythm);
    CHECK((rhythm->only_on_change ? "none" : rhythm->every->text) == row.every);
    CHECK(Cadence(updates, &audience).first()->text == "10m");
  }
}
