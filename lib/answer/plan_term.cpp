#include "answer/plan_term.hpp"

#include <algorithm>

namespace incplan::core {
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

/// The state is named where it is not the usual one.
PlanTerm service_term(const Plan& plan, const Question& question, const std::vector<int>& cells) {
  const std::string& name = plan.services[question.service].id.text;
  if (cells.front() == 0) return {{}, "service", "not " + name};
  const ServiceState state = question.states[static_cast<std::size_t>(cells.front()) - 1].front();
  std::string wanted = state == ServiceState::outage ? name : name + "=" + std::string(to_text(state));
  return {{}, "service", std::move(wanted), {}, question.service, state};
}

bool contradicts(const Decisions& decisions, const KnownFacts& facts, const Decisions::Answer& answer) {
  const Question& question = decisions.questions()[static_cast<std::size_t>(answer.question)];
  if (question.kind != Question::Kind::criterion) return false;
  const auto& fact = facts.criteria[question.criterion.value()];
  if (!fact || fact->source != FactSource::assumed) return false;
  const int assumed = decisions.cell_of(question.criterion, fact->value);
  return std::ranges::find(answer.cells, assumed) == answer.cells.end();
}

bool is_service(const Decisions& decisions, const Decisions::Answer& answer) {
  return decisions.questions()[static_cast<std::size_t>(answer.question)].kind == Question::Kind::service;
}

}  // namespace

PlanTerm to_plan_terms(const Decisions& decisions, const Decisions::Answer& answer) {
  const Plan& plan = decisions.plan();
  const Question& question = decisions.questions()[static_cast<std::size_t>(answer.question)];
  if (question.kind == Question::Kind::criterion) {
    const Criterion& criterion = plan.criteria[question.criterion];
    std::vector<Range> ranges = ranges_of(question, answer.cells);
    std::string wanted = criterion.show(ranges);
    return {question.criterion, criterion.id.text, std::move(wanted), std::move(ranges)};
  }
  if (question.kind == Question::Kind::service) return service_term(plan, question, answer.cells);
  return {{}, question.term->name.value, yes_or_not(question.term->wanted, answer.cells)};
}

std::vector<PlanTerm> to_plan_terms(const Decisions& decisions, const std::vector<Decisions::Answer>& answers) {
  std::vector<PlanTerm> words;
  for (const Decisions::Answer& answer : answers) words.push_back(to_plan_terms(decisions, answer));
  return words;
}

std::vector<Requirement> requirements(const Decisions& decisions, const KnownFacts& facts,
                                      const std::vector<Decisions::Answer>& answers) {
  const auto names_a_service = [&](const Decisions::Answer& each) {
    return is_service(decisions, each) && each.cells.front() > 0;
  };
  bool services_told = std::ranges::any_of(answers, names_a_service);
  std::vector<Requirement> reported;
  for (const Decisions::Answer& answer : answers) {
    PlanTerm worded = to_plan_terms(decisions, answer);
    if (is_service(decisions, answer) && answer.cells.front() == 0) {
      if (std::exchange(services_told, true)) continue;
      worded.wanted = "none";
    }
    Requirement& one = reported.emplace_back();
    one.criterion = std::move(worded.name);
    one.wanted = std::move(worded.wanted);
    one.asked = worded.criterion;
    one.ranges = std::move(worded.ranges);
    one.service = worded.service;
    one.state = worded.state;
    one.assumed = contradicts(decisions, facts, answer);
    if (worded.criterion) one.ask = decisions.plan().criteria[worded.criterion].ask;
  }
  return reported;
}

}  // namespace incplan::core
