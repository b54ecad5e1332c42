#include <doctest/doctest.h>

#include "plan/plan.hpp"
#include "plan/units.hpp"

using namespace incplan::core;

namespace {

using Type = Criterion::Type;

Criterion of_type(Type type) {
  Criterion criterion;
  criterion.id = {"it"};
  criterion.type = type;
  if (type == Type::choice) {
    for (const char* id : {"low", "medium", "very_high"}) {
      criterion.values.push_back({.id = id, .description = {}, .place = {}});
    }
  }
  return criterion;
}

constexpr Value percent = one_percent;

}  // namespace

TEST_CASE("one value is read in every spelling that leaves no doubt") {
  struct Case {
    Type type;
    const char* written;
    std::optional<Value> value;
  };
  const Case cases[] = {
      {Type::choice, "low", 0},
      {Type::choice, "LOW", 0},
      {Type::choice, " Very-High ", 2},
      {Type::choice, "very high", 2},
      {Type::choice, "high", std::nullopt},
      {Type::choice, "", std::nullopt},
      {Type::yes_no, "Yes", 1},
      {Type::yes_no, "y", 1},
      {Type::yes_no, "FALSE", 0},
      {Type::yes_no, "off", 0},
      {Type::yes_no, "maybe", std::nullopt},
      {Type::percent, "30%", 30 * percent},
      {Type::percent, "30 %", 30 * percent},
      {Type::percent, "30", 30 * percent},
      {Type::percent, "0", 0},
      {Type::percent, "0,5%", percent / 2},
      {Type::percent, "0.000001%", 1},
      {Type::percent, "0.5", std::nullopt},  // half a percent, or half of all?
      {Type::percent, "1", std::nullopt},
      {Type::percent, "101%", std::nullopt},
      {Type::percent, "-1%", std::nullopt},
      {Type::percent, "0.0000001%", std::nullopt},
      {Type::count, "1200", 1200},
      {Type::count, "1_200", 1200},
      {Type::count, "1 200 000", 1'200'000},
      {Type::count, "1'200", 1200},
      {Type::count, "12 00", std::nullopt},
      {Type::count, "1,200", 1200},
      {Type::count, "2,000,000", 2'000'000},
      {Type::count, "20,00", std::nullopt},
      {Type::count, "1.200", std::nullopt},
      {Type::count, "_1", std::nullopt},
      {Type::count, "007", 7},
      {Type::count, "0", 0},
      {Type::count, "99999999999999999999", std::nullopt},
      {Type::duration, "1h30m", 5400},
      {Type::duration, "1H 30M", 5400},
      {Type::duration, "2d", 172'800},
      {Type::duration, "4bd", std::nullopt},
      {Type::duration, "1mo", std::nullopt},
      {Type::duration, "90", std::nullopt},
  };
  for (const Case& each : cases) {
    CAPTURE(each.written);
    CHECK(of_type(each.type).parse(each.written) == each.value);
  }
}

TEST_CASE("a value is shown as a plan writes it, and read back") {
  struct Case {
    Type type;
    Value value;
    const char* shown;
  };
  const Case cases[] = {
      {Type::choice, 1, "medium"},
      {Type::yes_no, 1, "yes"},
      {Type::yes_no, 0, "no"},
      {Type::percent, 25 * percent, "25%"},
      {Type::percent, percent / 10, "0.1%"},
      {Type::percent, 5 * percent - 1, "4.999999%"},
      {Type::percent, 0, "0%"},
      {Type::count, 100'000, "100000"},
      {Type::duration, 5400, "1h30m"},
      {Type::duration, 0, "0s"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.shown);
    const Criterion criterion = of_type(each.type);
    CHECK(criterion.show(each.value) == each.shown);
    CHECK(criterion.parse(each.shown) == each.value);
  }
}

TEST_CASE("ranges are shown as a plan writes them") {
  struct Case {
    Type type;
    std::vector<Range> ranges;
    const char* shown;
  };
  const Case cases[] = {
      {Type::choice, {{1, 1}}, "medium"},
      {Type::choice, {{1, 2}}, "medium+"},
      {Type::choice, {{2, 2}}, "very_high"},
      {Type::choice, {{0, 1}}, "[low, medium]"},
      {Type::choice, {{0, 0}, {2, 2}}, "[low, very_high]"},
      {Type::yes_no, {{1, 1}}, "yes"},
      {Type::yes_no, {{0, 1}}, "[no, yes]"},
      {Type::percent, {{25 * percent, 100 * percent}}, "25%+"},
      {Type::percent, {{25 * percent + 1, 100 * percent}}, ">25%"},
      {Type::percent, {{0, 5 * percent - 1}}, "<5%"},
      {Type::percent, {{0, 5 * percent}}, "..5%"},
      {Type::percent, {{percent, 5 * percent}}, "1%..5%"},
      {Type::percent, {{5 * percent, 25 * percent - 1}}, "5%..24.9%"},
      {Type::percent, {{5 * percent, 5 * percent}}, "5%"},
      {Type::percent, {{0, 100 * percent}}, "0%+"},
      {Type::percent, {{0, percent - 1}, {50 * percent, 100 * percent}}, "[<1%, 50%+]"},
      {Type::count, {{100, largest_count}}, "100+"},
      {Type::count, {{101, largest_count}}, "101+"},
      {Type::count, {{0, 9}}, "..9"},
      {Type::count, {{10, 99}}, "10..99"},
      {Type::duration, {{3600, largest_seconds}}, "1h+"},
      {Type::duration, {{3601, largest_seconds}}, ">1h"},
      {Type::duration, {{0, 599}}, "<10m"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.shown);
    CHECK(of_type(each.type).show(each.ranges) == each.shown);
  }
}

TEST_CASE("values without an order are named one by one") {
  Criterion criterion = of_type(Type::choice);
  criterion.ordered = false;
  CHECK_FALSE(criterion.has_order());
  CHECK(criterion.show({{1, 2}}) == "[medium, very_high]");
  CHECK(criterion.show({{0, 2}}) == "[low, medium, very_high]");
}

TEST_CASE("a person who wrote no value is told how to write one") {
  CHECK(of_type(Type::choice).form() == "one of low, medium, very_high");
  CHECK(of_type(Type::yes_no).form() == "yes or no");
  CHECK(of_type(Type::percent).form() == "a percentage such as 30%");
  CHECK(of_type(Type::count).form() == "a whole number such as 1200");
  CHECK(of_type(Type::duration).form() == "a duration such as 1h30m");
}
