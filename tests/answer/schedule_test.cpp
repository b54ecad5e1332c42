#include "answer/schedule.hpp"

#include <doctest/doctest.h>

#include "answer/moments.hpp"
#include "plan/stages.hpp"
#include "support/index.hpp"

using namespace incplan::core;
using incplan::core::test::nth;

namespace {

Plan plan_in(ZonePtr zone) {
  Plan plan;
  plan.zone = std::move(zone);
  plan.languages = {{"en"}};
  return plan;
}

/// sev1: 10m, then 30m; 15m while investigating; 1h for executives; 2h once it has lasted 4h.
Plan shop() {
  Plan plan = plan_in(paris);
  Updates updates;
  updates.first = lasting("10m");
  updates.every = lasting("30m");
  updates.by_stage = {{{{"investigating"}}, lasting("15m")}};
  Updates of_executives;
  of_executives.every = lasting("1h");
  updates.by_audience = {{{{"executives"}}, of_executives, true}};
  updates.after = lasting("4h");
  updates.then_every = lasting("2h");
  plan.severities.emplace_back().updates = updates;
  Updates quiet;
  quiet.first = lasting("1h");
  quiet.only_on_change = true;
  plan.severities.emplace_back().updates = quiet;
  plan.severities.emplace_back();
  for (const char* id : {"investigating", "identified"}) plan.stages.emplace_back().id = {id};
  plan.stages.emplace_back().every = lasting("1bd");
  for (const char* id : {"in_progress", "completed"}) {
    plan.stages.emplace_back().id = {id};
    plan.stages.back().flow = Flow::maintenance;
    plan.stages.back().every = lasting("1h");
  }
  plan.stages.back().is_final = true;
  for (const char* id : {"resolved", "postmortem"}) {
    plan.stages.emplace_back().id = {id};
    plan.stages.back().every = lasting("1h");
  }
  plan.stages[5].is_final = true;
  for (const char* id : {"customers", "executives"}) plan.audiences.emplace_back().id = {id};
  return plan;
}

constexpr int none = -1;

}  // namespace

TEST_CASE("a clock runs out") {
  struct Row {
    const char* within;
    const char* start;
    const char* expected;
  };
  const Holidays holidays({{day("2026-12-25")}, {day("2027-01-01")}});
  for (const Row& row : {
           // Hours and days are elapsed time, also across a change of the clocks.
           Row{"72h", "2026-03-28T12:00+01:00", "2026-03-31T13:00:00+02:00"},
           Row{"3d", "2026-03-28T12:00+01:00", "2026-03-31T13:00:00+02:00"},
           Row{"90s", "2026-11-24T03:00+01:00", "2026-11-24T03:01:30+01:00"},
           Row{"1w", "2026-10-24T12:00+02:00", "2026-10-31T11:00:00+01:00"},
           // Business days count from the day after the start.
           Row{"4bd", "2026-11-24T03:00+01:00", "2026-11-30T23:59:00+01:00"},
           Row{"1bd", "2026-11-27T23:59+01:00", "2026-11-30T23:59:00+01:00"},
           Row{"1bd", "2026-11-28T10:00+01:00", "2026-11-30T23:59:00+01:00"},
           Row{"1bd", "2026-12-24T10:00+01:00", "2026-12-28T23:59:00+01:00"},
           Row{"5bd", "2026-12-28T10:00+01:00", "2027-01-05T23:59:00+01:00"},
           Row{"1bd", "2026-03-26T23:30Z", "2026-03-30T23:59:00+02:00"},
           // A month is the same day of the next one, or its last.
           Row{"1mo", "2026-01-31T10:00+01:00", "2026-02-28T10:00:00+01:00"},
           Row{"1mo", "2028-01-31T10:00+01:00", "2028-02-29T10:00:00+01:00"},
           Row{"1mo", "2026-02-28T10:00+01:00", "2026-03-28T10:00:00+01:00"},
           Row{"3mo", "2026-11-30T10:00+01:00", "2027-02-28T10:00:00+01:00"},
           Row{"1mo", "2026-09-25T02:30+02:00", "2026-10-25T02:30:00+02:00"},
           Row{"1mo", "2026-02-28T23:30Z", "2026-04-01T00:30:00+02:00"},
       }) {
    CAPTURE(row.within);
    CAPTURE(row.start);
    CHECK(rfc3339(runs_out(at(row.start), lasting(row.within), *paris, holidays), *paris) == row.expected);
  }
}

