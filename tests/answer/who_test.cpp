#include "answer/who.hpp"

#include <doctest/doctest.h>

#include "answer/moments.hpp"
#include "answer/rota.hpp"

using namespace incplan::core;

namespace {

using std::chrono::days;
using std::chrono::minutes;

Plan plan_with(const std::vector<std::string>& people, const ZonePtr& zone = paris) {
  Plan plan;
  plan.zone = zone;
  plan.languages = {{"en"}};
  for (const std::string& id : people) {
    Person& person = plan.people.emplace_back();
    person.id = {id};
    person.zone = zone;
  }
  return plan;
}

std::vector<Ref<PersonTag>> refs(const std::vector<std::string>& people) {
  std::vector<Ref<PersonTag>> out;
  for (const std::string& id : people) out.push_back({{id}});
  return out;
}

Rota rota_of(const std::vector<std::string>& people, std::string_view every, std::string_view since,
             const ZonePtr& zone = paris) {
  Rota rota;
  rota.people = refs(people);
  rota.every = lasting(every);
  rota.since = at(since, *zone);
  rota.since_local = parse_time(since)->time;
  return rota;
}

Role role_with(Rota rota) {
  Role role;
  role.id = {"lead"};
  role.rotas = {std::move(rota)};
  return role;
}

/// `tom +amina +li -max until 2026-…`: on duty, backups, away.
std::string reported(const Duty& duty, bool until = false) {
  std::string out = duty.on_duty ? duty.on_duty->person->id.text : "nobody";
  for (const PersonNow& backup : duty.backups) out += " +" + backup.person->id.text;
  for (const PersonNow& away : duty.away) out += " -" + away.person->id.text;
  if (until) out += " until " + utc_text(duty.until);
  return out;
}

void take_away(Plan& plan, std::size_t person, std::string_view from, std::string_view to) {
  plan.people.at(person).away.push_back({.from = day(from), .to = day(to), .place = {}});
}

}  // namespace

TEST_CASE("a weekly rota hands over at the same time on the wall all year, one minute before and after") {
  struct Row {
    const char* zone;
    ZonePtr where;
    const char* since;
  };
  const std::vector<std::string> people = {"tom", "amina", "li"};
  for (const Row& row :
       {Row{"Paris", paris, "2026-01-05T09:00"}, Row{"New York", new_york, "2026-01-05T09:00"},
        // The clocks skip and repeat these very minutes on 29 March and 25 October, on 8 March and 1 November.
        Row{"Paris in the gap", paris, "2026-01-04T02:30"}, Row{"New York in the gap", new_york, "2026-01-04T01:30"}}) {
    CAPTURE(row.zone);
    Plan plan = plan_with(people, row.where);
    Role role = role_with(rota_of(people, "1w", row.since, row.where));
    LocalTime first = parse_time(row.since)->time;
    for (std::size_t week = 1; week <= 52; ++week) {
      CAPTURE(week);
      LocalTime wall = first + days(7) * static_cast<int>(week);
      Instant handover = row.where->instant_or_after_gap(wall);
      Duty before = duty_at(plan, role, handover - minutes(1));
      Duty after = duty_at(plan, role, handover + minutes(1));
      CHECK(before.on_duty->person->id.text == people[(week - 1) % 3]);
      CHECK(before.until == handover);
      CHECK(after.on_duty->person->id.text == people[week % 3]);
      CHECK(duty_at(plan, role, handover).on_duty->person->id.text == people[week % 3]);
      if (row.where->instant(wall)) CHECK(row.where->local(handover).time == wall);
    }
  }
}

TEST_CASE("a rota of days and of hours") {
  struct Row {
    const char* every;
    const char* now;
    const char* expected;
  };
  Plan plan = plan_with({"tom", "amina", "li"});
  for (const Row& row : {
           Row{"1d", "2026-03-27T09:00", "tom +amina +li until 2026-03-28T08:00:00Z"},
           Row{"1d", "2026-03-28T09:00", "amina +li +tom until 2026-03-29T07:00:00Z"},
           Row{"1d", "2026-03-29T08:59", "amina +li +tom until 2026-03-29T07:00:00Z"},
           Row{"1d", "2026-03-29T09:00", "li +tom +amina until 2026-03-30T07:00:00Z"},
           Row{"12h", "2026-03-28T20:59", "li +tom +amina until 2026-03-28T20:00:00Z"},
           Row{"12h", "2026-03-28T21:00", "tom +amina +li until 2026-03-29T07:00:00Z"},
           Row{"12h", "2026-03-29T09:00", "amina +li +tom until 2026-03-29T19:00:00Z"},
           // Nobody before it begins.
           Row{"1d", "2026-03-27T08:59", "nobody until 2026-03-27T08:00:00Z"},
       }) {
    CAPTURE(row.every);
    CAPTURE(row.now);
    Role role = role_with(rota_of({"tom", "amina", "li"}, row.every, "2026-03-27T09:00"));
    CHECK(reported(duty_at(plan, role, at(row.now, *paris)), true) == row.expected);
  }
}

