#include "answer/worded_answer.hpp"

namespace incplan {
namespace {

using Question = Decisions::Question;

/// The values of some cells, neighbours made one.
std::vector<Range> ranges_of(const Question& question, const std::vector<int>& cells) {
  std::vector<Range> ranges;
  for (const int cell : cells) {
    const Range& range = question.cells[static_cast<std::size_t>(cell)];
    if (!ranges.empty() && ranges.back().high + 1 == range.low) {
      ranges.back().high = range.high;
    } else {
      ranges.push_back(range);
    }
  }
  return ranges;
}

std::string yes_or_not(const std::string& name, const std::vector<int>& cells) {
  return cells.front() == 1 ? name : "not " + name;
}

}  // namespace

WordedAnswer in_plan_words(const Decisions& decisions, const Decisions::Answer& answer) {
  const Plan& plan = decisions.plan();
  const Question& question = decisions.questions()[static_cast<std::size_t>(answer.question)];
  const auto index = static_cast<std::size_t>(question.index);
  if (question.kind == Question::Kind::criterion) {
    const Criterion& criterion = plan.criteria[index];
    return {question.index, criterion.id.text, criterion.show(ranges_of(question, answer.cells))};
  }
  if (question.kind == Question::Kind::service) {
    return {-1, "service", yes_or_not(plan.services[index].id.text, answer.cells)};
  }
  return {-1, question.term->name.value, yes_or_not(question.term->wanted, answer.cells)};
}

std::vector<WordedAnswer> in_plan_words(const Decisions& decisions, const std::vector<Decisions::Answer>& answers) {
  std::vector<WordedAnswer> words;
  for (const Decisions::Answer& answer : answers) words.push_back(in_plan_words(decisions, answer));
  return words;
}

}  // namespace incplan
