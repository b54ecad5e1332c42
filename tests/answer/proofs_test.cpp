// Proofs against the definition, on random plans and on tables as people write them.
#include "answer/proofs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "answer/random_plans.hpp"
#include "plan/conditions.hpp"
#include "support/every_completion.hpp"
#include "support/index.hpp"

using namespace incplan::core;
using namespace incplan::core::test;

namespace {

/// Every case of a plan, and what it is.
struct Cases {
  explicit Cases(const Plan& plan) {
    KnownFacts nothing;
    nothing.criteria.resize(plan.criteria.size());
    all = completions(plan, nothing, true);
    for (const Completion& each : all) outcomes.push_back(severity_of(plan, each));
  }
  std::vector<Completion> all;
  std::vector<int> outcomes;
};

bool has_unreadable_table(const Plan& plan) {
  bool found = false;
  const auto look = [&](const Condition& condition) {
    for_each_term(condition.alternatives, [&](const Term& term) { found = found || !term.readable; });
  };
  look(plan.incident.unless);
  for (const Severity& severity : plan.severities) look(severity.when);
  return found;
}

/// Of less severe outcomes the larger number; "none" is the least.
int rank(int outcome) {
  return outcome < 0 ? 1000 : outcome;
}

/// Calls `visit` with the outcomes of each pair of cases that differ in this criterion alone, less of it first.
template <class Visit>
void each_step(const Cases& cases, std::size_t criterion, const Visit& visit) {
  using Rest = std::tuple<std::vector<Value>, std::vector<bool>, std::set<const Term*>>;
  std::map<Rest, std::map<Value, int>> alike;
  for (std::size_t i = 0; i < cases.all.size(); ++i) {
    const Completion& one = cases.all[i];
    std::vector<Value> others = one.values;
    const Value value = std::exchange(others[criterion], 0);
    alike[Rest{others, one.affected, one.unread_holds}][value] = cases.outcomes[i];
  }
  for (const auto& group : alike) {
    for (auto less = group.second.begin(); less != group.second.end(); ++less) {
      for (auto more = std::next(less); more != group.second.end(); ++more) visit(less->second, more->second);
    }
  }
}

bool is_reversed(const Plan& plan, const Cases& cases, std::size_t criterion) {
  if (plan.criteria[criterion].type != Criterion::Type::yes_no) return false;
  bool rises = false;
  bool falls = false;
  each_step(cases, criterion, [&](int less, int more) {
    rises = rises || rank(more) < rank(less);
    falls = falls || rank(more) > rank(less);
  });
  return falls && !rises;
}

bool no_more_serious(const Plan& plan, const Completion& a, const Completion& b, const std::vector<bool>& turned) {
  for (std::size_t i = 0; i < a.values.size(); ++i) {
    if (plan.criteria[i].is_unordered() && a.values[i] != b.values[i]) return false;
    if (turned[i] ? a.values[i] < b.values[i] : a.values[i] > b.values[i]) return false;
  }
  for (std::size_t i = 0; i < a.affected.size(); ++i) {
    if (a.affected[i] && !b.affected[i]) return false;
  }
  return true;
}

bool has_gap(const Plan& plan, const Cases& cases, const std::vector<bool>& turned) {
  for (std::size_t i = 0; i < cases.all.size(); ++i) {
    if (cases.outcomes[i] >= 0) continue;
    if (plan.incident.unless.written && holds(plan, plan.incident.unless, cases.all[i], -1)) continue;
    for (std::size_t j = 0; j < cases.all.size(); ++j) {
      if (cases.outcomes[j] >= 0 && no_more_serious(plan, cases.all[j], cases.all[i], turned)) return true;
    }
  }
  return false;
}

/// `impact: high, rate: <5%`
std::string reported(const Combination& combination) {
  std::string list;
  for (const PlanTerm& each : combination) list += (list.empty() ? "" : ", ") + each.name + ": " + each.wanted;
  return list;
}

constexpr std::size_t most_cases = 1500;  // brute force looks at pairs of them

}  // namespace

