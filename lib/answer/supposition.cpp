#include "answer/supposition.hpp"

#include <algorithm>

#include "answer/movable_facts.hpp"

namespace incplan::core {
namespace {

using Question = Decisions::Question;

/// The cell of a service's question in which a state lies.
int cell_of(const Question& question, ServiceState state) {
  const auto in = [&](const std::vector<ServiceState>& alike) {
    return std::ranges::find(alike, state) != alike.end();
  };
  return static_cast<int>(std::ranges::find_if(question.states, in) - question.states.begin()) + 1;
}

}  // namespace

Decisions::Known Supposition::known(const std::vector<Decisions::Answer>& answers) const {
  Incident supposed = incident_;
  std::vector<Incident::AffectedService> named;
  bool names_services = false;
  for (const Decisions::Answer& answer : answers) {
    const Question& question = decisions_.questions()[static_cast<std::size_t>(answer.question)];
    const auto cell = static_cast<std::size_t>(answer.cells.front());
    if (question.kind == Question::Kind::criterion)
      supposed.facts.push_back({question.criterion, question.cells[cell].low});
    if (question.kind != Question::Kind::service) continue;
    names_services = true;
    if (cell > 0) named.push_back({question.service, question.states[cell - 1].front()});
  }
  if (names_services) supposed.services = std::move(named);
  Decisions::Known cells = known(supposed);
  for (const Decisions::Answer& answer : answers) {
    const bool is_service =
        decisions_.questions()[static_cast<std::size_t>(answer.question)].kind == Question::Kind::service;
    if (!is_service) cells[static_cast<std::size_t>(answer.question)] = answer.cells.front();
  }
  return cells;
}

Decisions::Known Supposition::known(const std::vector<Incident::AffectedService>& services) const {
  Incident supposed = incident_;
  supposed.services = services;
  return known(supposed);
}

bool Supposition::has_consequences(const Decisions::Answer& answer) const {
  const Question& question = decisions_.questions()[static_cast<std::size_t>(answer.question)];
  if (question.kind == Question::Kind::service) return true;
  const bool is_criterion = question.kind == Question::Kind::criterion;
  return is_criterion && !decisions_.plan().criteria[question.criterion].implies.empty();
}

/// What may be moved by answers that are still missing stays as it is here: the engine knows what moves it. But it does not
/// know that a value of a choice without an order may come into conflict with another one, after which it is missing, and
/// so is all that follows from it: that has to be said.
Decisions::Known Supposition::known(const Incident& supposed) const {
  const Plan& plan = decisions_.plan();
  const KnownFacts facts = conclude(plan, supposed, now_);
  const bool may_conflict = std::ranges::any_of(plan.criteria, &Criterion::is_unordered);
  const MovableFacts after = may_conflict ? MovableFacts(plan, facts) : MovableFacts();
  Decisions::Known cells = assumed_;
  for (const Index<Criterion> index : plan.criteria.indices()) {
    const auto& fact = facts.criteria[index.value()];
    const bool is_here = fact && decisions_.movable().find(index) != nullptr;
    const bool is_open = !fact || (after.find(index) != nullptr && (!is_here || plan.criteria[index].is_unordered()));
    if (is_open)
      cells[index.value()] = -1;
    else if (!is_here)
      cells[index.value()] = decisions_.cell_of(index, fact->value);
  }
  if (!facts.services) return cells;
  for (std::size_t i = facts.criteria.size(); i < cells.size(); ++i) {
    if (decisions_.questions()[i].kind == Question::Kind::service) cells[i] = 0;
  }
  for (const AffectedService& each : *facts.services) {
    const int question = decisions_.question_of_service(each.service);
    if (question < 0) continue;
    const auto index = static_cast<std::size_t>(question);
    cells[index] = cell_of(decisions_.questions()[index], each.state);
  }
  return cells;
}

}  // namespace incplan::core
