// Conditions over one question, in every language: the form is the same, and the names are the plan's.
#include "report/expression.hpp"

#include <doctest/doctest.h>

#include "plan/read_yaml.hpp"
#include "plan/units.hpp"
#include "support/index.hpp"

using namespace incplan::core;
using namespace incplan::core::report;

namespace {

const char* const text = R"(incplan: 1
name: Shop
languages: [en, fr]
criteria:
  impact:
    ask: How bad?
    values:
      low: Cosmetic.
      partial_outage: {name: {en: partly down, fr: en panne partielle}}
      high: {description: Down.}
  region: {name: {en: Region, fr: Région}, ask: Which?, ordered: no, values: {none: None., eu: Europe., far_east: Asia.}}
  data_exposed: {ask: Exposed?, type: yes_no}
  share_of_users: {ask: Which share?, type: percent}
  users: {name: {en: Users, fr: Clients}, ask: How many?, type: count}
  lasting: {name: {en: Duration, fr: Durée}, ask: How long?, type: duration}
)";

const test::PlanFromYaml& shop() {
  static const test::PlanFromYaml read(text);
  return read;
}

/// The ranges for which a matcher of a criterion holds, read from a plan with one condition.
std::vector<Range> ranges_of(const std::string& criterion, const std::string& matcher) {
  const test::PlanFromYaml read(std::string(text) + "severities: {one: {name: One, when: {" + criterion + ": " +
                                matcher + "}}}\n");
  return read.plan.severities[0].when.alternatives.at(0).terms.at(0).ranges;
}

}  // namespace

TEST_CASE("a condition is an expression with the names of the plan") {
  struct Case {
    const char* criterion;
    const char* matcher;
    const char* english;
    const char* french;
  };
  const Case cases[] = {
      {"impact", "high", "Impact = high", "Impact = high"},
      {"impact", "partial_outage+", "Impact ≥ partly down", "Impact ≥ en panne partielle"},
      {"impact", "high+", "Impact = high", "Impact = high"},
      {"impact", "[low, partial_outage]", "Impact = low / partly down", "Impact = low / en panne partielle"},
      {"impact", "[low, high]", "Impact = low / high", "Impact = low / high"},
      {"region", "[eu, far_east]", "Region = eu / far east", "Région = eu / far east"},
      {"region", "none", "Region = none", "Région = none"},
      {"region", "[none, eu, far_east]", "Region = none / eu / far east", "Région = none / eu / far east"},
      {"data_exposed", "yes", "Data exposed = yes", "Data exposed = oui"},
      {"share_of_users", "25%+", "Share of users ≥ 25%", "Share of users ≥ 25\u00a0%"},
      {"share_of_users", "\">0.5%\"", "Share of users > 0.5%", "Share of users > 0,5\u00a0%"},
      {"share_of_users", "<5%", "Share of users < 5%", "Share of users < 5\u00a0%"},
      {"share_of_users", "..5%", "Share of users ≤ 5%", "Share of users ≤ 5\u00a0%"},
      {"share_of_users", "1%..5%", "1% ≤ Share of users ≤ 5%", "1\u00a0% ≤ Share of users ≤ 5\u00a0%"},
      {"share_of_users", "[5%, 10%]", "Share of users = 5% / 10%", "Share of users = 5\u00a0% / 10\u00a0%"},
      {"share_of_users", "[<5%, 50%+]", "Share of users < 5% / Share of users ≥ 50%",
       "Share of users < 5\u00a0% / Share of users ≥ 50\u00a0%"},
      {"share_of_users", "0%+", "Share of users ≥ 0%", "Share of users ≥ 0\u00a0%"},
      {"users", "100_000+", "Users ≥ 100,000", "Clients ≥ 100\u00a0000"},
      {"users", "100..999", "100 ≤ Users ≤ 999", "100 ≤ Clients ≤ 999"},
      {"lasting", "1h30m+", "Duration ≥ 1 h 30 min", "Durée ≥ 1 h 30 min"},
  };
  for (const Case& each : cases) {
    INFO(each.criterion, ": ", each.matcher);
    const Criterion& criterion = *find(shop().plan.criteria, each.criterion);
    const std::vector<Range> ranges = ranges_of(each.criterion, each.matcher);
    ReportContext context{.plan = shop().plan};
    CHECK(format_expression(context, criterion, ranges) == each.english);
    context.requested_language = "fr";
    CHECK(format_expression(context, criterion, ranges) == each.french);
  }
}

TEST_CASE("where the question stands elsewhere, a range is said by the shorter names of its ends") {
  struct Case {
    Criterion::Type type;
    Range range;
    const char* words;
  };
  constexpr Value percent = one_percent;
  const Case cases[] = {
      {Criterion::Type::percent, {25 * percent, 50 * percent - 1}, "≥ 25%, < 50%"},
      {Criterion::Type::percent, {0, 25 * percent - 1}, "< 25%"},
      {Criterion::Type::percent, {50 * percent, 100 * percent}, "≥ 50%"},
      {Criterion::Type::percent, {5 * percent + 1, 100 * percent}, "> 5%"},
      {Criterion::Type::percent, {5 * percent + 1, 10 * percent}, "> 5%, ≤ 10%"},
      {Criterion::Type::percent, {5 * percent, 5 * percent}, "5%"},
      {Criterion::Type::percent, {0, 100 * percent}, "any"},
      {Criterion::Type::count, {100, 999}, "≥ 100, ≤ 999"},
      {Criterion::Type::count, {0, 99}, "≤ 99"},
      {Criterion::Type::duration, {0, 3599}, "< 1 h"},
      {Criterion::Type::duration, {3600, 14399}, "≥ 1 h, < 4 h"},
      {Criterion::Type::yes_no, {1, 1}, "yes"},
  };
  const ReportContext context{.plan = shop().plan};
  for (const Case& each : cases) {
    Criterion criterion;
    criterion.type = each.type;
    CHECK(format_range(context, criterion, each.range) == each.words);
  }
}
