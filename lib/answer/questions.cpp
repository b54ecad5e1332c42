#include "answer/questions.hpp"

#include <algorithm>

#include "plan/conditions.hpp"

namespace incplan::core {
namespace {

using Kind = Questions::Question::Kind;

const std::vector<Range> no_and_yes = {{0, 0}, {1, 1}};

/// The states of a service where only one thing matters: that it is affected.
const std::vector<std::vector<ServiceState>> any_state = {{ServiceState::outage, ServiceState::partial_outage,
                                                           ServiceState::degraded, ServiceState::reduced,
                                                           ServiceState::maintenance}};

/// Where the values of each criterion are cut: the first value of each cell but the first.
using Cuts = std::vector<std::vector<Value>>;

void cut(const Term& term, Cuts& cuts) {
  std::vector<Value>& values = cuts[term.criterion.value()];
  for (const Range& range : term.ranges) {
    values.push_back(range.low);
    values.push_back(range.high + 1);
  }
}

void cut_at_implications(const Plan& plan, Cuts& cuts) {
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    for (const Criterion::Implication& implication : plan.criteria[i].implies) {
      cuts[i].insert(cuts[i].end(), {implication.value, implication.value + 1});
    }
  }
}

std::vector<Range> cells(std::vector<Value> cuts, Value highest) {
  std::erase_if(cuts, [&](Value value) { return value <= 0 || value > highest; });
  std::ranges::sort(cuts);
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<Range> found;
  Value low = 0;
  for (const Value value : cuts) {
    found.push_back({low, value - 1});
    low = value;
  }
  found.push_back({low, highest});
  return found;
}

void mark_services(const Term& term, std::vector<bool>& named) {
  for (const Range& range : term.ranges) {
    for (Value service = range.low; service <= range.high; ++service) named[static_cast<std::size_t>(service)] = true;
  }
}

void mark_services(const MovableFacts& movable, std::vector<bool>& named) {
  for (const MovableFacts::Fact& fact : movable.list()) {
    for (const MovableFacts::Implied& each : fact.implied) {
      if (each.premise.service) named[each.premise.service.value()] = true;
    }
  }
}

}  // namespace

Questions::Questions(const Plan& plan, const MovableFacts& movable, bool with_implications)
    : of_service_(plan.services.size(), -1) {
  Cuts cuts(plan.criteria.size());
  std::vector<bool> named(plan.services.size());
  std::vector<const Term*> open;
  for (const Condition* condition : written_conditions(plan)) {
    for_each_term(condition->alternatives, [&](const Term& term) {
      if (!term.readable || term.subject == Subject::hours) return open.push_back(&term);
      if (term.subject == Subject::criterion) cut(term, cuts);
      if (term.subject == Subject::service) mark_services(term, named);
    });
  }
  if (with_implications) cut_at_implications(plan, cuts);
  add_criteria(plan, movable, std::move(cuts));
  mark_services(movable, named);
  add_services(named, with_implications ? &movable : nullptr);
  for (const Term* term : open) {
    of_term_.emplace(term, static_cast<int>(list_.size()));
    list_.push_back({.kind = term->readable ? Kind::hours : Kind::unreadable, .term = term, .cells = no_and_yes});
  }
}

void Questions::add_criteria(const Plan& plan, const MovableFacts& movable, Cuts cuts) {
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    Question& question = list_.emplace_back(Question{.criterion = Index<Criterion>(i)});
    question.cells = cells(std::move(cuts[i]), plan.criteria[i].highest());
    const MovableFacts::Fact* moving = movable.find(question.criterion);
    question.may_stay_unsaid = moving != nullptr && moving->assumed;
  }
}

void Questions::add_services(const std::vector<bool>& named, const MovableFacts* movable) {
  for (std::size_t service = 0; service < named.size(); ++service) {
    if (!named[service]) continue;
    of_service_[service] = static_cast<int>(list_.size());
    Question& question = list_.emplace_back(Question{.kind = Kind::service, .service = Index<Service>(service)});
    question.states = movable == nullptr ? any_state : movable->states_of(question.service);
    for (Value cell = 0; cell <= static_cast<Value>(question.states.size()); ++cell) {
      question.cells.push_back({cell, cell});
    }
  }
}

int Questions::cell_of(Index<Criterion> criterion, Value value) const {
  const std::vector<Range>& cells = list_[criterion.value()].cells;
  const auto behind = std::ranges::upper_bound(cells, value, {}, &Range::low);
  return std::max(0, static_cast<int>(behind - cells.begin()) - 1);
}

}  // namespace incplan::core