TEST_CASE("at any minute of the nights in which clocks change there is exactly one primary") {
  const std::vector<std::string> people = {"tom", "amina", "li"};
  Plan plan = plan_with(people);
  for (const char* every : {"10m", "1h", "7h", "1d", "1w"}) {
    Role role = role_with(rota_of(people, every, "2026-03-02T02:30"));
    for (const char* night : {"2026-03-28T22:00Z", "2026-10-24T22:00Z"}) {
      Instant last{};
      for (int minute = 0; minute < 5 * 60; ++minute) {
        Instant now = at(night) + minutes(minute);
        Duty duty = duty_at(plan, role, now);
        REQUIRE(duty.on_duty);
        CHECK(duty.backups.size() == 2);
        REQUIRE(duty.until);
        CHECK(*duty.until > now);
        CHECK(*duty.until >= last);
        last = *duty.until;
      }
    }
  }
}

TEST_CASE("a swap wins over the order, and the one whose turn it is backs up first") {
  struct Row {
    const char* now;
    const char* expected;
  };
  Plan plan = plan_with({"tom", "amina", "li", "max"});
  Rota rota = rota_of({"tom", "amina", "li"}, "1w", "2026-01-05T09:00");
  rota.overrides = {
      {.from = at("2026-01-07T12:00", *paris), .to = at("2026-01-08T12:00", *paris), .person = {{"max"}}, .place = {}},
      {.from = at("2026-01-12T09:00", *paris), .to = at("2026-01-19T09:00", *paris), .person = {{"li"}}, .place = {}}};
  Role role = role_with(rota);
  for (const Row& row : {
           Row{"2026-01-07T11:59", "tom +amina +li until 2026-01-07T11:00:00Z"},
           Row{"2026-01-07T12:00", "max +tom +amina +li until 2026-01-08T11:00:00Z"},
           Row{"2026-01-08T11:59", "max +tom +amina +li until 2026-01-08T11:00:00Z"},
           Row{"2026-01-08T12:00", "tom +amina +li until 2026-01-12T08:00:00Z"},
           Row{"2026-01-12T09:00", "li +amina +tom until 2026-01-19T08:00:00Z"},
           Row{"2026-01-19T09:00", "li +tom +amina until 2026-01-26T08:00:00Z"},
       }) {
    CAPTURE(row.now);
    CHECK(reported(duty_at(plan, role, at(row.now, *paris)), true) == row.expected);
  }
}

TEST_CASE("whoever is away is passed over for the next in order, by the days of their own zone") {
  struct Row {
    const char* now;
    const char* expected;
  };
  Plan plan = plan_with({"tom", "amina", "li"});
  plan.people[0].zone = apia;  // thirteen hours ahead
  take_away(plan, 0, "2026-01-07", "2026-01-08");
  take_away(plan, 1, "2026-01-08", "2026-01-08");
  Role role = role_with(rota_of({"tom", "amina", "li"}, "1w", "2026-01-05T09:00"));
  Role held;
  held.held_by = refs({"tom", "amina", "li"});
  for (const Row& row : {
           Row{"2026-01-06T10:59:59Z", "tom +amina +li"},
           Row{"2026-01-06T11:00:00Z", "amina +li -tom"},
           Row{"2026-01-07T22:59:59Z", "amina +li -tom"},
           Row{"2026-01-07T23:00:00Z", "li -tom -amina"},
           Row{"2026-01-08T10:59:59Z", "li -tom -amina"},
           Row{"2026-01-08T11:00:00Z", "tom +li -amina"},
           Row{"2026-01-08T23:00:00Z", "tom +amina +li"},
       }) {
    CAPTURE(row.now);
    CHECK(reported(duty_at(plan, role, at(row.now))) == row.expected);
    CHECK(reported(duty_at(plan, held, at(row.now))) == row.expected);
  }
  take_away(plan, 2, "2026-01-08", "2026-01-08");
  CHECK(reported(duty_at(plan, role, at("2026-01-08T02:00Z"))) == "nobody -tom -amina -li");
}

