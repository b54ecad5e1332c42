#include "answer/decision_table.hpp"

#include "answer/decision.hpp"

namespace incplan::core {
namespace {

/// More columns than this is no matrix that anybody reads.
constexpr std::size_t widest = 7;

/// The two questions that decide, if two criteria do.
std::optional<std::pair<int, int>> deciding_pair(Decisions& decisions) {
  const std::vector<int> support = decisions.diagram().support(decisions.severity());
  if (support.size() != 2) return std::nullopt;
  for (const int each : support) {
    const Decisions::Question& question = decisions.questions()[static_cast<std::size_t>(each)];
    if (question.kind != Decisions::Question::Kind::criterion || question.cells.size() > widest) return std::nullopt;
  }
  return std::pair(support[0], support[1]);
}

DecisionMatrix::Axis axis(Decisions& decisions, int question) {
  const Decisions::Question& asked = decisions.questions()[static_cast<std::size_t>(question)];
  return {&decisions.plan().criteria[asked.criterion], asked.cells};
}

void add_rules(const Condition& condition, Index<Severity> severity, std::vector<DecisionRule>& rules) {
  if (!condition.written) rules.push_back({.when = {}, .severity = severity});
  for (const Alternative& alternative : condition.alternatives) {
    rules.push_back({.when = {.alternatives = {alternative}, .written = true, .place = {}}, .severity = severity});
  }
}

}  // namespace

std::optional<DecisionMatrix> decision_matrix(const Plan& plan) {
  Decisions decisions(plan);
  const auto pair = deciding_pair(decisions);
  if (!pair) return std::nullopt;
  const auto [down, across] = *pair;
  DecisionMatrix matrix{.rows = axis(decisions, down), .columns = axis(decisions, across), .severities = {}};
  for (std::size_t row = 0; row < matrix.rows.cells.size(); ++row) {
    std::vector<Index<Severity>>& severities = matrix.severities.emplace_back();
    for (std::size_t column = 0; column < matrix.columns.cells.size(); ++column) {
      Decisions::Known known(decisions.questions().size(), -1);
      known[static_cast<std::size_t>(down)] = static_cast<int>(row);
      known[static_cast<std::size_t>(across)] = static_cast<int>(column);
      const Decisions::Node outcome = decisions.answer(decisions.restrict(decisions.severity(), known));
      severities.push_back(decisions.severity_of(outcome));
    }
  }
  return matrix;
}

std::vector<DecisionRule> decision_rules(const Plan& plan) {
  std::vector<DecisionRule> rules;
  if (plan.incident.unless.written) add_rules(plan.incident.unless, {}, rules);
  for (const auto severity : plan.severities.indices()) add_rules(plan.severities[severity].when, severity, rules);
  return rules;
}

}  // namespace incplan::core
