// The decision table as people draw it: a matrix where two questions decide, else the rules in their order.
#include "answer/decision.hpp"
#include "report/classification.hpp"
#include "report/conditions.hpp"
#include "report/measures.hpp"

namespace incplan::report {
namespace {

/// More columns than this is no matrix that anybody reads.
constexpr std::size_t widest = 7;

const Criterion& criterion_of(const Plan& plan, const Decisions::Question& question) {
  return plan.criteria[static_cast<std::size_t>(question.index)];
}

std::string format_cell(const ReportContext& context, const Decisions::Question& question, std::size_t cell) {
  return format_range(context, criterion_of(context.plan, question), question.cells[cell]);
}

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

Line outcome_line(const ReportContext& context, Decisions& decisions, Decisions::Node node) {
  const int severity = decisions.diagram().severity_index(decisions.answer(node));
  if (severity < 0) return plain(context.tr("not an incident"), Tone::dim);
  const Severity& entry = context.plan.severities[static_cast<std::size_t>(severity)];
  return plain(context.display_name(entry), severity == 0 ? Tone::bad : Tone::strong);
}

Table matrix(const ReportContext& context, Decisions& decisions, int down, int across) {
  const Decisions::Question& rows = decisions.questions()[static_cast<std::size_t>(down)];
  const Decisions::Question& columns = decisions.questions()[static_cast<std::size_t>(across)];
  const Plan& plan = context.plan;
  Table table;
  table.head.push_back(plain(criterion_of(plan, rows).id.text + " \\ " + criterion_of(plan, columns).id.text));
  for (std::size_t column = 0; column < columns.cells.size(); ++column) {
    table.head.push_back(plain(format_cell(context, columns, column)));
  }
  for (std::size_t row = rows.cells.size(); row-- > 0;) {
    std::vector<Line> cells = {plain(format_cell(context, rows, row), Tone::strong)};
    for (std::size_t column = 0; column < columns.cells.size(); ++column) {
      Decisions::Known known(decisions.questions().size(), -1);
      known[static_cast<std::size_t>(down)] = static_cast<int>(row);
      known[static_cast<std::size_t>(across)] = static_cast<int>(column);
      cells.push_back(outcome_line(context, decisions, decisions.restrict(decisions.severity(), known)));
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

void add_rules(const ReportContext& context, const Condition& condition, const std::string& answer, Tone tone,
               Table& table) {
  const auto add = [&](const std::string& when) { table.rows.push_back({plain(when), plain(answer, tone)}); };
  if (!condition.written) return add(context.tr("always"));
  for (const Alternative& alternative : condition.alternatives) {
    Condition one;
    one.alternatives.push_back(alternative);
    one.written = true;
    add(format_condition(context, one));
  }
}

Table rules(const ReportContext& context) {
  const Plan& plan = context.plan;
  Table table{{plain(context.tr("When")), plain(context.tr("Severity"))}, {}};
  const std::string none = context.tr("not an incident");
  if (plan.incident.unless.written) add_rules(context, plan.incident.unless, none, Tone::dim, table);
  for (std::size_t at = 0; at < plan.severities.size(); ++at) {
    const Tone tone = at == 0 ? Tone::bad : Tone::strong;
    add_rules(context, plan.severities[at].when, format_severity(context, static_cast<int>(at)), tone, table);
  }
  table.rows.push_back({plain(context.tr("otherwise")), plain(none, Tone::dim)});
  return table;
}

}  // namespace

Blocks decision_blocks(const ReportContext& context) {
  Decisions decisions(context.plan);
  if (const auto pair = deciding_pair(decisions)) return {matrix(context, decisions, pair->first, pair->second)};
  return {Paragraph{plain(context.tr("The first rule that holds is the answer."))}, rules(context)};
}

Blocks describe_decision_table(const ReportContext& context) {
  Blocks blocks = {Heading{1, plain(context.tr("Decision table"))}};
  for (Block& block : decision_blocks(context)) blocks.push_back(std::move(block));
  return blocks;
}

}  // namespace incplan::report