TEST_CASE("a clock that would run past the calendar stops at its end") {
  for (const char* within : {"99999999d", "999999999bd", "999999mo"}) {
    auto length = parse_duration(within);
    if (!length) continue;
    CAPTURE(within);
    CHECK(runs_out(at("2026-01-01T00:00Z"), *length, *paris, {}) <= at("9999-12-31T23:59Z"));
    CHECK(runs_out(at("2026-01-01T00:00Z"), *length, *paris, {}) >= at("9999-12-30T00:00Z"));
  }
}

TEST_CASE("updates follow the most specific rhythm") {
  struct Row {
    int severity;
    int stage;
    int audience;
    const char* updated;
    const char* now;
    const char* every;
    const char* next_due;
    bool overdue;
  };
  Plan plan = shop();
  for (const Row& row : {
           Row{0, none, none, nullptr, "03:05", "30m", "03:10", false},
           Row{0, none, none, nullptr, "03:10", "30m", "03:10", false},
           Row{0, none, none, nullptr, "03:11", "30m", "03:10", true},
           Row{0, none, none, "03:20", "03:30", "30m", "03:50", false},
           Row{0, 0, none, "03:20", "03:30", "15m", "03:35", false},
           Row{0, 1, none, "03:20", "03:30", "30m", "03:50", false},
           Row{0, 0, 1, "03:20", "03:30", "1h", "04:20", false},
           Row{0, 0, 0, "03:20", "03:30", "15m", "03:35", false},
           // Once it has lasted four hours, from the next message on.
           Row{0, 1, none, "06:00", "06:25", "30m", "06:30", false},
           Row{0, 1, none, "06:00", "07:00", "30m", "06:30", true},
           Row{0, 1, none, "06:59", "07:10", "30m", "07:29", false},
           Row{0, 1, none, "07:00", "07:10", "2h", "09:00", false},
           Row{0, 0, none, "06:00", "07:00", "15m", "06:15", true},
           // Only when something changes: the first message is due all the same.
           Row{1, 1, none, nullptr, "03:05", "-", "04:00", false},
           Row{1, 1, none, "03:30", "09:00", "-", "-", false},
           // No rhythm of the severity, or none at all.
           Row{2, 1, none, "03:30", "09:00", "-", "-", false},
           Row{2, 2, none, "03:30", "09:00", "1bd", "22:59", false},
           Row{none, 2, none, nullptr, "03:30", "1bd", "22:59", false},
           // Announced work: from now, until something went out.
           Row{none, 3, none, nullptr, "05:00", "1h", "06:00", false},
           Row{none, 3, none, "04:10", "05:00", "1h", "05:10", false},
           // After the end nothing is due.
           Row{0, 5, none, nullptr, "05:00", "-", "-", false},
           Row{0, 5, none, "03:10", "05:00", "-", "-", false},
           Row{0, 6, none, "03:10", "05:00", "-", "-", false},
           Row{none, 4, none, "03:10", "05:00", "-", "-", false},
           Row{none, none, none, nullptr, "03:30", "-", "-", false},
       }) {
    CAPTURE(row.severity);
    CAPTURE(row.stage);
    CAPTURE(row.now);
    auto on_day = [](const char* time) { return at("2026-11-24T" + std::string(time) + "Z"); };
    Incident incident;
    incident.moments.declared = on_day("03:00");
    incident.stage = nth<Stage>(row.stage);
    if (row.updated != nullptr) incident.moments.updated = on_day(row.updated);
    auto schedule = schedule_updates(plan, incident, nth<Severity>(row.severity), nth<Stage>(row.stage),
                                     nth<Audience>(row.audience), on_day(row.now));
    CHECK((schedule.every ? schedule.every->text : "-") == row.every);
    std::string next_due = schedule.next_due ? utc_text(schedule.next_due).substr(11, 5) : "-";
    CHECK(next_due == row.next_due);
    CHECK(schedule.overdue == row.overdue);
    CHECK(schedule.only_on_change == (row.severity == 1));
  }
}

