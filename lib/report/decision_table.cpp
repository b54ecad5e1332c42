// The decision table, as blocks and as JSON.
#include "answer/decision_table.hpp"

#include "report/classification.hpp"
#include "report/conditions.hpp"
#include "report/expression.hpp"
#include "report/plan_json_object.hpp"

namespace incplan::core::report {
namespace {

Tone tone_of(Index<Severity> severity) {
  if (!severity) return Tone::dim;
  return severity.value() == 0 ? Tone::bad : Tone::strong;
}

Line outcome_line(const ReportContext& context, Index<Severity> severity) {
  if (!severity) return plain(context.tr("not an incident"), Tone::dim);
  return plain(context.display_name(context.plan.severities[severity]), tone_of(severity));
}

Line cell_line(const ReportContext& context, const DecisionMatrix::Axis& axis, std::size_t cell, Tone tone) {
  return plain(format_range(context, *axis.criterion, axis.cells[cell]), tone);
}

/// The most serious row first; of rows without an order the first in the plan.
Table matrix_table(const ReportContext& context, const DecisionMatrix& matrix) {
  Table table;
  table.head.push_back(
      plain(context.display_name(*matrix.rows.criterion) + " \\ " + context.display_name(*matrix.columns.criterion)));
  for (std::size_t column = 0; column < matrix.columns.cells.size(); ++column) {
    table.head.push_back(cell_line(context, matrix.columns, column, Tone::plain));
  }
  const std::size_t rows = matrix.rows.cells.size();
  for (std::size_t at = 0; at < rows; ++at) {
    const std::size_t row = matrix.rows.criterion->is_unordered() ? at : rows - 1 - at;
    std::vector<Line>& cells = table.rows.emplace_back();
    cells.push_back(cell_line(context, matrix.rows, row, Tone::strong));
    for (const auto severity : matrix.severities[row]) cells.push_back(outcome_line(context, severity));
  }
  return table;
}

Table rules_table(const ReportContext& context) {
  Table table{{plain(context.tr("When")), plain(context.tr("Severity"))}, {}};
  const auto add = [&](std::string when, Index<Severity> severity) {
    table.rows.push_back({plain(std::move(when)), plain(format_severity(context, severity), tone_of(severity))});
  };
  for (const DecisionRule& rule : decision_rules(context.plan))
    add(format_condition(context, rule.when), rule.severity);
  add(context.tr("otherwise"), {});
  return table;
}

}  // namespace

Blocks decision_blocks(const ReportContext& context) {
  if (const auto matrix = decision_matrix(context.plan)) return {matrix_table(context, *matrix)};
  return {Paragraph{plain(context.tr("The first rule that holds is the answer."))}, rules_table(context)};
}

Blocks describe_decision_table(const ReportContext& context) {
  Blocks blocks = {Heading{1, plain(context.tr("Decision table"))}};
  for (Block& block : decision_blocks(context)) blocks.push_back(std::move(block));
  return blocks;
}

Json decision_table_json(const ReportContext& context) {
  Json rules = Json::array();
  const auto add = [&](const Condition& when, Index<Severity> severity) {
    const auto& severities = context.plan.severities;
    const std::string id = severity ? severities[severity].id.text : "none";
    rules.add(Json::object().set("when", when.written ? condition_json(when) : Json(nullptr)).set("severity", id));
  };
  for (const DecisionRule& rule : decision_rules(context.plan)) add(rule.when, rule.severity);
  add({}, {});
  return answer_json(context, "classify").set("rules", std::move(rules));
}

}  // namespace incplan::core::report