TEST_CASE("of several rotas the first whose hours cover the moment counts") {
  struct Row {
    const char* now;
    const char* expected;
  };
  Plan plan = plan_with({"tom", "amina", "li"});
  Role role;
  Rota office = rota_of({"tom", "amina"}, "1w", "2026-01-05T09:00");
  office.hours = parse_hours("Mon-Fri 09:00-18:00");
  Rota night = rota_of({"li"}, "1w", "2026-01-05T09:00");
  night.hours = parse_hours("Mon-Thu 22:00-06:00");
  role.rotas = {office, night};
  for (const Row& row : {
           Row{"2026-01-05T08:59", "nobody until 2026-01-05T08:00:00Z"},
           Row{"2026-01-05T09:00", "tom +amina until 2026-01-05T17:00:00Z"},
           Row{"2026-01-05T17:59", "tom +amina until 2026-01-05T17:00:00Z"},
           Row{"2026-01-05T18:00", "nobody until 2026-01-05T21:00:00Z"},
           Row{"2026-01-05T22:00", "li until 2026-01-06T05:00:00Z"},
           Row{"2026-01-06T00:30", "li until 2026-01-06T05:00:00Z"},
           Row{"2026-01-06T05:59", "li until 2026-01-06T05:00:00Z"},
           Row{"2026-01-06T06:00", "nobody until 2026-01-06T08:00:00Z"},
           Row{"2026-01-09T05:59", "li until 2026-01-09T05:00:00Z"},
           Row{"2026-01-12T09:00", "amina +tom until 2026-01-12T17:00:00Z"},
       }) {
    CAPTURE(row.now);
    CHECK(reported(duty_at(plan, role, at(row.now, *paris)), true) == row.expected);
  }
}

TEST_CASE("hours that follow each other without a gap are one, and end before the handover or with it") {
  Plan plan = plan_with({"tom", "amina"});
  Rota rota = rota_of({"tom", "amina"}, "1w", "2026-01-05T09:00");
  rota.hours = parse_hours("Mon-Sun 00:00-24:00");
  CHECK(reported(duty_at(plan, role_with(rota), at("2026-01-06T03:00", *paris)), true) ==
        "tom +amina until 2026-01-12T08:00:00Z");
  rota.hours = parse_hours("Mon-Wed 00:00-24:00");
  CHECK(reported(duty_at(plan, role_with(rota), at("2026-01-06T03:00", *paris)), true) ==
        "tom +amina until 2026-01-07T23:00:00Z");
}

TEST_CASE("a plan with mistakes still answers") {
  Plan plan = plan_with({"tom"});
  Role role;
  CHECK(reported(duty_at(plan, role, at("2026-01-05T09:00Z"))) == "nobody");
  role.held_by = refs({"amnia", "tom", "tom"});
  CHECK(reported(duty_at(plan, role, at("2026-01-05T09:00Z"))) == "tom");
  CHECK(reported(duty_at(plan, role_with(rota_of({}, "1w", "2026-01-05T09:00")), at("2026-01-06T09:00Z"))) == "nobody");
  Rota still = rota_of({"tom"}, "0s", "2026-01-05T09:00");
  CHECK(reported(duty_at(plan, role_with(still), at("2026-01-06T09:00Z")), true) == "tom until -");
}

TEST_CASE("a person at a moment") {
  Plan plan = plan_with({"tom"}, new_york);
  Person& tom = plan.people[0];
  PersonNow here = person_at(tom, at("2026-11-24T03:00Z"));
  CHECK(here.local.abbreviation == "EST");
  CHECK(here.local.time == parse_time("2026-11-23T22:00")->time);
  CHECK(here.within_hours == std::nullopt);
  tom.hours = parse_hours("Mon 21:00-23:00");
  CHECK(person_at(tom, at("2026-11-24T03:00Z")).within_hours == true);
  CHECK(person_at(tom, at("2026-11-24T04:00Z")).within_hours == false);
}

TEST_CASE("how a person is called, and who is behind a holder") {
  Plan plan = plan_with({"tom", "amina"});
  plan.people[0].contact = {{"phone", "+33 6 00 00 00 00", {}}, {"chat", "@tommy", {}}};
  CHECK(mention(plan.people[0]) == "@tommy");
  plan.people[0].contact.push_back({"slack", "@tom.p", {}});
  CHECK(mention(plan.people[0]) == "@tom.p");
  CHECK(mention(plan.people[1]) == "@amina");

  Role role;
  role.id = {"lead"};
  role.held_by = refs({"amina", "tom"});
  plan.roles = {role};
  auto ids = [&](std::string_view holder) {
    std::string out;
    for (const PersonNow& person : people_behind(plan, holder, at("2026-01-05T09:00Z")))
      out += person.person->id.text + " ";
    return out;
  };
  CHECK(ids("tom") == "tom ");
  CHECK(ids("lead") == "amina tom ");
  CHECK(ids("nobody") == "");
}
