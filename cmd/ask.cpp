#include "cmd/ask.hpp"

#include <algorithm>
#include <utility>

#include "answer/ask.hpp"
#include "answer/language.hpp"
#include "answer/planned_work.hpp"
#include "cmd/answers.hpp"
#include "cmd/ask_services.hpp"
#include "cmd/dialogue.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/moments.hpp"
#include "cmd/say.hpp"
#include "incident_file.hpp"
#include "report/conditions.hpp"
#include "report/expression.hpp"
#include "report/render.hpp"
#include "report/translations.hpp"
#include "text/fold_accents.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

/// What a person may say to one question, apart from "don't know". Speaks the language of the answers.
class Dialogue {
 public:
  Dialogue(Session& session, Incident& incident, IncidentWords& plain)
      : session_(session),
        plan_(session.plan().loaded.plan),
        context_(report_context(session)),
        language_(session.language()),
        incident_(incident),
        words_(plain) {}

  /// How a moment is asked for, what is said of its forms, and of what is none of them: `{}` stands for the answer.
  struct MomentQuestion {
    Moment moment;
    std::string_view ask;
    std::string_view forms;
    std::string_view refusal;
  };

  bool ask_start() {
    return ask_moment({Moment::started, language_of(language_).ask_started,
                       "Enter a time such as 02:40, or 20m for twenty minutes ago.",
                       "`{}` is not a time that has passed; enter one such as 02:40, or 20m."});
  }

  bool ask_planned_start() {
    return ask_moment({Moment::scheduled_for, language_of(language_).ask_scheduled_for,
                       "Enter day and time such as 2026-12-06 03:00, or 3d for in three days.",
                       "`{}` is not a day with a time; enter one such as 2026-12-06 03:00, or 3d."});
  }

  bool ask_planned_end() {
    return ask_moment({Moment::scheduled_until, language_of(language_).ask_scheduled_until,
                       "Enter a time such as 05:00, or 2h for two hours of work.",
                       "`{}` is not a time after the start; enter one such as 05:00, or 2h."});
  }

