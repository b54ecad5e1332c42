#include "plan/holidays.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/law.hpp"

using namespace incplan::core;
using std::chrono::days;
using std::chrono::local_days;

namespace {

/// Day by day.
local_days walked(const std::vector<Located<Date>>& holidays, local_days day, int count) {
  while (count > 0) {
    day += days(1);
    const std::chrono::weekday weekday(day);
    const bool is_weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
    const bool is_holiday =
        std::ranges::any_of(holidays, [day](const Located<Date>& holiday) { return local_days(holiday.value) == day; });
    if (!is_weekend && !is_holiday) --count;
  }
  return day;
}

}  // namespace

TEST_CASE("business days are those that a walk from day to day counts") {
  const local_days begin{std::chrono::year(2026) / 1 / 1};
  test::each_try([&](test::Dice& dice) {
    std::vector<Located<Date>> dates;
    for (int i = dice.roll(60); i > 0; --i) dates.push_back({Date(begin + days(dice.roll(100))), {}});
    const Holidays holidays(dates);
    const local_days start = begin + days(dice.roll(40));
    const int count = dice.roll(90);
    CHECK(holidays.after(start, count) == walked(dates, start, count));
  });
}

TEST_CASE("business days end with the year 9999") {
  const local_days start{std::chrono::year(2026) / 1 / 1};
  CHECK(Holidays().after(start, 2'000'000'000) == local_days{std::chrono::year(9999) / 12 / 31});
}
