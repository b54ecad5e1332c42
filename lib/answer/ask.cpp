#include "answer/ask.hpp"

#include <algorithm>

namespace incplan {
namespace {

/// Which question a person would be asked for one of the engine's; nothing for an entry that could not be read.
std::optional<Question> put(const Decisions::Question& question) {
  if (question.kind == Decisions::Question::Kind::criterion) return Question{question.index, question.cells};
  if (question.kind == Decisions::Question::Kind::service) return Question{};
  return std::nullopt;
}

/// How many questions are open after an answer to this one, summed and divided by its answers.
double open_after(Diagram& diagram, Decisions::Node node, int question, int questions) {
  Decisions::Known answer(static_cast<std::size_t>(questions), -1);
  double open = 0;
  const auto answers = static_cast<int>(diagram.answers(question));
  for (int cell = 0; cell < answers; ++cell) {
    answer[static_cast<std::size_t>(question)] = cell;
    open += static_cast<double>(diagram.support(diagram.restrict(node, answer)).size());
  }
  return open / answers;
}

/// The best question about a function of the facts.
std::optional<Question> best_question(Decisions& decisions, Decisions::Node node,
                                      const std::vector<Question>& given_up) {
  const auto& questions = decisions.questions();
  std::optional<Question> best;
  double fewest = 0;
  for (const int index : decisions.diagram().support(node)) {
    const auto question = put(questions[static_cast<std::size_t>(index)]);
    if (!question || std::find(given_up.begin(), given_up.end(), *question) != given_up.end()) continue;
    const double open = open_after(decisions.diagram(), node, index, static_cast<int>(questions.size()));
    if (best && open >= fewest) continue;
    best = question;
    fewest = open;
  }
  return best;
}

}  // namespace

std::optional<Question> next_question(Situation& situation, const std::vector<Question>& given_up) {
  Decisions& decisions = situation.decisions();
  // What the plan assumes is asked last: it is an answer already, and most likely the right one.
  if (auto question = best_question(decisions, situation.with_assumptions(), given_up)) return question;
  return best_question(decisions, situation.without_assumptions(), given_up);
}

}  // namespace incplan
