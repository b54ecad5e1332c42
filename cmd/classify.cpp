#include "cmd/answers.hpp"
#include "cmd/ask.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/lookup.hpp"
#include "cmd/next_command.hpp"
#include "cmd/save.hpp"
#include "cmd/say.hpp"
#include "report/classification.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

struct ClassifyOptions {
  FactOptions facts;
  bool worst = false, table = false, full = false;
  std::optional<std::string> save, expect;
};

/// What the answer is called for `--expect`: a severity, `none` or `undecided`.
std::string answer_id(const Plan& plan, const Classification& answer) {
  if (answer.severity >= 0) return plan.severities[static_cast<std::size_t>(answer.severity)].id.text;
  return answer.outcome == Outcome::no_incident ? "none" : "undecided";
}

void refuse_unknown_expectation(const ClassifyOptions& options, const Plan& plan) {
  if (!options.expect || *options.expect == "none" || find(plan.severities, *options.expect) != nullptr) return;
  std::vector<std::string> known;
  for (const Severity& severity : plan.severities) known.push_back(severity.id.text);
  known.emplace_back("none");
  throw_unknown_id("severity", *options.expect, known);
}

int check_expectation(const ClassifyOptions& options, Session& session, const Plan& plan,
                      const Classification& answer) {
  if (!options.expect) return ok;
  const std::string got = answer_id(plan, answer);
  if (got == *options.expect) return ok;
  complain(session.env().streams, "expected " + escape_control(*options.expect) + ", got " + escape_control(got));
  return negative;
}

int print_table(Session& session, const report::ReportContext& context, const std::string& format) {
  if (format == "json")
    session.print(report::decision_table_json(context));
  else
    session.print(report::describe_decision_table(context), format);
  return ok;
}

struct Told {
  const report::ReportContext& context;
  const Incident& incident;
  const Classification& answer;
  std::string next;
};

void print_answer(const Told& reported, const ClassifyOptions& options, const std::string& format, Session& session) {
  const report::Blocks whole =
      report::describe_classification(reported.context, reported.incident, reported.answer, reported.next);
  if (format != "text") return session.print(whole, format);
  session.print_fitting(whole, options.full, [&](int detail) {
    return report::describe_briefly(reported.context, reported.incident, reported.answer, reported.next, detail);
  });
}

int classify_command(const ClassifyOptions& options, Session& session) {
  const Plan& plan = plan_with(session, &Plan::severities, "severities");
  const std::string format = session.format({"text", "markdown", "json"});
  const auto context = report_context(session);
  if (options.table) return print_table(session, context, format);
  refuse_unknown_expectation(options, plan);
  KnownWords known = options.facts.known(session);
  Incident incident = resolve(known.words, session, context.now);
  incident.worst = options.worst;
  if (!incident.says_anything() && session.interactive()) ask_for_facts(session, incident, known.words);
  const Classification answer = classify(plan, incident, context.now);
  tell_unproved(session, context, answer.proved);
  const bool prints_file = options.save == "-";
  if (options.save && !prints_file) save_incident(*options.save, known, session, plan, context.now);
  if (prints_file || format == "json") tell_override(session, context, incident);
  if (prints_file)
    session.print(incident_text(known, plan, context.now));
  else if (format == "json")
    session.print(report::classification_json(context, incident, answer));
  else
    print_answer({context, incident, answer, next_command(known.words, answer, options.save, session)}, options, format,
                 session);
  return check_expectation(options, session, plan, answer);
}

}  // namespace

Action declare_classify(Options& options, Session& session) {
  auto chosen = std::make_shared<ClassifyOptions>();
  declare_plan(options, session.common());
  chosen->facts.declare(options, session);
  options.group("The answer");
  options.flag("--assume-worst", chosen->worst, "take the most severe answer that is still possible").was = "--worst";
  options.flag("--full", chosen->full, "the whole answer, also on a short terminal");
  options.flag("--table", chosen->table, "the whole decision table");
  options.value("--save", "FILE", chosen->save, "write what is known to an incident file; `-` prints it").path_kind =
      Options::PathKind::files;
  options.value("--expect", "ID", chosen->expect, "exit 1 unless the severity is ID (`none`: not an incident)")
      .completions = both(choices(session, &Plan::severities), choices({"none"}));
  declare_common(options, session.common(), choices({"text", "markdown", "json"}), languages(session));
  options.examples({"incplan classify --impact high", "incplan classify --service checkout=degraded --started 20m",
                    "incplan classify --impact low --expect sev3     in CI"});
  return [chosen, &session] { return classify_command(*chosen, session); };
}

}  // namespace incplan::cmd