TEST_CASE("what proofs find in random plans is there, and nothing else is") {
  int gaps = 0;
  int drops = 0;
  each_random_plan(60, [&](const Plan& plan, Dice&) {
    const Cases cases(plan);
    if (cases.all.size() > most_cases) return;
    Decisions decisions(plan);
    Proofs proofs(decisions);

    std::vector<int> unreachable;
    for (const Unreachable& each : proofs.unreachable_severities()) unreachable.push_back(number(each.severity));
    for (int severity = 0; severity < 3; ++severity) {
      const bool reached = std::ranges::find(cases.outcomes, severity) != cases.outcomes.end();
      CHECK((std::ranges::find(unreachable, severity) == unreachable.end()) == reached);
    }
    if (has_unreadable_table(plan)) return;

    std::vector<bool> turned;
    for (std::size_t i = 0; i < plan.criteria.size(); ++i) turned.push_back(is_reversed(plan, cases, i));
    const auto gap = proofs.gap();
    CHECK(gap.has_value() == has_gap(plan, cases, turned));
    if (gap) CHECK(gap->severity);
    gaps += gap ? 1 : 0;

    std::vector<int> dropped;
    for (const Drop& drop : proofs.drops()) {
      dropped.push_back(number(drop.criterion));
      CHECK(drop.milder > drop.severity);
      CHECK(drop.severity);
    }
    for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
      bool expected = false;
      each_step(cases, i, [&](int less, int more) { expected = expected || (less >= 0 && more > less); });
      const bool found = std::ranges::find(dropped, static_cast<int>(i)) != dropped.end();
      CHECK(found == (expected && !turned[i] && !plan.criteria[i].is_unordered()));
    }
    drops += static_cast<int>(dropped.size());
  });
  CHECK(gaps > 3);
  CHECK(drops > 3);
}

TEST_CASE("alternatives that change nothing, and none that does") {
  int found = 0;
  each_random_plan(60, [&](const Plan& plan, Dice&) {
    const Cases before(plan);
    if (before.all.size() > most_cases) return;
    Decisions decisions(plan);
    Proofs proofs(decisions);
    const auto unreachable = proofs.unreachable_severities();
    for (std::size_t i = 0; i < 3; ++i) {
      const Index<Severity> severity(i);
      const auto redundant = proofs.redundant_in_severity(severity);
      if (std::ranges::find(unreachable, severity, &Unreachable::severity) != unreachable.end())
        CHECK(redundant.empty());
      // Without them it is the same table, and without one more it is another.
      Plan less = plan;
      auto& kept = less.severities[severity].when.alternatives;
      const auto& all = plan.severities[severity].when.alternatives;
      std::vector<bool> is_redundant(all.size());
      for (const Redundant& each : redundant)
        is_redundant[static_cast<std::size_t>(each.alternative - all.data())] = true;
      std::size_t next = 0;
      std::erase_if(kept, [&](const Alternative&) { return is_redundant[next++]; });
      const Cases after(less);
      if (before.all.size() == after.all.size()) CHECK(before.outcomes == after.outcomes);
      found += static_cast<int>(redundant.size());
    }
  });
  CHECK(found > 3);
}

TEST_CASE("a severity that something shadows") {
  const PlanFromYaml read(R"(
incident: {unless: {planned: yes}}
criteria:
  impact: {ask: A, values: {low: L, medium: M, high: H}}
  planned: {ask: A, type: yes_no}
severities:
  sev1: {name: S, when: {impact: high}}
  sev2: {name: S, when: {impact: medium+}}
  sev3: {name: S, when: [{impact: [medium, high]}]}
  sev4: {name: S, when: {planned: yes}}
  sev5: {name: S, when: {at_least: {count: 2, of: [{impact: high}, {impact: low}]}}}
)");
  Decisions decisions(read.plan);
  const auto found = Proofs(decisions).unreachable_severities();
  REQUIRE(found.size() == 3);
  CHECK(number(found[0].severity) == 2);
  CHECK(found[0].shadowed_by == std::vector{Index<Severity>(1)});
  CHECK(number(found[1].severity) == 3);
  CHECK(found[1].excepted);
  CHECK(found[1].shadowed_by.empty());
  CHECK(number(found[2].severity) == 4);
  CHECK(found[2].never_holds);
}

TEST_CASE("the simplest combination that nothing catches, and a milder one that is caught") {
  const PlanFromYaml read(R"(
criteria:
  impact: {ask: A, values: {low: L, medium: M, high: H}}
  rate: {ask: A, type: percent}
  workaround: {ask: A, type: yes_no}
severities:
  sev1: {name: S, when: {impact: high, rate: 25%+}}
  sev2: {name: S, when: {impact: medium, workaround: no}}
)");
  Decisions decisions(read.plan);
  Proofs proofs(decisions);
  const auto gap = proofs.gap();
  REQUIRE(gap.has_value());
  CHECK(reported(gap->combination) == "impact: high, rate: <25%, workaround: no");
  CHECK(reported(gap->milder) == "impact: medium");
  CHECK(number(gap->severity) == 1);
  CHECK(proofs.drops().empty());
}

