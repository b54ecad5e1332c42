#include "answer/questions.hpp"

#include <algorithm>

#include "plan/conditions.hpp"

namespace incplan {
namespace {

using Kind = Questions::Question::Kind;

const std::vector<Range> no_and_yes = {{0, 0}, {1, 1}};

/// Where the values of each criterion are cut: the first value of each cell but the first.
using Cuts = std::vector<std::vector<Value>>;

void cut(const Term& term, Cuts& cuts) {
  std::vector<Value>& values = cuts[static_cast<std::size_t>(term.criterion)];
  for (const Range& range : term.ranges) {
    values.push_back(range.low);
    values.push_back(range.high + 1);
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

}  // namespace

Questions::Questions(const Plan& plan) : of_service_(plan.services.size(), -1) {
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
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    list_.push_back({.index = static_cast<int>(i), .cells = cells(std::move(cuts[i]), plan.criteria[i].highest())});
  }
  add_services(named);
  for (const Term* term : open) {
    of_term_.emplace(term, static_cast<int>(list_.size()));
    list_.push_back({.kind = term->readable ? Kind::hours : Kind::unreadable, .term = term, .cells = no_and_yes});
  }
}

void Questions::add_services(const std::vector<bool>& named) {
  for (std::size_t service = 0; service < named.size(); ++service) {
    if (!named[service]) continue;
    of_service_[service] = static_cast<int>(list_.size());
    list_.push_back({.kind = Kind::service, .index = static_cast<int>(service), .cells = no_and_yes});
  }
}

int Questions::cell_of(int criterion, Value value) const {
  const std::vector<Range>& cells = list_[static_cast<std::size_t>(criterion)].cells;
  const auto behind = std::ranges::upper_bound(cells, value, {}, &Range::low);
  return std::max(0, static_cast<int>(behind - cells.begin()) - 1);
}

}  // namespace incplan
