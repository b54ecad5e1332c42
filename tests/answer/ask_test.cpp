#include "answer/ask.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <string>

#include "answer/classify.hpp"
#include "incplan.hpp"
#include "support/repository.hpp"
#include "text/tzif_bytes.hpp"

namespace incplan::core {
namespace {

/// Every zone is UTC here: what is asked does not depend on one.
std::optional<std::string> zone_file(std::string_view name) {
  return name.empty() ? std::nullopt : std::optional(tzif({.rule = "UTC0"}));
}

const Instant now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(3);

/// What really happened, as a person would answer it: one value for each criterion, and the affected services.
struct Truth {
  std::vector<Value> values;
  std::vector<Incident::AffectedService> services;
};

Truth random_truth(const Plan& plan, std::mt19937& random) {
  Truth truth;
  for (const Criterion& criterion : plan.criteria) {
    truth.values.push_back(std::uniform_int_distribution<Value>(0, criterion.highest())(random));
  }
  if (!plan.services.empty() && random() % 2 == 0) {
    truth.services.push_back({Index<Service>(random() % plan.services.size()), ServiceState::outage});
  }
  return truth;
}

void answer(Incident& incident, const Question& question, const Truth& truth) {
  if (question.criterion)
    incident.facts.push_back({question.criterion, truth.values[question.criterion.value()]});
  else
    incident.services = truth.services;
}

/// Answers until nothing is asked any more; gives the number of questions.
int converse(const Plan& plan, const Truth& truth, Incident& incident) {
  int asked = 0;
  while (asked < 100) {
    Situation situation(plan, incident, now);
    const auto question = next_question(situation, {});
    if (!question) break;
    answer(incident, *question, truth);
    ++asked;
  }
  return asked;
}

Incident everything(const Plan& plan, const Truth& truth) {
  Incident incident;
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    incident.facts.push_back({Index<Criterion>(i), truth.values[i]});
  }
  incident.services = truth.services;
  return incident;
}

TEST_CASE("a conversation ends where all answers would have led, and asks less") {
  const Zones zones(zone_file);
  for (const char* path : {"examples/minimal.yaml", "examples/web-shop.yaml", "examples/regulated-bank.yaml"}) {
    const Loaded loaded = load(std::make_shared<Source>(path, test::read_repository_file(path)), zones);
    std::mt19937 random(7);
    int asked = 0, all = 0;
    for (int i = 0; i < 40; ++i) {
      const Truth truth = random_truth(loaded.plan, random);
      Incident incident;
      asked += converse(loaded.plan, truth, incident);
      all += static_cast<int>(loaded.plan.criteria.size()) + (loaded.plan.services.empty() ? 0 : 1);
      const Incident whole = everything(loaded.plan, truth);
      CHECK(Situation(loaded.plan, incident, now).severity() == Situation(loaded.plan, whole, now).severity());
    }
    MESSAGE(path << ": " << asked / 40.0 << " questions on average instead of " << all / 40.0);
    CHECK(asked <= all);
  }
}

TEST_CASE("what a person cannot answer is not asked again, and what is assumed comes last") {
  const Zones zones(zone_file);
  const std::string text =
      "incplan: 1\nname: Shop\n"
      "criteria:\n"
      "  planned: {ask: Is it planned?, type: yes_no, assume: no}\n"
      "  impact: {ask: How bad?, values: {low: A bit., high: Very.}}\n"
      "severities:\n"
      "  major: {name: Major, when: {impact: high, planned: no}}\n";
  const Loaded loaded = load(std::make_shared<Source>("incplan.yaml", text), zones);
  const Incident nothing_known;
  Situation situation(loaded.plan, nothing_known, now);
  const auto first = next_question(situation, {});
  REQUIRE(first);
  CHECK(loaded.plan.criteria[first->criterion].id.text == "impact");
  const auto second = next_question(situation, {*first});
  REQUIRE(second);
  CHECK(loaded.plan.criteria[second->criterion].id.text == "planned");
  CHECK_FALSE(next_question(situation, {*first, *second}));
}

}  // namespace
}  // namespace incplan::core