  /// Asks until there is an answer; false when the person ends the conversation. `conflict` is why a fact has to be
  /// asked that something implies.
  bool ask(const Question& question, bool& answered_it, const Conflict* conflict = nullptr) {
    suggested_.clear();
    const std::string note = conflict == nullptr ? "" : report::format_conflict(context_, *conflict) + ".";
    question.criterion ? put_criterion(criterion(question), question, note) : put_services();
    while (auto line = read_line(session_, "> ")) {
      if (line->empty() && !suggested_.empty()) line = suggested_;
      answered_it = !says_unknown(*line);
      if (!answered_it) return true;
      if (question.criterion ? take_fact(question.criterion, *line) : take_services(*line)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] const Criterion& criterion(const Question& question) const {
    return plan_.criteria[question.criterion];
  }

  using Values = std::initializer_list<std::string_view>;
  [[nodiscard]] std::string tr(std::string_view english, Values values = {}) const {
    return report::translated(english, language_, values);
  }
  [[nodiscard]] std::string text(const Text& text) const { return std::string(text.in(language_)); }

  /// The question, its numbered answers, and the way out of it.
  void put(const std::string& question, std::vector<std::string> answers, const std::string& note) {
    report::List list{.items = {}, .ordered = true};
    for (std::string& answer : answers) list.items.push_back({report::plain(std::move(answer))});
    report::Blocks blocks = {report::Paragraph{report::plain(question, report::Tone::strong)}};
    if (!list.items.empty()) blocks.push_back(std::move(list));
    const std::string way_out = tr("Press Enter if you don't know.");
    blocks.push_back(
        report::Paragraph{report::plain(note.empty() ? way_out : note + " " + way_out, report::Tone::dim)});
    say(session_.env().streams, "\n");
    say(session_.env().streams, blocks, session_.style());
  }

  [[nodiscard]] std::string choice_line(const Criterion::Choice& choice) const {
    const std::string name = report::format_choice(context_, choice);
    return choice.description.empty() ? name : tr("{}: {}", {name, text(choice.description)});
  }

  void put_criterion(const Criterion& criterion, const Question& question, const std::string& note) {
    if (criterion.type == Criterion::Type::choice) {
      std::vector<std::string> answers;
      for (const auto& choice : criterion.values) answers.push_back(choice_line(choice));
      return put(text(criterion.ask), std::move(answers), note);
    }
    if (criterion.type == Criterion::Type::yes_no) return put(text(criterion.ask), {tr("yes"), tr("no")}, "");
    std::string ranges;
    for (const Range& cell : question.cells) {
      ranges += (ranges.empty() ? "" : tr("; ")) + report::format_range(context_, criterion, cell);
    }
    put(text(criterion.ask), {}, tr("Enter {}; thresholds: {}.", {tr(criterion.form()), ranges}));
  }

  void put_services() {
    std::vector<std::string> answers;
    for (const Service& service : plan_.services) answers.push_back(context_.display_name(service));
    put(std::string(language_of(language_).ask_services), std::move(answers),
        tr("Several with commas, or `none` when none is affected."));
  }

  /// Tells what is wrong with an answer, and what Enter takes now.
  bool refuse(const std::string& problem, std::string suggested) {
    suggested_ = std::move(suggested);
    const std::string more = suggested_.empty() ? "" : " " + tr("Press Enter for `{}`.", {suggested_});
    tell_problem(session_, problem + more);
    return false;
  }

  /// By its number, its id, or the name that is shown.
  [[nodiscard]] std::optional<Value> choice_of(const Criterion& criterion, const std::string& line) const {
    const std::size_t number = chosen_number(line);
    if (number >= 1 && number <= criterion.values.size()) return static_cast<Value>(number) - 1;
    const std::string said = fold_accents(line);
    for (std::size_t at = 0; at < criterion.values.size(); ++at) {
      const bool is_meant = fold_accents(report::format_choice(context_, criterion.values[at])) == said;
      if (is_meant) return static_cast<Value>(at);
    }
    return criterion.parse(line);
  }

  [[nodiscard]] std::optional<Value> value_of(const Criterion& criterion, const std::string& line) const {
    if (criterion.type == Criterion::Type::choice) return choice_of(criterion, line);
    if (criterion.type != Criterion::Type::yes_no) return criterion.parse(line);
    const std::size_t number = chosen_number(line);
    const auto yes = number == 1 || number == 2 ? std::optional(number == 1) : yes_or_no(line);
    return yes ? std::optional<Value>(*yes ? 1 : 0) : std::nullopt;
  }

  bool take_fact(Index<Criterion> index, const std::string& line) {
    const Criterion& criterion = plan_.criteria[index];
    const std::optional<Value> value = value_of(criterion, line);
    if (!value) return refuse_fact(criterion, line);
    if (criterion.measured_from && !incident_.moments[*criterion.measured_from]) {
      take_beginning(*criterion.measured_from, std::chrono::seconds(*value));
      return true;
    }
    incident_.facts.push_back({.criterion = index, .value = *value});
    words_.facts.emplace_back(criterion.id.text, criterion.show(*value));
    return true;
  }

  /// How long it has lasted says when it began, which stays true as time goes on.
  void take_beginning(Moment moment, std::chrono::seconds lasted) {
    const Instant end = std::min(session_.now(), incident_.moments.resolved.value_or(session_.now()));
    incident_.moments[moment] = end - lasted;
    words_.moments.emplace_back(row_of(moment).name, rfc3339(end - lasted, *plan_.zone));
  }

  bool refuse_fact(const Criterion& criterion, const std::string& line) {
    const bool is_choice = criterion.type == Criterion::Type::choice;
    if (!is_choice) return refuse(tr("`{}`: enter {}.", {line, tr(criterion.form())}), "");
    std::vector<std::string> known;
    std::string list;
    for (const Criterion::Choice& choice : criterion.values) {
      known.push_back(report::format_choice(context_, choice));
      list += (list.empty() ? "" : ", ") + known.back();
    }
    return refuse(tr("`{}`: enter a number, or one of {}.", {line, list}), nearest(line, known));
  }

  bool take_services(const std::string& line) {
    ServiceAnswer answer = read_services(line, plan_, language_);
    if (!answer.problem.empty()) return refuse(answer.problem, answer.suggestion);
    IncidentWords plain;
    plain.services = answer.services;
    incident_.services = resolve(plain, plan_, session_.now()).services;
    words_.services = std::move(answer.services);
    return true;
  }

  /// Asks when something was or will be; false where nobody knows.
  bool ask_moment(const MomentQuestion& question) {
    put(std::string(question.ask), {}, tr(question.forms));
    while (auto line = read_line(session_, "> ")) {
      if (says_unknown(*line)) return false;
      if (take_moment(question, *line)) return true;
    }
    return false;
  }

  bool take_moment(const MomentQuestion& question, const std::string& line) {
    std::vector<IncidentWords::Pair> moments = words_.moments;
    moments.emplace_back(row_of(question.moment).name, line);
    try {
      incident_.moments = read_moments(moments, is_maintenance(plan_, incident_), session_.now(), *plan_.zone);
    } catch (const UsageError&) {
      return refuse(tr(question.refusal, {line}), "");
    }
    words_.moments = std::move(moments);
    return true;
  }

  Session& session_;
  const Plan& plan_;
  report::ReportContext context_;
  std::string language_;
  Incident& incident_;
  IncidentWords& words_;
  std::string suggested_;  ///< what Enter alone takes, after a typo
};

}  // namespace

void ask_for_facts(Session& session, Incident& incident, IncidentWords& plain) {
  const Plan& plan = session.plan().loaded.plan;
  Dialogue dialogue(session, incident, plain);
  std::vector<Question> given_up;
  while (true) {
    Situation situation(plan, incident, session.now());
    const auto question = next_question(situation, given_up);
    bool answered_it = false;
    if (!question) break;
    if (!dialogue.ask(*question, answered_it, situation.facts().conflict(question->criterion))) break;
    if (!answered_it) given_up.push_back(*question);
  }
  say(session.env().streams, "\n");
}

namespace {

/// When planned work begins and ends, where messages or their channels want to know.
bool ask_for_schedule(Session& session, Dialogue& dialogue, const std::set<std::string>& unfilled,
                      const Incident& incident) {
  const bool asks_end = unfilled.contains("scheduled_until") || unfilled.contains("scheduled_duration");
  if (!asks_end && !unfilled.contains("scheduled_for")) return false;
  const Flow flow = flow_of(session.plan().loaded.plan, incident);
  const bool learned = !planned_start(incident.moments, flow) && dialogue.ask_planned_start();
  if (!planned_start(incident.moments, flow) || !asks_end || incident.moments.scheduled_until) return learned;
  return dialogue.ask_planned_end() || learned;
}

}  // namespace

bool ask_for_rest(Session& session, const std::set<std::string>& unfilled, Incident& incident, IncidentWords& plain) {
  Dialogue dialogue(session, incident, plain);
  bool learned = false;
  const bool asks_services = unfilled.contains("services") && !incident.services;
  if (asks_services && !session.plan().loaded.plan.services.empty()) dialogue.ask(Question{}, learned);
  learned = ask_for_schedule(session, dialogue, unfilled, incident) || learned;
  const Plan& plan = session.plan().loaded.plan;
  const bool is_known = start_of(incident.moments, flow_of(plan, incident), session.now()).has_value();
  const bool asks_start = (unfilled.contains("started") || unfilled.contains("elapsed")) && !is_known;
  return (asks_start && dialogue.ask_start()) || learned;
}

void ask_for_variables(Session& session, const std::vector<OpenVariable>& open, Incident& incident) {
  const std::string language = session.language();
  for (const OpenVariable& variable : open) {
    std::string prompt = "\n" + escape_control(variable.ask);
    if (!variable.language.empty()) prompt += " [" + escape_control(variable.language) + "]";
    if (!variable.example.empty())
      prompt += "\n  " + report::translated("for example: {}", language, {escape_control(variable.example)});
    auto line = read_line(session, prompt + "\n> ");
    if (!line) return;
    if (!line->empty())
      incident.variables.push_back({.name = variable.name, .language = variable.language, .value = *line});
  }
}

}  // namespace incplan::core::cmd
