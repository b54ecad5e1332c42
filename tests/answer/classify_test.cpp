// Severity tables as teams publish them, asked whole and in part; and the laws of classification at random.
#include "answer/classify.hpp"

#include <doctest/doctest.h>

#include "plan/read_yaml.hpp"
#include "support/random_plan.hpp"

using namespace incplan::core;
using namespace incplan::core::test;

namespace {

constexpr Instant now{};

Incident incident_with(const Plan& plan, std::initializer_list<std::pair<const char*, const char*>> facts) {
  Incident incident;
  for (const auto& [id, written] : facts) {
    const auto criterion = index_of(plan.criteria, id);
    incident.facts.push_back({criterion, plan.criteria[criterion].parse(written).value()});
  }
  return incident;
}

std::string name_of(const Plan& plan, Index<Severity> severity) {
  return severity ? plan.severities[severity].id.text : "none";
}

std::string reported(const std::vector<Requirement>& answers) {
  std::string list;
  for (const Requirement& each : answers) {
    list += (list.empty() ? "" : ", ") + each.criterion + ": " + each.wanted + (each.assumed ? " (assumed)" : "");
  }
  return "{" + list + "}";
}

/// `sev2; sev1 if {rate: 25%+} or {loss: yes} or 2 more`: the answer, and what else is possible.
std::string reported(const Plan& plan, const Classification& answer) {
  std::string line = answer.outcome == Outcome::undecided ? "undecided" : name_of(plan, answer.severity);
  for (const Possible& each : answer.possible) {
    line += "; " + name_of(plan, each.severity) + " if ";
    for (const auto& way : each.ways) line += (&way == each.ways.data() ? "" : " or ") + reported(way);
    if (each.more_ways > 0) line += " or " + std::to_string(each.more_ways) + " more";
  }
  return line;
}

struct Asked {
  std::initializer_list<std::pair<const char*, const char*>> facts;
  const char* answer;
};

void check_table(const PlanFromYaml& read, const std::vector<Asked>& rows) {
  REQUIRE(read.diagnostics.empty());
  for (const Asked& row : rows) {
    CAPTURE(row.answer);
    CHECK(reported(read.plan, classify(read.plan, incident_with(read.plan, row.facts), now)) == row.answer);
  }
}

}  // namespace

TEST_CASE("impact and urgency make a priority") {
  check_table(PlanFromYaml(R"(
criteria:
  impact: {ask: A, values: {low: L, medium: M, high: H}}
  urgency: {ask: A, values: {low: L, medium: M, high: H}}
severities:
  p1: {name: Critical, when: {impact: high, urgency: high}}
  p2: {name: High, when: [{impact: high, urgency: medium}, {impact: medium, urgency: high}]}
  p3: {name: Moderate, when: [{impact: high, urgency: low}, {impact: medium, urgency: medium}, {impact: low, urgency: high}]}
  p4: {name: Low, when: [{impact: medium, urgency: low}, {impact: low, urgency: medium}]}
  p5: {name: Planning, when: {impact: low, urgency: low}}
)"),
              {
                  {{{"impact", "high"}, {"urgency", "high"}}, "p1"},
                  {{{"impact", "high"}, {"urgency", "medium"}}, "p2"},
                  {{{"impact", "high"}, {"urgency", "low"}}, "p3"},
                  {{{"impact", "medium"}, {"urgency", "high"}}, "p2"},
                  {{{"impact", "medium"}, {"urgency", "medium"}}, "p3"},
                  {{{"impact", "medium"}, {"urgency", "low"}}, "p4"},
                  {{{"impact", "low"}, {"urgency", "high"}}, "p3"},
                  {{{"impact", "low"}, {"urgency", "medium"}}, "p4"},
                  {{{"impact", "low"}, {"urgency", "low"}}, "p5"},
                  {{{"impact", "high"}}, "p3; p1 if {urgency: high}; p2 if {urgency: medium}"},
                  {{{"urgency", "low"}}, "p5; p3 if {impact: high}; p4 if {impact: medium}"},
                  {{},
                   "p5; p1 if {impact: high, urgency: high}; p2 if {impact: medium, urgency: high} or {impact: high, "
                   "urgency: medium}; "
                   "p3 if {impact: high} or {urgency: high} or {impact: medium, urgency: medium}; "
                   "p4 if {impact: medium} or {urgency: medium}"},
              });
}