TEST_CASE("what is due does not move while nothing is sent, and a message promises from now on") {
  Plan plan = shop();
  Incident incident;
  incident.moments.declared = at("2026-11-24T08:00Z");
  incident.moments.updated = at("2026-11-24T11:50Z");
  for (int minute = 0; minute < 600; ++minute) {
    const Instant now = *incident.moments.updated + std::chrono::minutes(minute);
    CAPTURE(utc_text(now));
    const UpdateSchedule schedule = schedule_updates(plan, incident, Index<Severity>(0), Index<Stage>(1), {}, now);
    CHECK(utc_text(schedule.next_due) == "2026-11-24T12:20:00Z");
    CHECK(schedule.every->text == "30m");
    CHECK(schedule.overdue == (minute > 30));
    const auto rhythm = std::chrono::minutes(minute < 10 ? 30 : 120);
    CHECK(promise_update(plan, incident, Index<Severity>(0), Index<Stage>(1), {}, now).instant == now + rhythm);
  }
  for (const std::size_t stage : {4U, 5U, 6U}) {
    CAPTURE(stage);
    incident.stage = Index<Stage>(stage);
    CHECK_FALSE(
        promise_update(plan, incident, Index<Severity>(0), incident.stage, {}, *incident.moments.updated).instant);
  }
  incident.stage = {};
  CHECK(schedule_updates(plan, incident, Index<Severity>(0), Index<Stage>(5), {}, *incident.moments.updated).next_due);
  incident.next_update = at("2026-11-25T08:00Z");
  CHECK(promise_update(plan, incident, Index<Severity>(0), Index<Stage>(1), {}, *incident.moments.updated).instant ==
        incident.next_update);
}

TEST_CASE("a final stage ends its flow, unless the flow goes on after it") {
  struct Row {
    const char* stages;  ///< `.` goes on, `F` is final, `m` and `M` the same in maintenance
    const char* over;
  };
  for (const Row& row : {Row{"...", "..."}, Row{"..F", "..F"}, Row{"..F.", "..FF"}, Row{"..FF", "..FF"},
                         Row{".F.F", ".F.F"}, Row{"..FmM", "..F.F"}, Row{".mFMm", "..FFF"}}) {
    CAPTURE(row.stages);
    Plan plan;
    for (const char c : std::string(row.stages)) {
      Stage& stage = plan.stages.emplace_back();
      stage.is_final = c == 'F' || c == 'M';
      stage.flow = c == 'm' || c == 'M' ? Flow::maintenance : Flow::incident;
    }
    std::string over;
    for (const Stage& stage : plan.stages) over += is_over(plan, stage) ? 'F' : '.';
    CHECK(over == row.over);
  }
}

TEST_CASE("updates count from the declaration, else from the start, else from now") {
  Plan plan = shop();
  Incident incident;
  Instant now = at("2026-11-24T03:00Z");
  CHECK(utc_text(schedule_updates(plan, incident, Index<Severity>(0), {}, {}, now).first_due) ==
        "2026-11-24T03:10:00Z");
  incident.moments.started = at("2026-11-24T02:00Z");
  CHECK(utc_text(schedule_updates(plan, incident, Index<Severity>(0), {}, {}, now).first_due) ==
        "2026-11-24T02:10:00Z");
  incident.moments.declared = at("2026-11-24T02:30Z");
  CHECK(utc_text(schedule_updates(plan, incident, Index<Severity>(0), {}, {}, now).first_due) ==
        "2026-11-24T02:40:00Z");
}

namespace {

Obligation::Clock clock_of(const char* within, std::optional<Moment> from, const char* after = "") {
  Obligation::Clock clock;
  clock.within = lasting(within);
  clock.from = from;
  clock.after = {after};
  return clock;
}

std::string missing_of(const DueObligation& due) {
  std::string out;
  for (const std::string& name : due.missing) out += (out.empty() ? "" : " ") + name;
  return out;
}

}  // namespace

