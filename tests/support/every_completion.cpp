#include "support/every_completion.hpp"

#include <algorithm>

#include "plan/conditions.hpp"
#include "support/index.hpp"

namespace incplan::core::test {
namespace {

bool contain(const std::vector<Range>& ranges, Value value) {
  return std::ranges::any_of(ranges, [&](const Range& range) { return range.low <= value && value <= range.high; });
}

bool holds_term(const Plan& plan, const Term& term, const Completion& completion, int severity) {
  if (!term.readable) return completion.unread_holds.contains(&term);
  if (term.subject == Subject::criterion) {
    return contain(term.ranges, completion.values[term.criterion.value()]);
  }
  if (term.subject == Subject::severity)
    return severity >= 0 && contain(term.ranges, plan.seriousness(nth<Severity>(severity)));
  for (std::size_t service = 0; service < completion.affected.size(); ++service) {
    if (completion.affected[service] && contain(term.ranges, static_cast<Value>(service))) return true;
  }
  return false;
}

bool alternative_holds(const Plan& plan, const Alternative& alternative, const Completion& completion, int severity) {
  const bool terms_hold = std::ranges::all_of(
      alternative.terms, [&](const Term& term) { return holds_term(plan, term, completion, severity); });
  return terms_hold && std::ranges::all_of(alternative.at_least, [&](const AtLeast& at_least) {
           const auto count = std::ranges::count_if(at_least.of, [&](const Alternative& each) {
             return alternative_holds(plan, each, completion, severity);
           });
           return count >= at_least.count;
         });
}

std::vector<const Term*> unreadable_terms(const Plan& plan) {
  std::vector<const Term*> terms;
  for (const Condition* condition : written_conditions(plan)) {
    for_each_term(condition->alternatives, [&](const Term& term) {
      if (!term.readable) terms.push_back(&term);
    });
  }
  return terms;
}

/// Replaces each completion by its copies, changed by `change` in each of so many ways.
template <class Change>
void multiply(std::vector<Completion>& all, std::size_t ways, const Change& change) {
  std::vector<Completion> more;
  for (const Completion& completion : all) {
    for (std::size_t way = 0; way < ways; ++way) {
      more.push_back(completion);
      change(more.back(), way);
    }
  }
  all = std::move(more);
}

}  // namespace

std::vector<Value> telling_values(const Plan& plan, Index<Criterion> criterion) {
  const Value highest = plan.criteria[criterion].highest();
  std::set<Value> values = {highest};
  for (const Value first : first_values(plan, criterion)) values.insert({first - 1, first});
  values.erase(-1);
  return {values.begin(), values.end()};
}

std::vector<Value> first_values(const Plan& plan, Index<Criterion> criterion) {
  const Value highest = plan.criteria[criterion].highest();
  std::set<Value> values = {0};
  for (const Condition* condition : written_conditions(plan)) {
    for_each_term(condition->alternatives, [&](const Term& term) {
      if (term.subject != Subject::criterion || term.criterion != criterion) return;
      for (const Range& range : term.ranges) values.insert({range.low, range.high + 1});
    });
  }
  for (const auto& implication : plan.criteria[criterion].implies) {
    values.insert({implication.value, implication.value + 1});
  }
  std::erase_if(values, [&](Value value) { return value > highest; });
  return {values.begin(), values.end()};
}

std::vector<Completion> completions(const Plan& plan, const KnownFacts& facts, bool with_assumptions) {
  std::vector<Completion> all(1);
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    const auto& fact = facts.criteria[i];
    const bool is_known = fact && (with_assumptions || fact->source != FactSource::assumed);
    const std::vector<Value> values =
        is_known ? std::vector<Value>{fact->value} : first_values(plan, Index<Criterion>(i));
    multiply(all, values.size(), [&](Completion& one, std::size_t way) { one.values.push_back(values[way]); });
  }
  for (std::size_t service = 0; service < plan.services.size(); ++service) {
    const bool affected = facts.affects(Index<Service>(service));
    multiply(all, facts.services ? 1 : 2,
             [&](Completion& one, std::size_t way) { one.affected.push_back(facts.services ? affected : way == 1); });
  }
  for (const Term* term : unreadable_terms(plan)) {
    multiply(all, 2, [&](Completion& one, std::size_t way) {
      if (way == 1) one.unread_holds.insert(term);
    });
  }
  return all;
}

bool holds(const Plan& plan, const Condition& condition, const Completion& completion, int severity) {
  return !condition.written || std::ranges::any_of(condition.alternatives, [&](const Alternative& alternative) {
    return alternative_holds(plan, alternative, completion, severity);
  });
}

int severity_of(const Plan& plan, const Completion& completion) {
  if (plan.incident.unless.written && holds(plan, plan.incident.unless, completion, -1)) return -1;
  for (std::size_t i = 0; i < plan.severities.size(); ++i) {
    if (holds(plan, plan.severities[i].when, completion, -1)) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace incplan::core::test