TEST_CASE("users affected, how much of the service, and data decide") {
  check_table(
      PlanFromYaml(R"(
criteria:
  users: {ask: A, type: percent}
  outage: {ask: A, values: {none: N, partial: P, full: F}}
  exposed: {ask: A, type: yes_no, assume: no}
  lasting: {ask: A, type: duration}
severities:
  sev1: {name: Critical, when: [{outage: full, users: 50%+}, {exposed: yes}]}
  sev2: {name: Major, when: [{outage: partial+, users: 10%+}, {outage: full}]}
  sev3: {name: Minor, when: [{outage: partial}, {users: ">0%", lasting: 30m+}]}
)"),
      {
          {{{"outage", "full"}, {"users", "80%"}, {"lasting", "5m"}}, "sev1"},
          {{{"outage", "full"}, {"users", "49.9%"}, {"lasting", "5m"}}, "sev2; sev1 if {exposed: yes (assumed)}"},
          {{{"outage", "partial"}, {"users", "10%"}, {"exposed", "no"}}, "sev2"},
          {{{"outage", "partial"}, {"users", "9%"}, {"exposed", "no"}}, "sev3"},
          {{{"outage", "none"}, {"users", "1%"}, {"lasting", "30m"}, {"exposed", "no"}}, "sev3"},
          {{{"outage", "none"}, {"users", "1%"}, {"lasting", "29m"}, {"exposed", "no"}}, "none"},
          {{{"exposed", "yes"}}, "sev1"},
          {{{"outage", "partial"}}, "sev3; sev1 if {exposed: yes (assumed)}; sev2 if {users: 10%+}"},
          {{{"outage", "none"}, {"exposed", "no"}},
           "undecided; sev3 if {users: >0%, lasting: 30m+}; none if {users: 0%} or {lasting: <30m}"},
          {{{"users", "60%"}, {"exposed", "no"}},
           "undecided; sev1 if {outage: full}; sev2 if {outage: partial}; sev3 if {lasting: 30m+}; "
           "none if {outage: none, lasting: <30m}"},
      });
}

TEST_CASE("availability and revenue, two of three thresholds, and planned work that is none") {
  check_table(
      PlanFromYaml(R"(
incident: {unless: {planned: yes}}
criteria:
  availability_lost: {ask: A, type: percent}
  orders_lost: {ask: A, type: count}
  complaints: {ask: A, type: count}
  planned: {ask: A, type: yes_no, assume: no}
severities:
  major:
    name: Major
    when: {at_least: {count: 2, of: [{availability_lost: 5%+}, {orders_lost: 1000+}, {complaints: 50+}]}}
  minor: {name: Minor, when: [{availability_lost: 1%+}, {orders_lost: 100+}, {complaints: 10+}]}
)"),
      {
          {{{"availability_lost", "6%"}, {"orders_lost", "1_000"}}, "major; none if {planned: yes (assumed)}"},
          {{{"availability_lost", "6%"}, {"orders_lost", "0"}, {"planned", "no"}}, "minor; major if {complaints: 50+}"},
          {{{"availability_lost", "6%"}, {"planned", "no"}},
           "minor; major if {orders_lost: 1000+} or {complaints: 50+}"},
          {{{"complaints", "9"}, {"orders_lost", "99"}, {"planned", "no"}},
           "undecided; minor if {availability_lost: 1%+}; none if {availability_lost: <1%}"},
          {{{"planned", "yes"}}, "none"},
      });
}

TEST_CASE("an affected service answers, and is asked for") {
  const PlanFromYaml read(R"(
criteria: {impact: {ask: A, values: {low: L, high: H}}}
services: {shop: {name: S}, mail: {name: M, implies: {impact: low}}}
severities: {sev1: {name: S, when: {service: shop}}, sev2: {name: S, when: {impact: low+}}}
)");
  Incident incident;
  CHECK(reported(read.plan, classify(read.plan, incident, now)) == "sev2; sev1 if {service: shop}");
  incident.services.emplace();
  CHECK(reported(read.plan, classify(read.plan, incident, now)) == "sev2");
  incident.services = {{{Index<Service>(0), ServiceState::degraded}}};
  const Classification answer = classify(read.plan, incident, now);
  CHECK(reported(read.plan, answer) == "sev1");
  REQUIRE(answer.reasons.size() == 1);
  CHECK(answer.reasons[0].criterion == "service");
  CHECK(answer.reasons[0].is == "shop");
  CHECK(answer.reasons[0].source == FactSource::given);
}

