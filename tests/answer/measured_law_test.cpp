// Durations that follow the clock: an answer at any moment is the one that the same durations give when they are said,
// and the answer changes exactly when an escalation says so.
#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <set>
#include <string>

#include "answer/classify.hpp"
#include "answer/moments.hpp"
#include "plan/read_yaml.hpp"
#include "support/every_completion.hpp"
#include "support/index.hpp"
#include "support/law.hpp"

using namespace incplan::core;
using namespace incplan::core::test;
using std::chrono::seconds;

namespace {

const Instant now = at("2026-11-24T03:00Z");
constexpr seconds ahead = std::chrono::days(30);

/// A random plan whose durations are measured, one for its severities and one for its obligations, and obligations that
/// ask for one or both.
std::string random_measured_plan(Dice& dice) {
  constexpr std::array<const char*, 3> moments = {"started", "aware", "declared"};
  const auto moment = [&] { return std::string(moments[static_cast<std::size_t>(dice.roll(3))]); };
  std::string text = random_plan_with_implications(dice);
  const std::string unmeasured = "  lasting: {ask: How long, type: duration}\n";
  text.replace(text.find(unmeasured), unmeasured.size(),
               "  lasting: {ask: How long, type: duration, measured_from: " + moment() + "}\n" +
                   "  waiting: {ask: How long, type: duration, measured_from: " + moment() + "}\n");
  return text +
         "obligations:\n"
         "  first: {name: O, when: {lasting: 10m+}, due: {within: 1h, from: started}}\n"
         "  second: {name: O, when: [{severity: sev2+, waiting: \">2h\"}, {waiting: 20d+}]}\n"
         "  third: {name: O, when: {waiting: 30m..26h, lasting: 5m..2d}}\n"
         "  fourth: {name: O, when: {severity: sev3}}\n";
}

/// A moment near a threshold, or any.
Instant random_moment(Dice& dice) {
  constexpr std::array<int, 9> thresholds = {0, 600, 1800, 3600, 7200, 300, 93600, 172800, 1728000};
  if (dice.once_in(4)) return now - seconds(dice.roll(100'000));
  return now - seconds(thresholds[static_cast<std::size_t>(dice.roll(9))]) + seconds(dice.roll(1200) - 600);
}

Incident random_measured_incident(const Plan& plan, Dice& dice) {
  Incident incident = random_incident(plan, dice);
  std::erase_if(incident.facts, [&](const Incident::Given& given) {
    return plan.criteria[given.criterion].measured_from && !dice.once_in(8);
  });
  if (!dice.once_in(8)) incident.moments.started = random_moment(dice);
  if (dice.once_in(3)) incident.moments.aware = random_moment(dice);
  if (dice.once_in(3)) incident.moments.declared = random_moment(dice);
  if (dice.once_in(8)) incident.moments.resolved = random_moment(dice);
  incident.worst = dice.once_in(8);
  return incident;
}

/// The severity, or -1 for none and -2 for undecided, and the obligations that are certain.
std::pair<int, std::set<std::string>> seen(const Classification& answer) {
  std::set<std::string> obligations;
  for (const DueObligation& each : answer.obligations) {
    if (each.certain) obligations.insert(each.obligation->id.text);
  }
  return {answer.outcome == Outcome::undecided ? -2 : number(answer.severity), obligations};
}

auto seen_at(const Plan& plan, const Incident& incident, Instant moment) {
  return seen(classify(plan, incident, moment));
}

void each_measured_incident(const std::function<void(const Plan&, const Incident&, Dice&)>& law) {
  each_try([&](Dice& dice) {
    const std::string text = random_measured_plan(dice);
    CAPTURE(text);
    const PlanFromYaml read(text);
    law(read.plan, random_measured_incident(read.plan, dice), dice);
  });
}

/// The same durations, said by hand.
Incident said(const Plan& plan, Incident incident, Instant moment) {
  const KnownFacts known = conclude(plan, incident, moment);
  for (const Index<Criterion> criterion : plan.criteria.indices()) {
    const auto& fact = known.criteria[criterion.value()];
    if (fact && fact->source == FactSource::measured) incident.facts.push_back({criterion, fact->value});
  }
  return incident;
}

}  // namespace

TEST_CASE("what is measured answers as if it was given") {
  each_measured_incident([](const Plan& plan, const Incident& incident, Dice& dice) {
    const Instant moment = now + seconds(dice.roll(200'000) - 100'000);
    const Incident by_hand = said(plan, incident, moment);
    const Classification measured = classify(plan, incident, moment);
    const Classification given = classify(plan, by_hand, moment);
    CHECK(seen(measured) == seen(given));
    CHECK(measured.certain == given.certain);
    REQUIRE(measured.possible.size() == given.possible.size());
    for (std::size_t i = 0; i < given.possible.size(); ++i) {
      CHECK(measured.possible[i].severity == given.possible[i].severity);
      CHECK(measured.possible[i].ways == given.possible[i].ways);
    }
    CHECK(measured.questions.size() == given.questions.size());
    CHECK(measured.roles.size() == given.roles.size());
    for (const auto& fact : conclude(plan, by_hand, moment).criteria) {
      CHECK((!fact || fact->source != FactSource::measured));
    }
  });
}

TEST_CASE("between two escalations nothing changes, and at each something does") {
  each_measured_incident([](const Plan& plan, const Incident& incident, Dice& dice) {
    const Classification answer = classify(plan, incident, now);
    Instant last = now;
    auto state = seen(answer);
    const auto check_until = [&](Instant end) {
      for (int i = 0; i < 3 && end > last; ++i) {
        const Instant between = last + seconds((end - last).count() * dice.roll(1000) / 1000);
        CHECK(seen_at(plan, incident, between) == state);
      }
    };
    for (const Escalation& each : answer.escalations) {
      REQUIRE(each.at > last);
      check_until(each.at);
      CHECK(seen_at(plan, incident, each.at - seconds(1)) == state);
      const Classification then = classify(plan, incident, each.at);
      CHECK(seen(then) != state);
      CHECK(each.severity == then.severity);
      CHECK(each.reasons.size() == then.reasons.size());
      CHECK(each.updates.next_due == then.updates.next_due);
      state = seen(then);
      last = each.at;
    }
    if (answer.escalations.size() < 5) check_until(now + ahead);
  });
}