TEST_CASE("of several clocks the first known to run out counts, and the others are named") {
  Plan plan = plan_in(paris);
  Obligation obligation;
  obligation.id = {"regulator"};
  obligation.due = {clock_of("24h", Moment::aware), clock_of("4h", Moment::classified),
                    clock_of("1mo", std::nullopt, "early_warning")};
  Instant now = at("2026-11-24T12:00Z");

  Incident incident;
  DueObligation due = schedule_obligation(plan, obligation, incident, now);
  CHECK(due.due == std::nullopt);
  CHECK(due.clock == &obligation.due[0]);
  CHECK(missing_of(due) == "aware classified early_warning");
  CHECK_FALSE(due.overdue);

  incident.moments.started = at("2026-11-24T01:00Z");
  due = schedule_obligation(plan, obligation, incident, now);
  CHECK(utc_text(due.due) == "2026-11-25T01:00:00Z");
  CHECK(utc_text(due.started_at) == "2026-11-24T01:00:00Z");
  CHECK(missing_of(due) == "classified early_warning");

  incident.moments.classified = at("2026-11-24T03:00Z");
  due = schedule_obligation(plan, obligation, incident, now);
  CHECK(utc_text(due.due) == "2026-11-24T07:00:00Z");
  CHECK(due.clock == &obligation.due[1]);
  CHECK(due.overdue);

  incident.done = {{{"early_warning"}, at("2026-10-01T12:00Z")}, {{"regulator"}, at("2026-11-24T05:00Z")}};
  due = schedule_obligation(plan, obligation, incident, now);
  CHECK(due.clock == &obligation.due[2]);
  CHECK(utc_text(due.due) == "2026-11-01T13:00:00Z");
  CHECK(utc_text(due.done) == "2026-11-24T05:00:00Z");
  CHECK_FALSE(due.overdue);
  CHECK(missing_of(due) == "");
}

TEST_CASE("what starts a clock") {
  struct Row {
    Moment from;
    const char* expected;
  };
  Plan plan = plan_in(paris);
  Incident incident;
  incident.moments.started = at("2026-11-24T01:00Z");
  incident.moments.resolved = at("2026-11-24T05:00Z");
  Obligation obligation;
  for (const Row& row : {Row{Moment::started, "2026-11-24T02:00:00Z"}, Row{Moment::aware, "2026-11-24T02:00:00Z"},
                         Row{Moment::declared, "2026-11-24T02:00:00Z"}, Row{Moment::classified, "-"},
                         Row{Moment::resolved, "2026-11-24T06:00:00Z"}}) {
    obligation.due = {clock_of("1h", row.from)};
    CHECK(utc_text(schedule_obligation(plan, obligation, incident, at("2026-11-24T01:30Z")).due) == row.expected);
  }
  incident.moments.aware = at("2026-11-24T01:10Z");
  obligation.due = {clock_of("1h", Moment::aware)};
  CHECK(utc_text(schedule_obligation(plan, obligation, incident, at("2026-11-24T01:30Z")).due) ==
        "2026-11-24T02:10:00Z");
}

TEST_CASE("business days are those of the obligation's calendar") {
  Plan plan = plan_in(paris);
  plan.holidays = Holidays({{day("2026-11-25")}});
  Calendar calendar;
  calendar.id = {"new_york"};
  calendar.zone = new_york;
  calendar.holidays = Holidays({{day("2026-11-26")}});
  plan.calendars.push_back(calendar);
  Incident incident;
  incident.moments.aware = at("2026-11-24T12:00Z");
  Obligation obligation;
  obligation.due = {clock_of("2bd", Moment::aware)};
  CHECK(utc_text(schedule_obligation(plan, obligation, incident, at("2026-11-24T12:00Z")).due) ==
        "2026-11-27T22:59:00Z");
  obligation.calendar = {{"new_york"}};
  CHECK(utc_text(schedule_obligation(plan, obligation, incident, at("2026-11-24T12:00Z")).due) ==
        "2026-11-28T04:59:00Z");
}
