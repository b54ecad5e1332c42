// Deadlines before an event: `due: {notice: 7d, before: scheduled_for}`.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "answer/moments.hpp"
#include "answer/schedule.hpp"

using namespace incplan::core;

namespace {

using std::chrono::days;
using std::chrono::local_days;

Obligation::Clock notice(const char* length, std::optional<Moment> before, const char* obligation = "") {
  Obligation::Clock clock;
  clock.within = lasting(length);
  clock.from = before;
  clock.after = {obligation};
  clock.is_notice = true;
  return clock;
}

Plan plan_with(std::initializer_list<std::pair<const char*, std::vector<Obligation::Clock>>> obligations) {
  Plan plan;
  plan.zone = paris;
  for (const auto& [id, due] : obligations) {
    Obligation& obligation = plan.obligations.emplace_back();
    obligation.id = {id};
    obligation.due = due;
  }
  return plan;
}

DueObligation due_of(const Plan& plan, const char* id, const Incident& incident) {
  return schedule_obligation(plan, *find(plan.obligations, id), incident, at("2026-11-24T12:00Z"));
}

std::string missing_of(const DueObligation& due) {
  std::string out;
  for (const std::string& name : due.missing) out += (out.empty() ? "" : " ") + name;
  return out;
}

bool is_business_day(local_days day, const std::vector<local_days>& holidays) {
  const std::chrono::weekday weekday(day);
  return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday &&
         std::ranges::find(holidays, day) == holidays.end();
}

/// Day by day, as one counts on a calendar on the wall.
local_days counted_back(local_days end, int count, const std::vector<local_days>& holidays) {
  local_days day = end - days(1);
  while (true) {
    while (!is_business_day(day, holidays)) day -= days(1);
    if (count-- == 0) return day;
    day -= days(1);
  }
}

}  // namespace

TEST_CASE("a notice ends so long before an event") {
  struct Row {
    const char* notice;
    const char* event;
    const char* expected;
  };
  const Holidays holidays({{day("2026-12-25")}, {day("2027-01-01")}});
  for (const Row& row : {
           // Hours and days are elapsed time, also across a change of the clocks.
           Row{"7d", "2026-12-06T03:00+01:00", "2026-11-29T03:00:00+01:00"},
           Row{"3d", "2026-03-31T13:00+02:00", "2026-03-28T12:00:00+01:00"},
           Row{"90s", "2026-11-24T03:01:30+01:00", "2026-11-24T03:00:00+01:00"},
           // Whole business days lie between: for Friday three of them are Tuesday to Thursday.
           Row{"3bd", "2026-11-27T22:00+01:00", "2026-11-23T23:59:00+01:00"},
           Row{"1bd", "2026-11-24T00:00+01:00", "2026-11-20T23:59:00+01:00"},
           Row{"1bd", "2026-11-29T10:00+01:00", "2026-11-26T23:59:00+01:00"},
           Row{"1bd", "2026-12-28T10:00+01:00", "2026-12-23T23:59:00+01:00"},
           Row{"2bd", "2026-12-28T10:00+01:00", "2026-12-22T23:59:00+01:00"},
           Row{"1bd", "2026-03-30T22:30Z", "2026-03-27T23:59:00+01:00"},
           // A month is the same day of the one before, or its last.
           Row{"1mo", "2026-03-31T10:00+02:00", "2026-02-28T10:00:00+01:00"},
           Row{"1mo", "2026-03-28T10:00+01:00", "2026-02-28T10:00:00+01:00"},
           Row{"3mo", "2026-05-31T10:00+02:00", "2026-02-28T10:00:00+01:00"},
           Row{"1mo", "2026-04-29T02:30+02:00", "2026-03-29T03:00:00+02:00"},
           Row{"12mo", "2028-02-29T10:00+01:00", "2027-02-28T10:00:00+01:00"},
       }) {
    CAPTURE(row.notice);
    CAPTURE(row.event);
    CHECK(rfc3339(notice_ends(at(row.event), lasting(row.notice), *paris, holidays), *paris) == row.expected);
  }
}

TEST_CASE("a notice that would begin before the calendar stops at its beginning") {
  for (const char* length : {"366000d", "366000bd", "11806mo"}) {
    CAPTURE(length);
    const Instant ends = notice_ends(at("0500-01-01T00:00Z"), lasting(length), *paris, {});
    CHECK(ends >= at("0001-01-01T00:00Z"));
    CHECK(ends < at("0001-01-03T00:00Z"));
  }
}

TEST_CASE("law: business days are counted back as on a calendar, and none of them is lost") {
  std::mt19937 random(20261124);
  const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
  const local_days first(day("2026-01-01"));
  for (int round = 0; round < 20'000 && std::chrono::steady_clock::now() < until; ++round) {
    std::vector<local_days> days_off;
    std::vector<Located<Date>> written;
    for (auto i = random() % 30; i > 0; --i) {
      days_off.push_back(first + days(random() % 400));
      written.push_back({Date(days_off.back())});
    }
    const Holidays holidays(written);
    const local_days event = first + days(random() % 400);
    const int count = static_cast<int>(random() % 12) + 1;
    const local_days last = holidays.before(event, count);
    REQUIRE(last == counted_back(event, count, days_off));
    // Whoever counts the same days on from there ends on the last business day before the event.
    REQUIRE(holidays.after(last, count) == counted_back(event, 0, days_off));
  }
}

