#include "cmd/ask.hpp"

#include <fmt/core.h>

#include <charconv>

#include "answer/ask.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/moments.hpp"
#include "cmd/say.hpp"
#include "incident_file.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

bool says_unknown(const std::string& line) {
  return line.empty() || line == "?" || ascii_lower(line) == "don't know" || ascii_lower(line) == "unknown";
}

/// The number of a listed answer, from 1; 0 for anything else.
std::size_t chosen_number(const std::string& line) {
  std::size_t number = 0;
  const char* end = line.data() + line.size();
  return std::from_chars(line.data(), end, number).ptr == end ? number : 0;
}

/// What a person may say to one question, apart from "don't know".
class Dialogue {
 public:
  Dialogue(Session& session, Incident& incident, IncidentWords& words)
      : session_(session),
        plan_(session.plan().loaded.plan),
        language_(session.language()),
        incident_(incident),
        words_(words) {}

  /// Asks when it started; false where nobody knows.
  bool ask_start() {
    put("When did it start?", {}, "Enter a time such as 02:40, or 20m for twenty minutes ago. ");
    while (auto line = read_line(session_, "> ")) {
      if (says_unknown(*line)) return false;
      if (take_start(*line)) return true;
    }
    return false;
  }

  /// Asks until there is an answer; false when the person ends the conversation.
  bool ask(const Question& question, bool& answered_it) {
    question.criterion < 0 ? put_services() : put_criterion(criterion(question), question);
    while (auto line = read_line(session_, "> ")) {
      answered_it = !says_unknown(*line);
      if (!answered_it) return true;
      if (question.criterion < 0 ? take_services(*line) : take_fact(question.criterion, *line)) return true;
    }
    return false;
  }

 private:
  [[nodiscard]] const Criterion& criterion(const Question& question) const {
    return plan_.criteria[static_cast<std::size_t>(question.criterion)];
  }

  void tell(const std::string& line) { say(session_.env().streams, line + "\n"); }
  [[nodiscard]] std::string said(const Text& text) const { return std::string(text.in(language_)); }

  /// The question, its numbered answers, and the way out of it.
  void put(const std::string& question, std::vector<std::string> answers, const std::string& note) {
    report::List list{.items = {}, .ordered = true};
    for (std::string& answer : answers) list.items.push_back({report::words(std::move(answer))});
    report::Blocks blocks = {report::Paragraph{report::words(question, report::Tone::strong)}};
    if (!list.items.empty()) blocks.push_back(std::move(list));
    blocks.push_back(report::Paragraph{report::words(note + "Enter alone: don't know.", report::Tone::dim)});
    say(session_.env().streams, "\n");
    say(session_.env().streams, blocks, session_.style());
  }

  void put_criterion(const Criterion& criterion, const Question& question) {
    if (criterion.type == Criterion::Type::choice) {
      std::vector<std::string> answers;
      for (const auto& choice : criterion.values) answers.push_back(choice.id + ": " + said(choice.means));
      return put(said(criterion.ask), std::move(answers), "");
    }
    if (criterion.type == Criterion::Type::yes_no) return put(said(criterion.ask), {"yes", "no"}, "");
    std::string ranges;
    for (const Range& cell : question.cells) ranges += (ranges.empty() ? "" : ", ") + criterion.show({cell});
    put(said(criterion.ask), {}, "Say " + criterion.form() + "; what matters: " + ranges + ". ");
  }

  void put_services() {
    std::vector<std::string> answers;
    for (const Service& service : plan_.services) answers.push_back(service.id.text + ": " + said(service.name));
    put("Which services are affected?", std::move(answers), "Several with commas, or none. ");
  }

  bool take_fact(int index, const std::string& line) {
    const Criterion& criterion = plan_.criteria[static_cast<std::size_t>(index)];
    std::optional<Value> value = criterion.parse(line);
    const std::size_t number = chosen_number(line);
    if (criterion.type == Criterion::Type::choice && number >= 1 && number <= criterion.values.size()) {
      value = static_cast<Value>(number) - 1;
    } else if (criterion.type == Criterion::Type::yes_no && (number == 1 || number == 2)) {
      value = number == 1 ? 1 : 0;
    }
    if (!value) return tell("  please say " + visible(criterion.form())), false;
    incident_.facts.push_back({.criterion = index, .value = *value});
    words_.facts.emplace_back(criterion.id.text, criterion.show(*value));
    return true;
  }

  bool take_services(std::string line) {
    std::vector<std::string> named;
    while (!line.empty()) {
      const std::size_t comma = std::min(line.find(','), line.size());
      named.push_back(service_word(std::string(trim(std::string_view(line).substr(0, comma)))));
      line.erase(0, comma + 1);
    }
    try {
      IncidentWords said;
      said.services = named;
      incident_.services = resolve(said, plan_, session_.now()).services;
    } catch (const Misuse& misuse) {
      return tell(std::string("  ") + misuse.what()), false;
    }
    words_.services = std::move(named);
    return true;
  }

  bool take_start(const std::string& line) {
    try {
      incident_.moments.started = read_moment(line, session_.now(), *plan_.zone, "--started", Tense::past);
    } catch (const Misuse& misuse) {
      return tell(std::string("  ") + misuse.what()), false;
    }
    words_.moments.emplace_back("started", line);
    return true;
  }

  /// A number of the list stands for its service.
  [[nodiscard]] std::string service_word(const std::string& word) const {
    const std::size_t number = chosen_number(word);
    return number >= 1 && number <= plan_.services.size() ? plan_.services[number - 1].id.text : word;
  }

  Session& session_;
  const Plan& plan_;
  std::string language_;
  Incident& incident_;
  IncidentWords& words_;
};

}  // namespace

std::optional<std::string> read_line(Session& session, std::string_view prompt) {
  Streams& streams = session.env().streams;
  say(streams, prompt);
  std::string line;
  if (!std::getline(streams.in, line)) {
    say(streams, "\n");
    return std::nullopt;
  }
  return std::string(trim(line));
}

void ask_for_facts(Session& session, Incident& incident, IncidentWords& words) {
  const Plan& plan = session.plan().loaded.plan;
  Dialogue dialogue(session, incident, words);
  std::vector<Question> given_up;
  while (true) {
    Situation situation(plan, incident, session.now());
    const auto question = next_question(situation, given_up);
    bool answered_it = false;
    if (!question || !dialogue.ask(*question, answered_it)) break;
    if (!answered_it) given_up.push_back(*question);
  }
  say(session.env().streams, "\n");
}

bool ask_for_rest(Session& session, const std::set<std::string>& unfilled, Incident& incident, IncidentWords& words) {
  Dialogue dialogue(session, incident, words);
  bool learned = false;
  const bool asks_services = unfilled.contains("services") && !incident.services;
  if (asks_services && !session.plan().loaded.plan.services.empty()) dialogue.ask(Question{}, learned);
  const bool asks_start = unfilled.contains("started") || unfilled.contains("elapsed");
  return (asks_start && dialogue.ask_start()) || learned;
}

void ask_for_variables(Session& session, const std::vector<OpenVariable>& open, Incident& incident) {
  for (const OpenVariable& variable : open) {
    std::string prompt = "\n" + visible(variable.ask);
    if (!variable.language.empty()) prompt += " [" + visible(variable.language) + "]";
    if (!variable.example.empty()) prompt += "\n  for example: " + visible(variable.example);
    auto line = read_line(session, prompt + "\n> ");
    if (!line) return;
    if (!line->empty())
      incident.variables.push_back({.name = variable.name, .language = variable.language, .value = *line});
  }
}

}  // namespace incplan::cmd
