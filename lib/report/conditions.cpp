#include "report/conditions.hpp"

#include "text/unicode.hpp"

namespace incplan::report {
namespace {

std::string join(const std::vector<std::string>& parts, const std::string& between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

std::string alternative_words(const Telling& telling, const Alternative& alternative);

std::string at_least_words(const Telling& telling, const AtLeast& at_least) {
  std::vector<std::string> parts;
  for (const Alternative& each : at_least.of) parts.push_back(alternative_words(telling, each));
  return telling.say("at least {} of ({})", {std::to_string(at_least.count), join(parts, "; ")});
}

std::string alternative_words(const Telling& telling, const Alternative& alternative) {
  std::vector<std::string> parts;
  for (const Term& term : alternative.terms) parts.push_back(term.name.value + ' ' + term.wanted);
  for (const AtLeast& at_least : alternative.at_least) parts.push_back(at_least_words(telling, at_least));
  return join(parts, telling.say(" and "));
}

}  // namespace

std::string condition_words(const Telling& telling, const Condition& condition) {
  if (!condition.written) return telling.say("always");
  std::vector<std::string> parts;
  for (const Alternative& each : condition.alternatives) parts.push_back(alternative_words(telling, each));
  return join(parts, telling.say(", or "));
}

std::string if_words(const Telling& telling, const std::vector<IfAnswered>& answers) {
  std::vector<std::string> parts;
  for (const IfAnswered& answer : answers) {
    parts.push_back(answer.criterion + ' ' + answer.wanted +
                    (answer.assumed ? telling.say(" (assumed otherwise)") : ""));
  }
  return telling.say("if {}", {join(parts, telling.say(" and "))});
}

Line question_line(const Telling& telling, const IfAnswered& answer) {
  const bool services = answer.ask.empty();
  return {{answer.criterion + ": "},
          {services ? telling.say("Which services are affected?") : telling.said(answer.ask), Tone::warning}};
}

Json answers_json(const Telling& telling, const std::vector<IfAnswered>& answers) {
  Json list = Json::array();
  for (const IfAnswered& answer : answers) {
    list.add(Json::object()
                 .set("criterion", answer.criterion)
                 .set("wanted", answer.wanted)
                 .set("ask", text_json(telling, answer.ask))
                 .set("assumed", answer.assumed));
  }
  return list;
}

std::string severity_words(const Telling& telling, int severity) {
  if (severity < 0) return telling.say("not an incident");
  const Severity& entry = telling.plan.severities[static_cast<std::size_t>(severity)];
  const std::string name = telling.called(entry);
  return ascii_lower(name) == entry.id.text ? name : name + " (" + entry.id.text + ')';
}

Json severity_json(const Telling& telling, int severity) {
  if (severity < 0) return nullptr;
  const Severity& entry = telling.plan.severities[static_cast<std::size_t>(severity)];
  return Json::object()
      .set("id", entry.id.text)
      .set("name", text_json(telling, entry.name))
      .set("means", text_json(telling, entry.means));
}

}  // namespace incplan::report
