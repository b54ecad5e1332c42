// The severities as functions of the facts. They recur in nearly every condition, and each is made once.
#include <algorithm>

#include "answer/decision.hpp"

namespace incplan::core {
namespace {

bool is_in(const std::vector<Range>& ranges, Value value) {
  return std::ranges::any_of(ranges, [&](const Range& range) { return range.low <= value && value <= range.high; });
}

}  // namespace

Index<Severity> Decisions::severity_of(Node outcome) const {
  return diagram_.is_severity(outcome) ? Index<Severity>(Diagram::severity_index(outcome)) : Index<Severity>();
}

Decisions::Node Decisions::severity() {
  if (severity_) return *severity_;
  const EvalContext no_circumstances;
  Node table = none;
  for (std::size_t i = plan_.severities.size(); i-- > 0;) {
    table = diagram_.choose(when(Index<Severity>(i)), Diagram::severity(i), table);
  }
  const bool has_exception = plan_.incident.unless.written;
  if (has_exception) table = diagram_.choose(condition(plan_.incident.unless, no_circumstances), none, table);
  severity_ = table;
  return table;
}

Decisions::Node Decisions::is_severity(Index<Severity> severity) {
  is_severity_.resize(plan_.severities.size());
  std::optional<Node>& known = is_severity_[severity.value()];
  if (known) return *known;
  const Node table = this->severity();
  const Node wanted = Diagram::severity(severity.value());
  known = diagram_.replace(table, [wanted](Node outcome) { return outcome == wanted ? holds : fails; });
  return *known;
}

Decisions::Node Decisions::when(Index<Severity> severity) {
  whens_.resize(plan_.severities.size());
  std::optional<Node>& known = whens_[severity.value()];
  if (!known) known = condition(plan_.severities[severity].when, EvalContext{});
  return *known;
}

Decisions::Node Decisions::severity_term(const Term& term, const EvalContext& eval_context) {
  if (eval_context.severity) {
    return is_in(term.ranges, plan_.seriousness(eval_context.severity)) ? holds : fails;
  }
  if (!eval_context.classify) return fails;
  std::vector<std::pair<Value, Value>> key;
  for (const Range& range : term.ranges) key.emplace_back(range.low, range.high);
  if (const auto known = severity_terms_.find(key); known != severity_terms_.end()) return known->second;
  const Node node = diagram_.replace(severity(), [&](Node outcome) {
    const Index<Severity> led_to = severity_of(outcome);
    return led_to && is_in(term.ranges, plan_.seriousness(led_to)) ? holds : fails;
  });
  severity_terms_.emplace(std::move(key), node);
  return node;
}

}  // namespace incplan::core