TEST_CASE("a notice counts back from a moment, and is overdue when it is too late") {
  Plan plan = plan_with({{"sellers", {notice("7d", Moment::scheduled_for)}}});
  Incident incident;
  DueObligation due = due_of(plan, "sellers", incident);
  CHECK(due.due == std::nullopt);
  CHECK(missing_of(due) == "scheduled_for");
  CHECK_FALSE(due.overdue);

  incident.moments.scheduled_for = at("2026-12-06T02:00Z");
  due = due_of(plan, "sellers", incident);
  CHECK(utc_text(due.due) == "2026-11-29T02:00:00Z");
  CHECK(due.started_at == std::nullopt);
  CHECK_FALSE(due.overdue);

  incident.moments.scheduled_for = at("2026-11-26T12:00Z");  // two days ahead: five days late from the start
  due = due_of(plan, "sellers", incident);
  CHECK(due.overdue);
  CHECK(utc_text(due.due) == "2026-11-19T12:00:00Z");
  incident.done = {{{"sellers"}, at("2026-11-24T11:00Z")}};
  CHECK_FALSE(due_of(plan, "sellers", incident).overdue);
}

TEST_CASE("of a list with notices the first to run out counts") {
  Obligation::Clock deadline = notice("72h", Moment::aware);
  deadline.is_notice = false;
  Plan plan =
      plan_with({{"all", {notice("7d", Moment::scheduled_for), notice("1d", Moment::scheduled_until), deadline}}});
  Incident incident;
  incident.moments.scheduled_for = at("2026-12-06T02:00Z");
  incident.moments.scheduled_until = at("2026-12-06T04:00Z");
  const auto& clocks = plan.obligations[0].due;
  CHECK(due_of(plan, "all", incident).clock == &clocks[0]);
  CHECK(missing_of(due_of(plan, "all", incident)) == "aware");
  incident.moments.aware = at("2026-11-24T02:00Z");
  CHECK(due_of(plan, "all", incident).clock == &clocks[2]);
}

TEST_CASE("in maintenance the start stands in for the planned one") {
  Plan plan = plan_with({{"sellers", {notice("1d", Moment::scheduled_for)}}});
  Stage stage;
  stage.id = {"planned"};
  stage.flow = Flow::maintenance;
  plan.stages.push_back(stage);
  Incident incident;
  incident.moments.started = at("2026-12-06T02:00Z");
  CHECK(utc_text(due_of(plan, "sellers", incident).due) == "2026-12-05T02:00:00Z");
  CHECK(due_of(plan, "sellers", incident).stand_in == Moment::scheduled_for);
  plan.stages[0].flow = Flow::incident;
  CHECK(due_of(plan, "sellers", incident).due == std::nullopt);
}

TEST_CASE("a notice before an obligation goes by when that was met, else by its own deadline") {
  Plan plan = plan_with({{"board", {notice("2d", std::nullopt, "sellers")}},
                         {"sellers", {notice("7d", Moment::scheduled_for)}},
                         {"lawyers", {notice("1d", std::nullopt, "board")}},
                         {"nothing", {}},
                         {"press", {notice("1h", std::nullopt, "nothing")}}});
  Incident incident;
  CHECK(missing_of(due_of(plan, "lawyers", incident)) == "scheduled_for");
  CHECK(missing_of(due_of(plan, "press", incident)) == "nothing");
  incident.moments.scheduled_for = at("2026-12-06T02:00Z");
  CHECK(utc_text(due_of(plan, "board", incident).due) == "2026-11-27T02:00:00Z");
  CHECK(utc_text(due_of(plan, "lawyers", incident).due) == "2026-11-26T02:00:00Z");
  incident.done = {{{"sellers"}, at("2026-11-28T02:00Z")}, {{"nothing"}, at("2026-11-28T02:00Z")}};
  CHECK(utc_text(due_of(plan, "lawyers", incident).due) == "2026-11-25T02:00:00Z");
  CHECK(utc_text(due_of(plan, "press", incident).due) == "2026-11-28T01:00:00Z");
}

TEST_CASE("obligations that wait for each other have no deadline, and long chains no end of work") {
  Plan circle = plan_with({{"a", {notice("1d", std::nullopt, "b")}},
                           {"b", {notice("1d", std::nullopt, "a")}},
                           {"c", {notice("1d", std::nullopt, "c")}}});
  CHECK(missing_of(due_of(circle, "a", {})) == "b");
  CHECK(missing_of(due_of(circle, "c", {})) == "c");

  constexpr int length = 20'000;
  Plan chain;
  chain.zone = paris;
  for (int i = 0; i < length; ++i) {
    Obligation& obligation = chain.obligations.emplace_back();
    obligation.id = {"o" + std::to_string(i)};
    obligation.due = {i + 1 < length ? notice("1s", std::nullopt, ("o" + std::to_string(i + 1)).c_str())
                                     : notice("1s", Moment::scheduled_for)};
  }
  chain.obligations.index();
  Incident incident;
  incident.moments.scheduled_for = at("2026-12-06T02:00Z");
  ObligationClocks clocks(chain, incident, at("2026-11-24T12:00Z"));
  for (const Obligation& obligation : chain.obligations) {
    const auto left = length - static_cast<int>(&obligation - chain.obligations.data());
    REQUIRE(clocks.of(obligation).due == *incident.moments.scheduled_for - std::chrono::seconds(left));
  }
}
