#include "answer/facts.hpp"

#include <doctest/doctest.h>

#include "plan/read_yaml.hpp"
#include "support/index.hpp"

using namespace incplan::core;
using namespace incplan::core::test;

namespace {

const PlanFromYaml shop(R"(
criteria:
  impact: {ask: A, values: {low: L, medium: M, high: H}, implies: {high: {urgency: soon}}}
  urgency: {ask: A, values: {later: L, soon: S, now: N}}
  loss: {ask: A, type: yes_no, assume: no, implies: {yes: {impact: high, told: yes}, no: {told: no}}}
  told: {ask: A, type: yes_no}
  users: {ask: A, type: count}
services:
  database: {name: D, implies: {users: 100}}
  payments: {name: P, depends_on: [database], implies: {users: 5000}}
  checkout:
    name: C
    depends_on: [payments]
    implies: {impact: medium}
    states: {degraded: {impact: low}, reduced: {users: 1}}
  portal: {name: O, depends_on: [checkout, nowhere]}
  search: {name: S, depends_on: [ring]}
  ring: {name: R, depends_on: [search]}
)");

Incident with_services(std::vector<Incident::AffectedService> services) {
  Incident incident;
  incident.services = std::move(services);
  return incident;
}

Index<Service> service(const char* id) {
  return index_of(shop.plan.services, id);
}

/// `checkout=outage<payments`: the service, its state, and what took it along.
std::string reported(const KnownFacts& facts) {
  std::string list;
  for (const AffectedService& each : facts.services.value()) {
    list +=
        (list.empty() ? "" : " ") + shop.plan.services[each.service].id.text + "=" + std::string(to_text(each.state));
    if (each.cause) list += "<" + shop.plan.services[each.cause].id.text;
  }
  return list;
}

/// `service checkout`, `data_loss: yes`.
std::string reported(const Cause& cause) {
  if (cause.service) return "service " + shop.plan.services[cause.service].id.text;
  const Criterion& criterion = shop.plan.criteria[cause.criterion];
  return criterion.id.text + ": " + criterion.show(cause.value);
}

/// `high implied (service checkout)`; empty where it is not known.
std::string fact(const KnownFacts& facts, const char* id) {
  const auto index = index_of(shop.plan.criteria, id);
  const auto& known = facts.criteria[index.value()];
  if (!known) return {};
  const std::string cause = known->cause == Cause{} ? "" : " (" + reported(known->cause) + ")";
  return shop.plan.criteria[index].show(known->value) + " " + std::string(to_text(known->source)) + cause;
}

}  // namespace

TEST_CASE("what depends on an affected service is affected in the same state, at any depth") {
  using State = ServiceState;
  struct Case {
    std::vector<Incident::AffectedService> named;
    const char* affected;
  };
  const Case cases[] = {
      {{}, ""},
      {{{service("database"), State::outage}},
       "database=outage payments=outage<database checkout=outage<payments portal=outage<checkout"},
      {{{service("payments"), State::degraded}},
       "payments=degraded checkout=degraded<payments portal=degraded<checkout"},
      {{{service("payments"), State::reduced}}, "payments=reduced"},
      {{{service("payments"), State::maintenance}},
       "payments=maintenance checkout=maintenance<payments portal=maintenance<checkout"},
      // What a person says of a service counts more than what its neighbours do to it, but not for those behind it.
      {{{service("checkout"), State::degraded}, {service("payments"), State::outage}},
       "checkout=degraded payments=outage portal=outage<checkout"},
      {{{service("checkout"), State::reduced}, {service("payments"), State::degraded}},
       "checkout=reduced payments=degraded portal=degraded<checkout"},
      {{{service("portal"), State::degraded}, {service("portal"), State::outage}}, "portal=outage"},
      {{{service("search"), State::outage}}, "search=outage ring=outage<search"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.affected);
    CHECK(reported(conclude(shop.plan, with_services(each.named))) == each.affected);
  }
  CHECK_FALSE(conclude(shop.plan, Incident{}).services.has_value());
}

TEST_CASE("services imply facts, the most serious of several") {
  using State = ServiceState;
  const auto after = [](const char* id, State state) {
    return conclude(shop.plan, with_services({{service(id), state}}));
  };
  CHECK(fact(after("database", State::outage), "users") == "5000 implied (service payments)");
  CHECK(fact(after("checkout", State::outage), "impact") == "medium implied (service checkout)");
  CHECK(fact(after("checkout", State::degraded), "impact") == "low implied (service checkout)");
  CHECK(fact(after("checkout", State::reduced), "users") == "1 implied (service checkout)");
  CHECK(fact(after("payments", State::reduced), "users").empty());
  CHECK(fact(after("portal", State::outage), "impact").empty());
}

TEST_CASE("a fact given wins over an implied one, and both over an assumed one") {
  const auto impact = index_of(shop.plan.criteria, "impact");
  const auto loss = index_of(shop.plan.criteria, "loss");
  Incident incident = with_services({{service("checkout"), ServiceState::outage}});
  incident.facts = {{impact, 0}};
  CHECK(fact(conclude(shop.plan, incident), "impact") == "low given");
  CHECK(fact(conclude(shop.plan, incident), "loss") == "no assumed");
  CHECK(fact(conclude(shop.plan, incident), "told") == "no assumed (loss: no)");

  incident.facts = {{loss, 1}};
  const KnownFacts lost = conclude(shop.plan, incident);
  CHECK(fact(lost, "loss") == "yes given");
  CHECK(fact(lost, "impact") == "high implied (loss: yes)");
  CHECK(fact(lost, "urgency") == "soon implied (impact: high)");
  CHECK(fact(lost, "told") == "yes implied (loss: yes)");
}

TEST_CASE("facts that imply each other in a circle come to an end") {
  const PlanFromYaml circle(
      "criteria:\n  a: {ask: A, type: yes_no, implies: {yes: {b: yes}}}\n"
      "  b: {ask: A, type: yes_no, implies: {yes: {a: yes, c: yes}}}\n  c: {ask: A, type: yes_no}\n");
  Incident incident;
  incident.facts = {{test::nth<Criterion>(0), 1}};
  const KnownFacts facts = conclude(circle.plan, incident);
  CHECK(facts.criteria[0]->source == FactSource::given);
  CHECK(facts.criteria[1]->value == 1);
  CHECK(facts.criteria[2]->value == 1);
}
