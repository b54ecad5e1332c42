#include "answer/ask.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

using Node = Decisions::Node;
using Kind = Decisions::Question::Kind;

class OpenQuestions {
 public:
  explicit OpenQuestions(Situation& situation)
      : situation_(situation),
        plan_(situation.plan()),
        decisions_(situation.decisions()),
        supposition_(situation.supposition()),
        work_before_(decisions_.diagram().work()) {}

  /// In the order of the plan: criteria, then services.
  std::vector<Question> all() {
    const std::vector<bool> usual = asked_by(situation_.with_assumptions());
    const std::vector<bool> ever = asked_by(situation_.without_assumptions());
    std::vector<Question> open;
    for (std::size_t i = 0; i < ever.size(); ++i) {
      if (!ever[i]) continue;
      Question question{.matters = usual[i]};
      if (i < plan_.criteria.size()) {
        question.criterion = Index<Criterion>(i);
        question.cells = decisions_.questions()[i].cells;
        question.assumed = situation_.assumed()[i] >= 0;
      }
      open.push_back(std::move(question));
    }
    return open;
  }

  /// How many outcomes are left after the worst answer; more than there are where that takes too long to tell.
  std::size_t worst(const Question& question) {
    if (decisions_.diagram().work() > work_before_ + most_work) return SIZE_MAX;
    const Node table = question.assumed ? all_but(question.criterion) : situation_.with_assumptions();
    std::size_t most = 0;
    const auto count = [&](const Decisions::Known& known) {
      const Decisions::Outcomes left = decisions_.outcomes(decisions_.restrict(table, known));
      most = std::max(most, left.severities.size() + (left.none ? 1 : 0));
    };
    if (!question.criterion) {
      for (const auto& services : named_services()) {
        if (!decisions_.spend(decisions_.questions().size())) return SIZE_MAX;
        count(supposition_.known(services));
      }
      return most;
    }
    for (int cell = 0; cell < static_cast<int>(question.cells.size()); ++cell) {
      count(known_after(question.criterion, cell));
    }
    return most;
  }

 private:
  static constexpr std::uint64_t most_work = Diagram::max_work / 8;

  /// Most criteria imply nothing.
  [[nodiscard]] Decisions::Known known_after(Index<Criterion> criterion, int cell) const {
    const Decisions::Answer answer{Questions::of_criterion(criterion), {cell}};
    if (supposition_.has_consequences(answer)) return supposition_.known(std::vector<Decisions::Answer>{answer});
    Decisions::Known known = situation_.assumed();
    known[criterion.value()] = cell;
    return known;
  }

  /// The questions that a function asks for or that may answer one of those, by criterion; behind them the services.
  std::vector<bool> asked_by(Node table) {
    std::vector<bool> asked(plan_.criteria.size() + 1);
    for (const int index : decisions_.diagram().support(table)) {
      const auto& question = decisions_.questions()[static_cast<std::size_t>(index)];
      if (question.kind == Kind::criterion) asked[question.criterion.value()] = true;
      if (question.kind == Kind::service) asked.back() = true;
    }
    for (const Index<Criterion> each : plan_.criteria.indices()) {
      if (!asked[each.value()] && is_missing(each)) asked[each.value()] = implies_an_answer(each, table);
    }
    if (!asked.back() && !situation_.facts().services) asked.back() = services_imply_an_answer(table);
    return asked;
  }

  [[nodiscard]] bool is_missing(Index<Criterion> criterion) const {
    const auto& fact = situation_.facts().criteria[criterion.value()];
    return !fact || fact->source == FactSource::assumed;
  }

  bool implies_an_answer(Index<Criterion> criterion, Node table) {
    const auto& implications = plan_.criteria[criterion].implies;
    return std::ranges::any_of(implications, [&](const Criterion::Implication& implication) {
      const int cell = decisions_.cell_of(criterion, implication.value);
      return changes(table, known_after(criterion, cell));
    });
  }

  bool services_imply_an_answer(Node table) {
    const std::vector<std::vector<Incident::AffectedService>> all = named_services();
    // Where that is too much to try, they may.
    return std::ranges::any_of(all, [&](const auto& services) {
      return !decisions_.spend(decisions_.questions().size()) || changes(table, supposition_.known(services));
    });
  }

  /// Whether answers settle something that the table asks for; what is assumed all the same is none of them.
  bool changes(Node table, Decisions::Known known) {
    for (std::size_t i = 0; i < known.size(); ++i) {
      if (known[i] == situation_.assumed()[i]) known[i] = -1;
    }
    return decisions_.restrict(table, known) != table;
  }

  /// None, and each that makes a difference by itself, in each state that does.
  [[nodiscard]] std::vector<std::vector<Incident::AffectedService>> named_services() const {
    std::vector<std::vector<Incident::AffectedService>> all(1);
    for (const Index<Service> service : plan_.services.indices()) {
      const bool is_asked_for = decisions_.question_of_service(service) >= 0;
      if (is_asked_for || implies_something(plan_.services[service].implies)) all.push_back({{service}});
      for (const Service::StateFacts& state : plan_.services[service].states) {
        if (is_asked_for || implies_something(state.facts)) all.push_back({{service, state.state}});
      }
    }
    return all;
  }

  /// Whether one of these facts is missing, and would be known.
  [[nodiscard]] bool implies_something(const std::vector<Fact>& facts) const {
    return std::ranges::any_of(facts, [&](const Fact& fact) { return fact.criterion && is_missing(fact.criterion); });
  }

  /// The table with all assumptions but one.
  Node all_but(Index<Criterion> criterion) {
    Decisions::Known others = situation_.assumed();
    others[criterion.value()] = -1;
    return decisions_.restrict(situation_.without_assumptions(), others);
  }

  Situation& situation_;
  const Plan& plan_;
  Decisions& decisions_;
  Supposition supposition_;
  std::uint64_t work_before_;
};

/// Where a question stands in a conversation: what is assumed is an answer already, and most likely the right one.
int turn(const Question& question) {
  if (question.assumed) return 1;
  return question.matters ? 0 : 2;
}

}  // namespace

std::vector<Question> open_questions(Situation& situation) {
  const EvalContext& eval_context = situation.eval_context();
  if (!eval_context.classify || situation.incident().severity) return {};
  OpenQuestions finder(situation);
  std::vector<std::pair<std::size_t, Question>> ranked;
  for (Question& question : finder.all()) {
    const std::size_t worst = finder.worst(question);
    ranked.emplace_back(worst, std::move(question));
  }
  std::ranges::stable_sort(ranked, {}, &std::pair<std::size_t, Question>::first);
  std::vector<Question> questions;
  for (auto& [worst, question] : ranked) questions.push_back(std::move(question));
  return questions;
}

std::optional<Question> next_question(Situation& situation, const std::vector<Question>& given_up) {
  std::vector<Question> open = open_questions(situation);
  std::erase_if(open, [&](const Question& each) { return std::ranges::find(given_up, each) != given_up.end(); });
  const auto first = std::ranges::min_element(open, {}, turn);
  return first == open.end() ? std::nullopt : std::optional(std::move(*first));
}

}  // namespace incplan::core
