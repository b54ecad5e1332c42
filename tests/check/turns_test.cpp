// Who of a rota ever has a turn inside its hours, against turns that are counted minute by minute.
#include "check/people/turns.hpp"

#include <doctest/doctest.h>

#include <array>

#include "answer/rota.hpp"
#include "support/random_plan.hpp"
#include "text/duration.hpp"

using namespace incplan::core;
using incplan::core::test::Dice;

namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr LocalTime monday{std::chrono::local_days(std::chrono::year(2026) / 1 / 5)};

Rota random_rota(Dice& dice) {
  constexpr std::array<const char*, 8> rhythms = {"90m", "6h", "7h", "12h", "1d", "36h", "1w", "10d"};
  constexpr std::array<const char*, 5> hours = {"Mon-Fri 09:00-18:00", "Sun 02:00-02:30", "Mon-Sun 22:00-06:00",
                                                "Sat-Sun 00:00-24:00", "Wed 12:00-13:00, Fri 23:30-00:30"};
  Rota rota;
  rota.people.resize(static_cast<std::size_t>(1 + dice.roll(8)));
  rota.every = *parse_duration(rhythms[static_cast<std::size_t>(dice.roll(8))]);
  rota.since_local = monday + minutes(30 * dice.roll(1000)) - days(7);
  if (!dice.once_in(4)) rota.hours = parse_hours(hours[static_cast<std::size_t>(dice.roll(5))]);
  return rota;
}

/// Every minute of as many turns as it takes for all of them to fall on the same times of the week again.
std::vector<bool> counted(const std::vector<Rota>& rotas, const Rota& rota) {
  std::vector<bool> served(rota.people.size());
  const auto length = std::chrono::duration_cast<minutes>(rota.every.elapsed());
  for (std::size_t turn = 0; turn < 400 * served.size(); ++turn) {
    const LocalTime begin = rota.since_local + static_cast<int>(turn) * length;
    for (LocalTime now = begin; now < begin + std::min(length, minutes(days(7))) && !served[turn % served.size()];
         now += minutes(10)) {
      served[turn % served.size()] = rota_at(rotas, now) == &rota;
    }
  }
  return served;
}

}  // namespace

TEST_CASE("who is served by a rota is counted without counting") {
  int unserved = 0;
  for (unsigned seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    std::vector<Rota> rotas;
    for (int i = 1 + dice.roll(3); i > 0; --i) rotas.push_back(random_rota(dice));
    for (const Rota& rota : rotas) {
      const std::vector<bool> expected = counted(rotas, rota);
      CHECK(check::served_places(rotas, rota) == expected);
      for (const bool served : expected) unserved += served ? 0 : 1;
    }
  }
  CHECK(unserved > 20);
}
