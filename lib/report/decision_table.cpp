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

std::string cell_words(const Telling& telling, const Decisions::Question& question, std::size_t cell) {
  return range_words(telling, criterion_of(telling.plan, question), question.cells[cell]);
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

Line outcome_line(const Telling& telling, Decisions& decisions, Decisions::Node node) {
  const int severity = decisions.diagram().severity_index(decisions.answer(node));
  if (severity < 0) return words(telling.say("not an incident"), Tone::dim);
  const Severity& entry = telling.plan.severities[static_cast<std::size_t>(severity)];
  return words(telling.called(entry), severity == 0 ? Tone::bad : Tone::strong);
}

Table matrix(const Telling& telling, Decisions& decisions, int down, int across) {
  const Decisions::Question& rows = decisions.questions()[static_cast<std::size_t>(down)];
  const Decisions::Question& columns = decisions.questions()[static_cast<std::size_t>(across)];
  const Plan& plan = telling.plan;
  Table table;
  table.head.push_back(words(criterion_of(plan, rows).id.text + " \\ " + criterion_of(plan, columns).id.text));
  for (std::size_t column = 0; column < columns.cells.size(); ++column) {
    table.head.push_back(words(cell_words(telling, columns, column)));
  }
  for (std::size_t row = rows.cells.size(); row-- > 0;) {
    std::vector<Line> cells = {words(cell_words(telling, rows, row), Tone::strong)};
    for (std::size_t column = 0; column < columns.cells.size(); ++column) {
      Decisions::Known known(decisions.questions().size(), -1);
      known[static_cast<std::size_t>(down)] = static_cast<int>(row);
      known[static_cast<std::size_t>(across)] = static_cast<int>(column);
      cells.push_back(outcome_line(telling, decisions, decisions.restrict(decisions.severity(), known)));
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

void add_rules(const Telling& telling, const Condition& condition, const std::string& answer, Tone tone, Table& table) {
  const auto add = [&](const std::string& when) { table.rows.push_back({words(when), words(answer, tone)}); };
  if (!condition.written) return add(telling.say("always"));
  for (const Alternative& alternative : condition.alternatives) {
    Condition one;
    one.alternatives.push_back(alternative);
    one.written = true;
    add(condition_words(telling, one));
  }
}

Table rules(const Telling& telling) {
  const Plan& plan = telling.plan;
  Table table{{words(telling.say("When")), words(telling.say("Severity"))}, {}};
  const std::string none = telling.say("not an incident");
  if (plan.incident.unless.written) add_rules(telling, plan.incident.unless, none, Tone::dim, table);
  for (std::size_t at = 0; at < plan.severities.size(); ++at) {
    const Tone tone = at == 0 ? Tone::bad : Tone::strong;
    add_rules(telling, plan.severities[at].when, severity_words(telling, static_cast<int>(at)), tone, table);
  }
  table.rows.push_back({words(telling.say("otherwise")), words(none, Tone::dim)});
  return table;
}

}  // namespace

Blocks decision_blocks(const Telling& telling) {
  Decisions decisions(telling.plan);
  if (const auto pair = deciding_pair(decisions)) return {matrix(telling, decisions, pair->first, pair->second)};
  return {Paragraph{words(telling.say("The first rule that holds is the answer."))}, rules(telling)};
}

Blocks describe_decision_table(const Telling& telling) {
  Blocks blocks = {Heading{1, words(telling.say("Decision table"))}};
  for (Block& block : decision_blocks(telling)) blocks.push_back(std::move(block));
  return blocks;
}

}  // namespace incplan::report
