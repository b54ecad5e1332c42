#include <doctest/doctest.h>

#include <string>

#include "plan/read_yaml.hpp"
#include "plan/units.hpp"

using namespace incplan::core;
using namespace incplan::core::test;

namespace {

const std::string criteria =
    "criteria:\n"
    "  impact: {ask: A, values: {low: L, medium: M, high: H}}\n"
    "  loss: {ask: A, type: yes_no}\n"
    "  rate: {ask: A, type: percent}\n"
    "  users: {ask: A, type: count}\n"
    "  lasting: {ask: A, type: duration}\n"
    "services: {shop: {name: S}, pay: {name: P}}\n"
    "audiences: {all: {name: A}}\n"
    "stages: {looking: {name: L}, planned: {name: P, flow: maintenance}, solved: {name: S}}\n";

std::string plan_with(const std::string& when) {
  return criteria + "severities:\n  sev1: {name: S}\n  sev2: {name: S, when: " + when + "}\n";
}

const Condition& when_of(const PlanFromYaml& read) {
  return read.plan.severities.at(1).when;
}

constexpr Value percent = one_percent;

}  // namespace

TEST_CASE("matchers are ranges on the scale of their question") {
  struct Case {
    const char* entry;
    std::vector<Range> ranges;
  };
  const Case cases[] = {
      {"impact: high", {{2, 2}}},
      {"impact: medium+", {{1, 2}}},
      {"impact: [low, medium]", {{0, 1}}},
      {"impact: [high, low]", {{0, 0}, {2, 2}}},
      {"impact: [low, low]", {{0, 0}}},
      {"loss: yes", {{1, 1}}},
      {"loss: No", {{0, 0}}},
      {"loss: [yes, no]", {{0, 1}}},
      {"rate: 25%+", {{25 * percent, 100 * percent}}},
      {"rate: <5%", {{0, 5 * percent - 1}}},
      {"rate: \">5%\"", {{5 * percent + 1, 100 * percent}}},
      {"rate: 1%..5%", {{percent, 5 * percent}}},
      {"rate: ..5%", {{0, 5 * percent}}},
      {"rate: 0.1%", {{percent / 10, percent / 10}}},
      {"rate: \"< 5%\"", {{0, 5 * percent - 1}}},
      {"rate: <0%", {}},
      {"rate: \">100%\"", {}},
      {"users: 100_000+", {{100'000, largest_count}}},
      {"users: [1, 2, 3..5]", {{1, 5}}},
      {"lasting: 1h30m+", {{5400, largest_seconds}}},
      {"lasting: <2w", {{0, 14 * 86400 - 1}}},
      {"service: pay", {{1, 1}}},
      {"service: [shop, pay]", {{0, 1}}},
  };
  for (const Case& each : cases) {
    CAPTURE(each.entry);
    const PlanFromYaml read(plan_with("{" + std::string(each.entry) + "}"));
    CHECK(read.diagnostics.empty());
    const Term& term = when_of(read).alternatives.at(0).terms.at(0);
    CHECK(term.readable);
    CHECK(term.ranges == each.ranges);
  }
}

TEST_CASE("what is no matcher is said at its place, with the form to write") {
  struct Case {
    const char* entry;
    std::string_view code;
    const char* at;  ///< the wrong words
    const char* message;
    const char* hint;
  };
  const Case cases[] = {
      {"impact: hihg", code::unknown_reference, "hihg", "unknown value of `impact` `hihg`", "did you mean `high`?"},
      {"impact: [low, hihg]", code::unknown_reference, "hihg", "unknown value of `impact` `hihg`",
       "did you mean `high`?"},
      {"impact: hihg+", code::unknown_reference, "hihg", "unknown value of `impact` `hihg`", "did you mean `high`?"},
      {"impact: terrible", code::unknown_reference, "terrible", "unknown value of `impact` `terrible`",
       "write one of low, medium, high"},
      {"impact: \">=medium\"", code::invalid_value, "\">=medium\"", "`>=medium` is not how a plan compares",
       "write `medium+`"},
      {"impact: <=medium", code::invalid_value, "<=medium", "`<=medium` is not how a plan compares",
       "write `[low, medium]`"},
      {"impact: <high", code::invalid_value, "<high", "`<high` is no matcher for a value of `impact`",
       "write a value such as `high`, several as `[low, high]`, or `low+`"},
      {"loss: maybe", code::invalid_value, "maybe", "`maybe` is not yes or no", "write yes or no"},
      {"loss: yes+", code::invalid_value, "yes+", "`yes+` is no matcher for a value of `loss`", "write `yes` or `no`"},
      {"rate: \">=5%\"", code::invalid_value, "\">=5%\"", "`>=5%` is not how a plan compares", "write `5%+`"},
      {"rate: <=5%", code::invalid_value, "<=5%", "`<=5%` is not how a plan compares", "write `..5%`"},
      {"rate: 30", code::invalid_value, "30", "`30` is not a percentage", "write `30%`"},
      {"rate: 5%..1%", code::invalid_value, "5%..1%", "`5%..1%` holds for nothing",
       "write the smaller end first: `1%..5%`"},
      {"rate: 5%..", code::invalid_value, "5%..", "`5%..` is no matcher for a value of `rate`",
       "write `5%`, `5%+`, `<5%`, `>5%` or `1%..5%`"},
      {"users: many", code::invalid_value, "many", "`many` is not a whole number", "write a whole number such as 1200"},
      {"lasting: 1.5h+", code::invalid_value, "1.5h", "`1.5h` is not a duration", "write a duration such as 1h30m"},
      {"service: shpo", code::unknown_reference, "shpo", "unknown service `shpo`", "did you mean `shop`?"},
      {"service: shop+", code::invalid_value, "shop+", "`shop+` is no matcher for a service",
       "write the id of one service, or a list of them"},
      {"imapct: high", code::unknown_reference, "imapct", "unknown criterion `imapct`", "did you mean `impact`?"},
      {"stage: looking", code::unknown_key, "stage", "`stage` cannot be asked in this condition",
       "only roles, channels, messages, procedures and obligations may ask for it"},
      {"channel: page", code::unknown_key, "channel", "`channel` cannot be asked in this condition",
       "only the `when` of a message may ask for it"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.entry);
    const PlanFromYaml read(plan_with("[{" + std::string(each.entry) + "}]"));
    REQUIRE(read.diagnostics.size() == 1);
    const Diagnostic& found = read.diagnostics[0];
    CHECK(found.code == each.code);
    CHECK(to_text(found.message) == each.message);
    CHECK(found.hint == each.hint);
    const std::string_view bytes = found.place.source->bytes();
    CHECK(bytes.substr(found.place.start, found.place.end - found.place.start) == each.at);
    CHECK_FALSE(when_of(read).alternatives.at(0).terms.at(0).readable);
  }
}

TEST_CASE("roles ask for severities, stages and the moment too") {
  struct Case {
    const char* entry;
    Subject subject;
    std::vector<Range> ranges;
  };
  const Case cases[] = {
      {"severity: sev2", Subject::severity, {{1, 1}}},
      {"severity: sev2+", Subject::severity, {{1, 2}}},
      {"severity: [sev1, sev3]", Subject::severity, {{0, 0}, {2, 2}}},
      {"stage: solved", Subject::stage, {{2, 2}}},
      {"stage: looking+", Subject::stage, {{0, 0}, {2, 2}}},  // planned work is a sequence of its own
      {"flow: maintenance", Subject::flow, {{1, 1}}},
      {"hours: outside Mon-Fri 09:00-18:00", Subject::hours, {}},
  };
  for (const Case& each : cases) {
    CAPTURE(each.entry);
    const PlanFromYaml read(criteria + "severities: {sev1: {name: S}, sev2: {name: S}, sev3: {name: S}}\n" +
                            "roles: {lead: {name: L, when: {" + each.entry + "}}}\n");
    CHECK(read.diagnostics.empty());
    const Term& term = read.plan.roles.at(0).when.alternatives.at(0).terms.at(0);
    CHECK(term.readable);
    CHECK(term.subject == each.subject);
    CHECK(term.ranges == each.ranges);
    CHECK(term.hours.has_value() == (each.subject == Subject::hours));
  }
}

TEST_CASE("messages ask for the channel, its kind and its audience") {
  const PlanFromYaml read(
      "channels: {page: {name: P, kind: web, audience: all}}\naudiences: {all: {name: A}}\n"
      "stages:\n  looking:\n    name: L\n    messages:\n"
      "      - {when: {kind: [sms, x], channel: page, audience: all, flow: incident}, text: T}\n"
      "      - {when: {kind: smss}, text: T}\n");
  const auto& messages = read.plan.stages.at(0).messages;
  const auto& terms = messages.at(0).when.alternatives.at(0).terms;
  const auto kind = [](const char* id) { return static_cast<Value>(channel_kind_index(id).value()); };
  CHECK(terms.at(0).ranges == std::vector<Range>{{kind("sms"), kind("x")}});
  CHECK(terms.at(1).ranges == std::vector<Range>{{0, 0}});
  CHECK(terms.at(2).ranges == std::vector<Range>{{0, 0}});
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(to_text(read.diagnostics[0].message) == "unknown channel kind `smss`");
  CHECK(read.diagnostics[0].hint == "did you mean `sms`?");
}

TEST_CASE("at_least holds its count and its alternatives, at any depth") {
  const PlanFromYaml read(
      plan_with("{loss: yes, at_least: {count: 2, of: [{rate: 5%+}, {users: 100+}, {at_least: {count: 1, of: [{impact: "
                "high}]}}]}}"));
  CHECK(read.diagnostics.empty());
  const Alternative& alternative = when_of(read).alternatives.at(0);
  CHECK(alternative.terms.size() == 1);
  CHECK(alternative.at_least.at(0).count == 2);
  CHECK(alternative.at_least.at(0).of.size() == 3);
  CHECK(alternative.at_least.at(0).of.at(2).at_least.at(0).of.at(0).terms.at(0).criterion == Index<Criterion>(0));
}

TEST_CASE("a condition of the wrong form may hold or not, and is reported elsewhere") {
  for (const char* when :
       {"sev1", "", "[impact]", "[[{impact: high}]]", "{impact: {low: 1}}", "{impact: }", "{at_least: 2}",
        "{at_least: {count: many, of: [{impact: high}]}}", "{at_least: {count: 2}}"}) {
    CAPTURE(when);
    const PlanFromYaml read(plan_with(when));
    CHECK(read.diagnostics.empty());
    REQUIRE(when_of(read).alternatives.size() == 1);
    CHECK_FALSE(when_of(read).alternatives[0].terms.at(0).readable);
  }
}

TEST_CASE("a mistake in a criterion or a part is not said again where it is used") {
  for (const char* text :
       {"criteria: {impact: {ask: A, type: choise, values: {low: L}}}\nseverities: {s: {name: S, when: {impact: "
        "hihg}}}",
        "criteria: {impact: {ask: A, valeus: {low: L}}}\nseverities: {s: {name: S, when: {impact: low}}}",
        "critera: {impact: {ask: A, values: {low: L}}}\nseverities: {s: {name: S, when: {impact: low}}}",
        "criteria: [impact]\nseverities: {s: {name: S, when: {impact: low}}}",
        "severites: {s: {name: S}}\nroles: {r: {name: R, when: {severity: s+}}}"}) {
    CAPTURE(text);
    CHECK(PlanFromYaml(text).diagnostics.empty());
  }
}