TEST_CASE("a more serious fact that makes it milder, with both cases") {
  const PlanFromYaml read(R"(
criteria:
  impact: {ask: A, values: {low: L, medium: M, high: H}}
  users: {ask: A, type: count}
severities:
  sev1: {name: S, when: {impact: medium, users: 100+}}
  sev2: {name: S, when: {impact: low+}}
)");
  Decisions decisions(read.plan);
  const auto drops = Proofs(decisions).drops();
  REQUIRE(drops.size() == 1);
  CHECK(number(drops[0].criterion) == 0);
  CHECK(drops[0].lower == "medium");
  CHECK(drops[0].higher == "high");
  CHECK(reported(drops[0].combination) == "users: 100+");
  CHECK(number(drops[0].severity) == 0);
  CHECK(number(drops[0].milder) == 1);
}

TEST_CASE("conditions of roles and messages that can never hold, and alternatives that add nothing") {
  const PlanFromYaml read(R"(
criteria:
  impact: {ask: A, values: {low: L, medium: M, high: H}}
severities: {sev1: {name: S, when: {impact: high}}, sev2: {name: S, when: {impact: high}}, sev3: {name: S, when: {impact: low+}}}
audiences: {all: {name: A}}
channels: {page: {name: P, kind: web, audience: all}}
stages:
  looking: {name: L, messages: [{when: {stage: done}, text: T}, {when: {kind: sms}, text: T}, {when: {kind: web}, text: T}]}
  done: {name: D}
  work: {name: W, flow: maintenance}
roles:
  never: {name: N, when: {severity: sev3, impact: high}}
  unreachable: {name: U, when: {severity: sev2}}
  planned: {name: P, when: {severity: sev1, flow: maintenance}}
  awake: {name: A, when: {hours: Mon-Fri 09:00-18:00, stage: done}}
  twice: {name: T, when: [{severity: sev1}, {impact: high}, {stage: done}, {impact: low, severity: sev1}]}
)");
  Decisions decisions(read.plan);
  Proofs proofs(decisions);
  const auto possible = [&](const char* id) { return proofs.is_possible(find(read.plan.roles, id)->when); };
  CHECK_FALSE(possible("never"));
  CHECK(possible("unreachable"));
  CHECK_FALSE(possible("planned"));
  CHECK(possible("awake"));
  const auto& messages = read.plan.stages[0].messages;
  CHECK_FALSE(proofs.is_possible(messages[0].when, Index<Stage>(0)));
  CHECK_FALSE(proofs.is_possible(messages[1].when, Index<Stage>(0)));
  CHECK(proofs.is_possible(messages[2].when, Index<Stage>(0)));

  const Condition& twice = find(read.plan.roles, "twice")->when;
  const auto redundant = proofs.redundant_in(twice);
  REQUIRE(redundant.size() == 2);
  CHECK(redundant[0].alternative ==
        &twice.alternatives[0]);  // in maintenance too whoever asks for impact: high is asked
  CHECK(redundant[0].others == std::vector<const Alternative*>{&twice.alternatives[1]});
  CHECK(redundant[1].alternative == &twice.alternatives[3]);
  CHECK(redundant[1].never_holds);
}

TEST_CASE("ten criteria of five values are proved without looking at ten million combinations") {
  std::string text = "criteria:\n";
  for (int i = 0; i < 10; ++i)
    text += "  c" + std::to_string(i) + ": {ask: A, values: {a: A, b: B, c: C, d: D, e: E}}\n";
  text += "severities:\n";
  for (const char* level : {"e", "d+", "c+", "b+"}) {
    text += "  s" + std::string(1, level[0]) + ": {name: S, when: {at_least: {count: 5, of: [";
    for (int i = 0; i < 10; ++i) text += (i == 0 ? "" : ", ") + ("{c" + std::to_string(i) + ": " + level + "}");
    text += "]}}}\n";
  }
  const PlanFromYaml read(text);
  REQUIRE(read.diagnostics.empty());
  Decisions decisions(read.plan);
  Proofs proofs(decisions);
  CHECK(proofs.unreachable_severities().empty());
  CHECK_FALSE(proofs.gap().has_value());
  CHECK(proofs.drops().empty());
  CHECK(proofs.complete());
}
