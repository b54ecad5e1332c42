// The severities as functions of the facts. They recur in nearly every condition, and each is made once.
#include <algorithm>

#include "answer/decision.hpp"

namespace incplan::core {
namespace {

bool is_in(const std::vector<Range>& ranges, Value value) {
  return std::ranges::any_of(ranges, [&](const Range& range) { return range.low <= value && value <= range.high; });
}

}  // namespace

Decisions::Node Decisions::severity() {
  if (severity_) return *severity_;
  const EvalContext no_circumstances;
  Node table = none;
  for (int i = static_cast<int>(plan_.severities.size()); i-- > 0;) {
    table = diagram_.choose(when(i), Diagram::severity(i), table);
  }
  const bool has_exception = plan_.incident.unless.written;
  if (has_exception) table = diagram_.choose(condition(plan_.incident.unless, no_circumstances), none, table);
  severity_ = table;
  return table;
}

Decisions::Node Decisions::is_severity(int severity) {
  is_severity_.resize(plan_.severities.size());
  std::optional<Node>& known = is_severity_[static_cast<std::size_t>(severity)];
  if (known) return *known;
  const Node table = this->severity();
  known = diagram_.replace(table,
                           [severity](Node outcome) { return outcome == Diagram::severity(severity) ? holds : fails; });
  return *known;
}

Decisions::Node Decisions::when(int severity) {
  whens_.resize(plan_.severities.size());
  std::optional<Node>& known = whens_[static_cast<std::size_t>(severity)];
  if (!known) known = condition(plan_.severities[static_cast<std::size_t>(severity)].when, EvalContext{});
  return *known;
}

Decisions::Node Decisions::severity_term(const Term& term, const EvalContext& eval_context) {
  if (eval_context.severity) {
    return is_in(term.ranges, plan_.seriousness(*eval_context.severity)) ? holds : fails;
  }
  if (!eval_context.classify) return fails;
  std::vector<std::pair<Value, Value>> key;
  for (const Range& range : term.ranges) key.emplace_back(range.low, range.high);
  if (const auto known = severity_terms_.find(key); known != severity_terms_.end()) return known->second;
  const Node node = diagram_.replace(severity(), [&](Node outcome) {
    const int index = diagram_.severity_index(outcome);
    return index >= 0 && is_in(term.ranges, plan_.seriousness(index)) ? holds : fails;
  });
  severity_terms_.emplace(std::move(key), node);
  return node;
}

}  // namespace incplan::core