TEST_CASE("a reason is what the facts meet") {
  const PlanFromYaml read(R"(
incident: {unless: {planned: yes}}
criteria:
  impact: {ask: A, values: {low: L, medium: M, high: H}}
  rate: {ask: A, type: percent}
  planned: {ask: A, type: yes_no, assume: no}
severities:
  sev1: {name: S, when: [{impact: high, rate: 25%+}]}
  sev2: {name: S, when: [{rate: 50%+}, {impact: medium+, planned: no}]}
)");
  const auto reasons = [&](std::initializer_list<std::pair<const char*, const char*>> facts) {
    std::string list;
    for (const SeverityReason& each : classify(read.plan, incident_with(read.plan, facts), now).reasons) {
      list += each.criterion + " " + each.is + " is " + each.wanted + " (" + std::string(to_text(each.source)) + "); ";
    }
    return list;
  };
  CHECK(reasons({{"impact", "high"}, {"rate", "30%"}}) == "impact high is high (given); rate 30% is 25%+ (given); ");
  CHECK(reasons({{"impact", "medium"}}) == "impact medium is medium+ (given); planned no is no (assumed); ");
  CHECK(reasons({{"planned", "yes"}}) == "planned yes is yes (given); ");
  CHECK(reasons({{"impact", "low"}, {"rate", "1%"}}).empty());
}

TEST_CASE("a severity that was given is not argued with, and planned maintenance has none") {
  const PlanFromYaml read(R"(
criteria: {impact: {ask: A, values: {low: L, high: H}}}
severities: {sev1: {name: S, when: {impact: high}}, sev2: {name: S, when: {impact: low}}}
channels:
  page: {name: P, kind: web, audience: all, when: {severity: sev1}}
  wiki: {name: W, kind: wiki, audience: all, when: {flow: maintenance}}
audiences: {all: {name: A}}
stages: {looking: {name: L}, planned: {name: P, flow: maintenance}}
)");
  Incident incident = incident_with(read.plan, {{"impact", "low"}});
  incident.severity = Index<Severity>(0);
  const Classification given = classify(read.plan, incident, now);
  CHECK(reported(read.plan, given) == "sev1");
  CHECK(given.overridden);
  REQUIRE(given.channels.size() == 1);
  CHECK(given.channels[0].channel->id.text == "page");

  incident.stage = Index<Stage>(1);
  const Classification planned = classify(read.plan, incident, now);
  CHECK(reported(read.plan, planned) == "none");
  REQUIRE(planned.channels.size() == 1);
  CHECK(planned.channels[0].channel->id.text == "wiki");
}

TEST_CASE("who and what is perhaps needed comes with the question") {
  const PlanFromYaml read(R"(
criteria: {impact: {ask: How bad is it, values: {low: L, medium: M, high: H}}, loss: {ask: A, type: yes_no}}
severities: {sev1: {name: S, when: {impact: high}}, sev2: {name: S, when: {impact: low+}}}
roles: {lead: {name: L}, press: {name: P, when: {severity: sev1}}, legal: {name: L, when: {loss: yes}}}
procedures: {quiet: {name: Q, when: [{impact: high, severity: sev2}], steps: [S]}}
)");
  const Classification answer = classify(read.plan, Incident{}, now);
  REQUIRE(answer.roles.size() == 3);
  CHECK(answer.roles[0].certain);
  CHECK_FALSE(answer.roles[1].certain);
  CHECK(reported(answer.roles[1].answers) == "{impact: high}");
  CHECK(answer.roles[1].answers[0].ask.in("en") == "How bad is it");
  CHECK(reported(answer.roles[2].answers) == "{loss: yes}");
  CHECK(answer.procedures.empty());  // whatever is answered, both cannot hold
}

TEST_CASE("more facts never make a certain answer milder, and the worst is never milder than the answer") {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const PlanFromYaml read(random_plan(dice));
    Incident incident = random_incident(read.plan, dice);
    const Classification before = classify(read.plan, incident, now);

    Incident worst = incident;
    worst.worst = true;
    const Classification feared = classify(read.plan, worst, now);
    if (before.outcome == Outcome::incident) CHECK(feared.severity <= before.severity);
    if (before.outcome == Outcome::no_incident) CHECK(feared.outcome == Outcome::no_incident);

    for (std::size_t i = 0; i < read.plan.criteria.size(); ++i) {
      if (before.facts.criteria[i]) continue;
      Incident more = incident;
      more.facts.push_back({Index<Criterion>(i), dice.roll(2) == 0 ? 0 : read.plan.criteria[i].highest()});
      const Classification after = classify(read.plan, more, now);
      if (before.outcome == Outcome::undecided) continue;
      CHECK(after.outcome == before.outcome);
      CHECK(after.severity <= before.severity);
    }
  }
}

TEST_CASE("a mistake in one condition leaves the rest of the table to answer") {
  const PlanFromYaml read(R"(
criteria: {impact: {ask: A, values: {low: L, medium: M, high: H}}}
severities:
  sev1: {name: S, when: {impact: hihg}}
  sev2: {name: S, when: {impact: medium+}}
)");
  CHECK(read.diagnostics.size() == 1);
  const Classification answer = classify(read.plan, incident_with(read.plan, {{"impact", "high"}}), now);
  CHECK(reported(read.plan, answer) == "sev2; sev1 if {impact: hihg}");
}
