#include <algorithm>

#include "cmd/answers.hpp"
#include "cmd/ask.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/lookup.hpp"
#include "cmd/next_command.hpp"
#include "cmd/say.hpp"
#include "report/classification.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

struct ClassifyOptions {
  FactOptions facts;
  bool worst = false, table = false, full = false;
  std::optional<std::string> save, expect;
};

/// What the answer is called for `--expect`: a severity, `none` or `undecided`.
std::string answer_id(const Plan& plan, const Classification& answer) {
  if (answer.severity) return plan.severities[answer.severity].id.text;
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

int print_table(Session& session, const report::ReportContext& context) {
  session.print({.pages = [&] { return report::Pages{describe_decision_table(context)}; },
                 .to_json = [&] { return decision_table_json(context); }});
  return ok;
}

void print_answer(Session& session, const report::ReportContext& context, const Incident& incident,
                  const Classification& classified, const IncidentWords& words, const ClassifyOptions& options) {
  const auto next = [&] { return next_command(words, classified, options.save, session); };
  report::Answer answer{
      .pages = [&] { return report::Pages{describe_classification(context, incident, classified, next())}; },
      .to_json = [&] { return classification_json(context, classified); }};
  if (!options.full) {
    answer.brief = [&](int detail) { return describe_briefly(context, incident, classified, next(), detail); };
  }
  session.print(answer);
}

bool is_same_file(Files& files, const std::string& one, const std::string& other) {
  return one == other || files.real_path(one) == files.real_path(other);
}

bool is_error(const Diagnostic& diagnostic) {
  return !diagnostic.level;
}

/// What is there already: it must be an incident file, and what is lost with it is said.
void replace_with_care(const std::string& path, Session& session) {
  const auto there = session.env().files.read(path, max_plan_bytes);
  if (!there.bytes) return;
  Diagnostics diagnostics;
  const IncidentWords lost = read_incident(std::make_shared<Source>(path, *there.bytes), diagnostics);
  if (std::ranges::any_of(diagnostics, is_error)) {
    throw IoError(escape_control(path) + " is there already, and is no incident file; nothing was changed");
  }
  if (lost != IncidentWords{}) {
    session.warn("replaced what was in " + path + "; to add to an incident file, pass it with `-i " + path + "` too");
  }
}

/// The text of an incident file.
std::string incident_text(const KnownWords& known, const Plan& plan, Instant now) {
  return write_incident(pinned(known.words, known.in_file, plan, now));
}

/// Writes the incident file, or changes in the file of `--incident` what differs. Throws IoError where it cannot be
/// written, or where the path leads to a file that is no incident file.
void save_incident(const std::string& path, const KnownWords& known, Session& session, const Plan& plan, Instant now) {
  Files& files = session.env().files;
  std::string bytes;
  if (known.file != nullptr && known.path != "-" && is_same_file(files, path, known.path)) {
    auto updated = update_incident(known.file, pinned(known.words, known.in_file, plan, now));
    if (!updated) throw IoError("cannot change " + escape_control(path) + " in place; save to another file");
    bytes = std::move(*updated);
  } else {
    replace_with_care(path, session);
    bytes = incident_text(known, plan, now);
  }
  const std::string problem = files.write(path, bytes, true);
  if (!problem.empty()) throw IoError("cannot write " + escape_control(path) + ": " + problem);
}

int classify_command(const ClassifyOptions& options, Session& session) {
  const Plan& plan = plan_with(session, &Plan::severities, "severities");
  const bool for_people = session.answer_format().for_people;
  report::ReportContext context = report_context(session);
  if (options.table) return print_table(session, context);
  refuse_unknown_expectation(options, plan);
  KnownWords known = options.facts.known(session);
  Incident incident = resolve(known.words, session, context.now);
  incident.worst = options.worst;
  if (!incident.says_anything() && session.interactive()) ask_for_facts(session, incident, known.words);
  const Classification answer = classify(plan, incident, context.now);
  context.services = answer.facts.services;
  tell_unproved(session, context, answer.proved);
  const bool prints_file = options.save == "-";
  if (options.save && !prints_file) save_incident(*options.save, known, session, plan, context.now);
  if (prints_file || !for_people) tell_override(session, context, incident);
  if (prints_file) {
    session.print(incident_text(known, plan, context.now));
  } else {
    print_answer(session, context, incident, answer, known.words, options);
  }
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
  declare_common(options, session.common(), answer_formats(), languages(session));
  options.examples({"incplan classify --impact high", "incplan classify --service checkout=degraded --started 20m",
                    "incplan classify --impact low --expect sev3     in CI"});
  return [chosen, &session] { return classify_command(*chosen, session); };
}

}  // namespace incplan::core::cmd
