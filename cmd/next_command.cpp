#include "cmd/next_command.hpp"

#include <algorithm>

#include "cmd/fact_options.hpp"
#include "cmd/shell_word.hpp"
#include "text/duration.hpp"
#include "text/time.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

/// `2026-11-24T02:40` on the wall of the zone, or with seconds and offset where that would be another moment.
std::string moment_text(Instant instant, const Zone& zone) {
  const std::string whole = rfc3339(instant, zone);
  const std::string short_text = whole.substr(0, whole.find(':') + 3);
  const auto written = parse_time(short_text);
  return written && resolve(*written, zone) == instant ? short_text : whole;
}

class CommandLine {
 public:
  CommandLine(std::string command, Session& session) : session_(session), line_("incplan " + std::move(command)) {}

  void add(const std::string& option, const std::string& value = {}) {
    line_ += " " + shell_quoted("--" + option);
    if (!value.empty()) line_ += " " + shell_quoted(value);
  }
  void add_file(const std::string& path) { line_ += " -i " + shell_quoted(path); }

  void add_fact(const IncidentWords::Pair& fact) {
    const Plan& plan = session_.plan().loaded.plan;
    const Criterion* criterion = find(plan.criteria, fact.first);
    const bool is_yes_no = criterion != nullptr && criterion->type == Criterion::Type::yes_no;
    if (!is_yes_no) return add(option_name(fact.first), fact.second);
    add((criterion->parse(fact.second) == 0 ? "no-" : "") + option_name(fact.first));
  }

  /// What counts from now is said as a time: the command may be run later.
  void add_time(const std::string& option, const std::string& written, Instant meant) {
    const bool counts_from_now = written == "now" || parse_duration(written);
    add(option, counts_from_now ? moment_text(meant, *session_.plan().loaded.plan.zone) : written);
  }

  void add_facts(const IncidentWords& words) {
    for (const IncidentWords::Pair& fact : words.facts) add_fact(fact);
    for (const std::string& service : words.services.value_or(std::vector<std::string>{})) add("service", service);
    if (words.severity) add("severity", *words.severity);
    const Incident incident = resolve(words, session_.plan().loaded.plan, session_.now());
    for (const auto& [name, written] : words.moments) {
      add_time(option_name(name), written, *incident.moments[find_moment(name)->moment]);
    }
    for (const auto& [name, value] : words.variables) add("var", name + "=" + value);
    if (words.next_update) add_time("next-update", *words.next_update, *incident.next_update);
    if (words.drill) add("drill");
  }

  void add_common() {
    const Common& common = session_.common();
    if (common.plan) line_ += " -p " + shell_quoted(*common.plan);
    if (common.lang) add("lang", *common.lang);
    if (common.at) add("at", *common.at);
  }

  [[nodiscard]] std::string take() { return std::move(line_); }

 private:
  Session& session_;
  std::string line_;
};

/// The first stage of an incident, where nobody named another.
std::string stage_of(const IncidentWords& words, const Plan& plan) {
  if (words.stage) return *words.stage;
  const auto first = std::ranges::find(plan.stages, Flow::incident, &Stage::flow);
  return first == plan.stages.end() ? std::string() : first->id.text;
}

/// What stands for the answer to a question: `VALUE`, `PERCENT`.
void add_question(CommandLine& line, const OpenQuestion& question, const Plan& plan) {
  const Criterion* criterion = find(plan.criteria, question.criterion);
  if (criterion == nullptr) return line.add("service", "ID");
  if (criterion->measured_from) return line.add(answering_option(plan, question.criterion), "TIME");
  const bool is_yes_no = criterion->type == Criterion::Type::yes_no;
  line.add(option_name(question.criterion) + (is_yes_no ? "=yes" : ""), is_yes_no ? "" : placeholder_of(*criterion));
}

}  // namespace

std::string next_command(const IncidentWords& words, const Classification& answer,
                         const std::optional<std::string>& saved, Session& session) {
  const Plan& plan = session.plan().loaded.plan;
  const std::string stage = stage_of(words, plan);
  const bool is_undecided = answer.outcome == Outcome::undecided && !answer.questions.empty();
  if (!is_undecided && (answer.outcome != Outcome::incident || stage.empty())) return {};
  CommandLine line(is_undecided ? "classify" : "notify-draft", session);
  if (!is_undecided) line.add("stage", stage);
  if (is_undecided) add_question(line, answer.questions.front(), plan);
  if (saved) {
    line.add_file(*saved);
  } else {
    line.add_facts(words);
  }
  line.add_common();
  return line.take();
}

}  // namespace incplan::core::cmd
