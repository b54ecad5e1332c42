// When the answer of `who` changes next, against a slow and literal reading of the plan.
#include "answer/handover.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "answer/moments.hpp"
#include "answer/who.hpp"
#include "support/random_plan.hpp"

using namespace incplan::core;
using incplan::core::test::Dice;

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

const ZonePtr lord_howe = zone_of("Australia/Lord_Howe", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0");
/// Its clocks skip midnight and show the hour before midnight twice.
const ZonePtr santiago = zone_of("America/Santiago", "<-04>4<-03>,M9.1.6/24,M4.1.6/24");
const std::array<ZonePtr, 5> zones = {paris, new_york, lord_howe, santiago, apia};

const Instant new_year = at("2026-01-01T00:00Z");

template <class List>
auto& pick(const List& list, Dice& dice) {
  return list[static_cast<std::size_t>(dice.roll(static_cast<int>(list.size())))];
}

Ref<PersonTag> random_person(Dice& dice) {
  constexpr std::array<const char*, 5> ids = {"tom", "amina", "li", "max", "unheard_of"};
  return {{ids[static_cast<std::size_t>(dice.roll(dice.once_in(10) ? 5 : 4))]}, {}};
}

std::vector<Ref<PersonTag>> random_people(Dice& dice) {
  std::vector<Ref<PersonTag>> people(static_cast<std::size_t>(1 + dice.roll(4)));
  for (auto& person : people) person = random_person(dice);
  return people;
}

Person random_person(std::string id, Dice& dice) {
  Person person;
  person.id = {std::move(id)};
  person.zone = pick(zones, dice);
  for (int i = dice.roll(4); i > 0; --i) {
    const auto from = std::chrono::floor<days>(new_year) + days(dice.roll(400));
    person.away.push_back({.from = Date(from), .to = Date(from + days(dice.roll(40))), .place = {}});
  }
  return person;
}

Rota random_rota(const Zone& zone, Dice& dice) {
  constexpr std::array<const char*, 8> rhythms = {"90m", "6h", "12h", "1d", "2d", "1w", "4w", "60w"};
  constexpr std::array<const char*, 6> times = {"2025-11-03T09:00", "2026-03-29T00:30", "2026-02-02T02:30",
                                                "2026-01-04T01:00", "2026-09-06T23:30", "2025-12-31T18:15"};
  constexpr std::array<const char*, 7> shifts = {"Mon-Fri 09:00-18:00", "Mon-Sun 00:00-24:00",
                                                 "Sat-Sun 01:30-02:30", "Mon-Sun 22:00-06:00",
                                                 "Sun 02:00-03:00",     "Fri 18:00-24:00, Sat-Sun 00:00-24:00",
                                                 "Mon-Wed 23:30-00:30"};
  const auto since = parse_time(pick(times, dice));
  Rota rota;
  rota.people = random_people(dice);
  rota.every = lasting(pick(rhythms, dice));
  rota.since = zone.instant_or_after_gap(since->time);
  rota.since_local = zone.local(rota.since).time;
  if (!dice.once_in(3)) rota.hours = parse_hours(pick(shifts, dice));
  for (int i = dice.roll(4); i > 0; --i) {
    const Instant from = new_year + hours(dice.roll(9000)) + seconds(dice.roll(3600));
    const Instant to = from + minutes(1 + dice.roll(20'000));
    rota.overrides.push_back({.from = from, .to = to, .person = random_person(dice), .place = {}});
  }
  return rota;
}

Plan random_roster(Dice& dice) {
  Plan plan;
  plan.zone = pick(zones, dice);
  for (const char* id : {"tom", "amina", "li", "max"}) plan.people.push_back(random_person(id, dice));
  Role& role = plan.roles.emplace_back();
  if (dice.once_in(4)) role.held_by = random_people(dice);
  for (int i = role.held_by.empty() ? 1 + dice.roll(3) : 0; i > 0; --i) {
    role.rotas.push_back(random_rota(*plan.zone, dice));
  }
  return plan;
}

/// The contract word for word: handovers are counted one by one, days are those of the calendar on the wall.
class Definition {
 public:
  explicit Definition(const Plan& plan) : plan_(plan), role_(plan.roles.front()) {
    for (const Rota& rota : role_.rotas) handovers_.push_back(handovers_of(rota));
  }

  /// `tom by order`.
  [[nodiscard]] std::string at(Instant now) const {
    if (role_.rotas.empty()) return first_there(role_.held_by, now, "order");
    const LocalTime local = plan_.zone->local(now).time;
    for (std::size_t i = 0; i < role_.rotas.size(); ++i) {
      const Rota& rota = role_.rotas[i];
      if (!rota.hours || rota.hours->cover(local)) return by_rota(rota, handovers_[i], now);
    }
    return "- outside hours";
  }

 private:
  [[nodiscard]] std::vector<Instant> handovers_of(const Rota& rota) const {
    std::vector<Instant> handovers{rota.since};
    for (int turn = 1; handovers.back() < new_year + days(900); ++turn) {
      handovers.push_back(plan_.zone->instant_or_after_gap(rota.since_local + turn * rota.every.elapsed()));
    }
    return handovers;
  }

  [[nodiscard]] std::string by_rota(const Rota& rota, const std::vector<Instant>& handovers, Instant now) const {
    if (now < rota.since) return "- nobody";
    const auto turn = static_cast<std::size_t>(std::ranges::upper_bound(handovers, now) - handovers.begin() - 1);
    std::vector<Ref<PersonTag>> order;
    for (std::size_t i = 0; i < rota.people.size(); ++i) order.push_back(rota.people[(turn + i) % rota.people.size()]);
    for (const Rota::Override& each : rota.overrides) {
      if (now < each.from || each.to <= now) continue;
      order.insert(order.begin(), each.person);
      return first_there(order, now, "override");
    }
    return first_there(order, now, "order");
  }

  [[nodiscard]] std::string first_there(const std::vector<Ref<PersonTag>>& order, Instant now,
                                        const std::string& reason) const {
    for (const auto& id : order) {
      const Person* person = find(plan_.people, id.value.text);
      if (person == nullptr || is_away(*person, now)) continue;
      return id.value.text + " by " + (&id == order.data() ? reason : "stand-in");
    }
    return "- nobody";
  }

  static bool is_away(const Person& person, Instant now) {
    const Date today = day_in(now, *person.zone);
    return std::ranges::any_of(person.away,
                               [&](const Person::Away& away) { return away.from <= today && today <= away.to; });
  }

  const Plan& plan_;
  const Role& role_;
  std::vector<std::vector<Instant>> handovers_;
};

std::string person_in(const std::string& words) {
  return words.substr(0, words.find(' '));
}

std::string on_duty(const Plan& plan, Instant now) {
  const Duty duty = duty_at(plan, plan.roles.front(), now);
  return duty.on_duty ? duty.on_duty->person->id.text : "-";
}

/// IncidentTimes at which nothing may have changed yet: those near both ends, and some between them.
std::vector<Instant> moments_between(Instant now, Instant until, Dice& dice) {
  std::vector<Instant> moments{until - seconds(1)};
  for (Instant moment = now; moment < until && moment < now + days(2); moment += minutes(15)) moments.push_back(moment);
  const auto length = static_cast<int>((until - now).count());
  for (int i = 0; i < 150; ++i) moments.push_back(now + seconds(dice.roll(length)));
  return moments;
}

}  // namespace

TEST_CASE("until the next handover the same person is on duty for the same reason, and then no longer") {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Plan plan = random_roster(dice);
    const Definition definition(plan);
    for (int i = 0; i < 5; ++i) {
      const Instant now = new_year + hours(dice.roll(366 * 24)) + seconds(dice.roll(3600));
      CAPTURE(utc_text(now));
      const std::string today = definition.at(now);
      CHECK(on_duty(plan, now) == person_in(today));
      const auto until = next_handover(plan, plan.roles.front(), now);
      CAPTURE(utc_text(until));
      for (const Instant moment : moments_between(now, until.value_or(now + days(366)), dice)) {
        if (definition.at(moment) == today) continue;
        FAIL_CHECK("it changes at " << utc_text(moment));
        break;
      }
      if (!until) continue;
      CHECK(*until > now);
      CHECK(definition.at(*until) != today);
      CHECK(on_duty(plan, *until) == person_in(definition.at(*until)));
    }
  }
}

namespace {

/// `tom until 2026-…`: on duty, and the next handover in Paris' time.
std::string reported(const Plan& plan, std::string_view now) {
  const Instant moment = at(now, *paris);
  const auto until = next_handover(plan, plan.roles.front(), moment);
  return on_duty(plan, moment) + " until " + (until ? rfc3339(*until, *paris).substr(0, 16) : "-");
}

Plan roster(const char* open, const char* every = "1w", std::vector<const char*> people = {"tom", "amina"}) {
  Plan plan;
  plan.zone = paris;
  Rota rota;
  rota.every = lasting(every);
  rota.since = at("2026-01-05T09:00", *paris);
  rota.since_local = parse_time("2026-01-05T09:00")->time;
  rota.hours = parse_hours(open);
  for (const char* id : {"tom", "amina", "li"}) {
    Person& person = plan.people.emplace_back();
    person.id = {id};
    person.zone = paris;
  }
  for (const char* id : people) rota.people.push_back({{id}, {}});
  plan.roles.emplace_back().rotas = {rota};
  return plan;
}

}  // namespace

TEST_CASE("an answer ends when the hours of an earlier rota begin") {
  Plan plan = roster("Mon-Fri 09:00-18:00");
  plan.roles[0].rotas.push_back(plan.roles[0].rotas[0]);
  plan.roles[0].rotas[1].hours.reset();
  plan.roles[0].rotas[1].people = {{{"li"}, {}}};
  CHECK(reported(plan, "2026-11-24T03:00") == "li until 2026-11-24T09:00");
  CHECK(reported(plan, "2026-11-27T17:59") == "tom until 2026-11-27T18:00");
  CHECK(reported(plan, "2026-11-27T18:00") == "li until 2026-11-30T09:00");
}

TEST_CASE("hours go by the wall: they are open twice in a doubled hour, and never in one that is skipped") {
  const Plan plan = roster("Sun 02:00-02:30");
  CHECK(reported(plan, "2026-10-25T02:10+02:00") == "amina until 2026-10-25T02:30");
  CHECK(reported(plan, "2026-10-25T02:30+02:00") == "- until 2026-10-25T02:00");
  CHECK(next_handover(plan, plan.roles[0], at("2026-10-25T02:30+02:00")) == at("2026-10-25T02:00+01:00"));
  CHECK(next_handover(plan, plan.roles[0], at("2026-10-25T02:00+01:00")) == at("2026-10-25T02:30+01:00"));
  CHECK(reported(plan, "2026-03-28T12:00") == "- until 2026-04-05T02:00");
}

TEST_CASE("a handover to oneself is none") {
  CHECK(reported(roster("Mon-Sun 00:00-24:00", "1d", {"tom", "tom"}), "2026-02-03T12:00") == "tom until -");
  CHECK(reported(roster("Mon-Sun 00:00-24:00", "1d", {"tom", "tom", "amina"}), "2026-01-05T12:00") ==
        "tom until 2026-01-07T09:00");
}

TEST_CASE("nothing is said of what comes more than 366 days later") {
  const Plan plan = roster("Mon-Sun 00:00-24:00", "53w");
  const Instant handover = at("2027-01-11T09:00", *paris);
  CHECK(next_handover(plan, plan.roles[0], handover - days(366)) == handover);
  CHECK_FALSE(next_handover(plan, plan.roles[0], handover - days(366) - seconds(1)));
}

TEST_CASE("an absence, an override and the end of both change who is on duty or why") {
  Plan plan = roster("Mon-Sun 00:00-24:00");
  plan.people[0].away = {{.from = day("2026-01-06"), .to = day("2026-01-07"), .place = {}},
                         {.from = day("2026-01-08"), .to = day("2026-01-08"), .place = {}}};
  plan.roles[0].rotas[0].overrides = {{.from = at("2026-01-07T12:00", *paris),
                                       .to = at("2026-01-07T18:00", *paris),
                                       .person = {{"amina"}, {}},
                                       .place = {}}};
  CHECK(reported(plan, "2026-01-05T09:00") == "tom until 2026-01-06T00:00");
  CHECK(reported(plan, "2026-01-06T00:00") == "amina until 2026-01-07T12:00");
  CHECK(reported(plan, "2026-01-07T12:00") == "amina until 2026-01-07T18:00");
  CHECK(reported(plan, "2026-01-07T18:00") == "amina until 2026-01-09T00:00");
  CHECK(reported(plan, "2026-01-09T00:00") == "tom until 2026-01-12T09:00");

  Role held;
  held.held_by = {{{"tom"}, {}}, {{"li"}, {}}};
  plan.roles = {held};
  CHECK(reported(plan, "2026-01-05T09:00") == "tom until 2026-01-06T00:00");
  CHECK(reported(plan, "2026-01-06T09:00") == "li until 2026-01-09T00:00");
  CHECK(reported(plan, "2026-01-09T00:00") == "tom until -");
}
