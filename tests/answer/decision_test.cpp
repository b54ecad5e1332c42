// The engine against the definition: whatever it says of a random plan, looking at every completion says the same.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "answer/random_plans.hpp"
#include "answer/situation.hpp"
#include "support/every_completion.hpp"
#include "support/index.hpp"

using namespace incplan::core;
using namespace incplan::core::test;

namespace {

constexpr Instant now{};

/// What is left of several outcomes, -1 for "no incident": the least severe, none, or (-2) undecided.
int answer_of(const std::set<int>& outcomes) {
  const bool has_none = outcomes.contains(-1);
  if (has_none) return outcomes.size() == 1 ? -1 : -2;
  return *outcomes.rbegin();
}

std::set<int> outcomes_of(const Decisions::Outcomes& outcomes) {
  std::set<int> all;
  for (const auto severity : outcomes.severities) all.insert(number(severity));
  if (outcomes.none) all.insert(-1);
  return all;
}

Decisions::Node node_of(int outcome) {
  return outcome < 0 ? Decisions::none : Diagram::severity(static_cast<std::size_t>(outcome));
}

/// Completions with their outcomes, and in which cell of each question they lie.
struct Table {
  Table(const Plan& plan, const Decisions& decisions, std::vector<Completion> all) : rows(std::move(all)) {
    for (const Completion& row : rows) {
      outcomes.push_back(severity_of(plan, row));
      std::vector<int> of_row;
      for (const auto& question : decisions.questions()) of_row.push_back(cell(row, question));
      cells.push_back(std::move(of_row));
    }
  }

  static int cell(const Completion& row, const Decisions::Question& question) {
    if (question.kind == Decisions::Question::Kind::unreadable) return row.unread_holds.contains(question.term) ? 1 : 0;
    if (question.kind == Decisions::Question::Kind::service) return row.affected[question.service.value()] ? 1 : 0;
    const Value value = row.values[question.criterion.value()];
    const auto in_cell = [&](const Range& range) { return range.low <= value && value <= range.high; };
    return static_cast<int>(std::ranges::find_if(question.cells, in_cell) - question.cells.begin());
  }

  /// The answers to the questions after each way to answer those that are asked.
  [[nodiscard]] std::map<std::vector<int>, std::set<int>> after(const std::vector<int>& asked) const {
    std::map<std::vector<int>, std::set<int>> groups;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::vector<int> key;
      for (const int question : asked) key.push_back(cells[i][static_cast<std::size_t>(question)]);
      groups[key].insert(outcomes[i]);
    }
    return groups;
  }

  std::vector<Completion> rows;
  std::vector<int> outcomes;
  std::vector<std::vector<int>> cells;
};

/// Whether some answers to some `count` of the questions from `first` on lead to the outcome.
bool can_settle(const Table& table, int outcome, std::size_t count, int first, int questions,
                std::vector<int> asked = {}) {
  if (count == 0) {
    const auto groups = table.after(asked);
    return std::ranges::any_of(groups, [&](const auto& group) { return answer_of(group.second) == outcome; });
  }
  for (int question = first; question < questions; ++question) {
    asked.push_back(question);
    if (can_settle(table, outcome, count - 1, question + 1, questions, asked)) return true;
    asked.pop_back();
  }
  return false;
}

/// Every combination of these answers leads to the outcome.
bool all_settle(const Table& table, int outcome, const std::vector<Decisions::Answer>& answers) {
  std::vector<int> asked;
  for (const auto& answer : answers) asked.push_back(answer.question);
  const auto groups = table.after(asked);
  return std::ranges::all_of(groups, [&](const auto& group) {
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (std::ranges::find(answers[i].cells, group.first[i]) == answers[i].cells.end()) return true;
    }
    return answer_of(group.second) == outcome;
  });
}

}  // namespace

TEST_CASE("possible outcomes are those of every completion") {
  each_random_plan(150, [](const Plan& plan, Dice& dice) {
    const Incident incident = random_incident(plan, dice);
    const KnownFacts facts = conclude(plan, incident);
    Decisions decisions(plan, facts);
    const Decisions::Node left = decisions.restrict(decisions.severity(), decisions.known(facts));

    std::set<int> expected;
    for (const Completion& each : completions(plan, facts, true)) expected.insert(severity_of(plan, each));
    CHECK(outcomes_of(decisions.outcomes(left)) == expected);
    CHECK(decisions.answer(left) == (answer_of(expected) == -2 ? Decisions::undecided : node_of(answer_of(expected))));

    std::set<int> without;
    for (const Completion& each : completions(plan, facts, false)) without.insert(severity_of(plan, each));
    CHECK(outcomes_of(decisions.outcomes(decisions.severity())) == without);

    Decisions all(plan);
    CHECK(outcomes_of(all.outcomes(all.restrict(all.severity(), all.known(facts)))) == expected);
  });
}

TEST_CASE("conditions with severities are judged over joint completions") {
  each_random_plan(100, [](const Plan& plan, Dice& dice) {
    const Incident incident = random_incident(plan, dice);
    Situation situation(plan, incident, now);
    const std::vector<Completion> all = completions(plan, situation.facts(), true);
    for (const Role& role : plan.roles) {
      const auto count = static_cast<std::size_t>(std::ranges::count_if(
          all, [&](const Completion& each) { return holds(plan, role.when, each, severity_of(plan, each)); }));
      const Certainty expected =
          count == 0 ? Certainty::no : (count == all.size() ? Certainty::yes : Certainty::perhaps);
      CHECK(situation.holds(role.when).certainty == expected);
    }
  });
}

TEST_CASE("answers that settle an outcome are the fewest, and each of them does") {
  each_random_plan(40, [](const Plan& plan, Dice& dice) {
    const KnownFacts facts = conclude(plan, random_incident(plan, dice));
    Decisions decisions(plan, facts);
    const Decisions::Node left = decisions.restrict(decisions.severity(), decisions.known(facts));
    const Table table(plan, decisions, completions(plan, facts, true));
    for (const int outcome : outcomes_of(decisions.outcomes(left))) {
      CAPTURE(outcome);
      const auto answers = decisions.smallest_answers(left, node_of(outcome));
      REQUIRE(answers.has_value());
      CHECK(all_settle(table, outcome, *answers));
      const int questions = static_cast<int>(decisions.questions().size());
      for (std::size_t fewer = 0; fewer < std::min<std::size_t>(answers->size(), 3); ++fewer) {
        CHECK_FALSE(can_settle(table, outcome, fewer, 0, questions));
      }
    }
  });
}
