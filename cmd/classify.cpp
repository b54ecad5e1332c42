#include "cmd/ask.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/known.hpp"
#include "cmd/next_command.hpp"
#include "cmd/save.hpp"
#include "cmd/say.hpp"
#include "cmd/tell.hpp"
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
  refuse_unknown("severity", *options.expect, known);
}

int check_expectation(const ClassifyOptions& options, Session& session, const Plan& plan,
                      const Classification& answer) {
  if (!options.expect) return answered;
  const std::string got = answer_id(plan, answer);
  if (got == *options.expect) return answered;
  complain(session.env().streams, "expected " + visible(*options.expect) + ", got " + visible(got));
  return answer_is_no;
}

int tell_table(Session& session, const report::Telling& telling, const std::string& format) {
  if (format == "json")
    session.print(report::decision_table_json(telling));
  else
    session.print(report::describe_decision_table(telling), format);
  return answered;
}

struct Told {
  const report::Telling& telling;
  const Incident& incident;
  const Classification& answer;
  std::string next;
};

void tell_answer(const Told& told, const ClassifyOptions& options, const std::string& format, Session& session) {
  const report::Blocks whole = report::describe_classification(told.telling, told.incident, told.answer, told.next);
  if (format != "text") return session.print(whole, format);
  session.print_fitting(whole, options.full, [&](int detail) {
    return report::describe_briefly(told.telling, told.incident, told.answer, told.next, detail);
  });
}

int classify_command(const ClassifyOptions& options, Session& session) {
  const Plan& plan = plan_with(session, &Plan::severities, "severities");
  const std::string format = session.format({"text", "markdown", "json"});
  const auto telling = telling_of(session);
  if (options.table) return tell_table(session, telling, format);
  refuse_unknown_expectation(options, plan);
  KnownWords known = options.facts.known(session);
  Incident incident = resolve(known.words, session, telling.now);
  incident.worst = options.worst;
  if (!incident.says_anything() && session.may_ask()) ask_for_facts(session, incident, known.words);
  const Classification answer = classify(plan, incident, telling.now);
  tell_unproved(session, telling, answer.proved);
  const bool prints_file = options.save == "-";
  if (options.save && !prints_file) save_incident(*options.save, known, session, plan, telling.now);
  if (prints_file || format == "json") tell_override(session, telling, incident);
  if (prints_file)
    session.print(incident_text(known, plan, telling.now));
  else if (format == "json")
    session.print(report::classification_json(telling, incident, answer));
  else
    tell_answer({telling, incident, answer, next_command(known.words, answer, options.save, session)}, options, format,
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
  options.value("--save", "FILE", chosen->save, "write what is known to an incident file; `-` prints it").offers =
      Options::Offers::files;
  options.value("--expect", "ID", chosen->expect, "exit 1 unless the severity is ID (`none`: not an incident)").more =
      both(choices(session, &Plan::severities), choices({"none"}));
  declare_common(options, session.common(), choices({"text", "markdown", "json"}), languages(session));
  options.examples({"incplan classify --impact high", "incplan classify --service checkout=degraded --started 20m",
                    "incplan classify --impact low --expect sev3     in CI"});
  return [chosen, &session] { return classify_command(*chosen, session); };
}

}  // namespace incplan::cmd
