#include "report/conditions.hpp"

#include <algorithm>
#include <array>

#include "plan/channel_kind.hpp"
#include "report/measures.hpp"
#include "text/letters.hpp"
#include "text/unicode.hpp"

namespace incplan::report {
namespace {

std::string join(const std::vector<std::string>& parts, const std::string& between) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : between) + part;
  return out;
}

template <class Entry>
std::string name_of(const Telling& telling, const Part<Entry>& entries, std::string_view id) {
  const Entry* entry = find(entries, id);
  return entry == nullptr ? std::string(id) : telling.called(*entry);
}

/// The names of all that a term takes, in the order of the plan.
template <class NameAt>
std::string taken_by(const Telling& telling, const Term& term, NameAt name_at) {
  std::vector<std::string> names;
  for (const Range& range : term.ranges) {
    for (Value each = range.low; each <= range.high; ++each) names.push_back(name_at(static_cast<std::size_t>(each)));
  }
  return join(names, telling.say(" or "));
}

template <class Entry>
std::string names_of(const Telling& telling, const Part<Entry>& entries, const Term& term) {
  return taken_by(telling, term, [&](std::size_t at) { return telling.called(entries[at]); });
}

/// `≥ sev2`, `= Checkout or Search`: what follows the subject of a term.
std::string wanted_words(const Telling& telling, const Term& term) {
  if (term.subject == Subject::stage && term.wanted.ends_with('+')) {
    const std::string_view first = trim(std::string_view(term.wanted).substr(0, term.wanted.size() - 1));
    return "≥ " + name_of(telling, telling.plan.stages, first);
  }
  if (term.subject == Subject::stage) return "= " + names_of(telling, telling.plan.stages, term);
  if (term.subject == Subject::service) return "= " + names_of(telling, telling.plan.services, term);
  if (term.subject == Subject::audience) return "= " + names_of(telling, telling.plan.audiences, term);
  if (term.subject == Subject::channel) return "= " + names_of(telling, telling.plan.channels, term);
  return comparison_words(telling, term.wanted);
}

/// `planned work`: what a condition on `flow` comes down to.
std::string flow_words(const Telling& telling, const Term& term) {
  const bool incident = term.ranges.front().low == 0;
  const bool work = term.ranges.back().high == 1;
  if (incident && work) return telling.say("always");
  return telling.say(work ? "planned maintenance" : "an incident");
}

/// `SMS or phone`, without saying that these are kinds of channel.
std::string kinds_words(const Telling& telling, const Term& term) {
  return taken_by(telling, term, [&](std::size_t at) { return telling.say(channel_kinds()[at].name); });
}

std::string term_words(const Telling& telling, const Term& term) {
  if (term.hours) return hours_words(telling, *term.hours);
  // What could not be understood, and what takes nothing, is told as it is written.
  if (!term.readable || term.ranges.empty()) return subject_words(telling, term.name.value) + ' ' + term.wanted;
  if (term.subject == Subject::flow) return flow_words(telling, term);
  if (term.subject == Subject::kind) return kinds_words(telling, term);
  return subject_words(telling, term.name.value) + ' ' + wanted_words(telling, term);
}

std::string alternative_words(const Telling& telling, const Alternative& alternative);

std::string at_least_words(const Telling& telling, const AtLeast& at_least) {
  std::vector<std::string> parts;
  for (const Alternative& each : at_least.of) parts.push_back(alternative_words(telling, each));
  return telling.say("at least {} of ({})", {std::to_string(at_least.count), join(parts, telling.say("; "))});
}

std::string alternative_words(const Telling& telling, const Alternative& alternative) {
  std::vector<std::string> parts;
  for (const Term& term : alternative.terms) parts.push_back(term_words(telling, term));
  for (const AtLeast& at_least : alternative.at_least) parts.push_back(at_least_words(telling, at_least));
  return join(parts, telling.say(" and "));
}

/// `affected ≥ 25%`; of a moment its hours.
std::string answer_words(const Telling& telling, const IfAnswered& answer) {
  if (answer.criterion == "hours") {
    const auto hours = parse_hours(answer.wanted);
    return hours ? hours_words(telling, *hours) : answer.wanted;
  }
  return subject_words(telling, answer.criterion) + ' ' + comparison_words(telling, answer.wanted);
}

/// ` (assumed: no)` after an answer that goes against what the plan assumes.
std::string assumption_words(const Telling& telling, const IfAnswered& answer) {
  const Criterion* criterion = find(telling.plan.criteria, answer.criterion);
  if (!answer.assumed || criterion == nullptr || !criterion->assume) return {};
  return telling.say(" (assumed: {})", {value_words(telling, criterion->show(*criterion->assume))});
}

}  // namespace

/// The built-in names are words of the program, those of criteria of the plan.
std::string subject_words(const Telling& telling, const std::string& name) {
  constexpr std::array<std::string_view, 7> built_in = {"service", "severity", "stage",   "flow",
                                                        "channel", "kind",     "audience"};
  const bool known = std::find(built_in.begin(), built_in.end(), name) != built_in.end();
  return known ? telling.say(name) : name;
}

std::string condition_words(const Telling& telling, const Condition& condition) {
  if (!condition.written) return telling.say("always");
  std::vector<std::string> parts;
  for (const Alternative& each : condition.alternatives) parts.push_back(alternative_words(telling, each));
  return join(parts, telling.say(", or "));
}

std::string if_words(const Telling& telling, const std::vector<IfAnswered>& answers) {
  return telling.say("if {}", {way_words(telling, answers)});
}

std::string way_words(const Telling& telling, const std::vector<IfAnswered>& answers) {
  std::vector<std::string> parts;
  for (const IfAnswered& answer : answers) {
    parts.push_back(answer_words(telling, answer) + assumption_words(telling, answer));
  }
  return join(parts, telling.say(" and "));
}

Line question_line(const Telling& telling, const std::string& criterion, const Text& ask) {
  return {{subject_words(telling, criterion) + telling.say(": ")},
          {ask.empty() ? telling.say("Which services are affected?") : telling.said(ask), Tone::warning}};
}

bool is_askable(const Telling& telling, const std::string& criterion) {
  if (criterion == "service") return true;
  const Criterion* known = find(telling.plan.criteria, criterion);
  return known != nullptr && (known->type != Criterion::Type::choice || !known->values.empty());
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
  return plain_letters(name) == entry.id.text ? name : name + " (" + entry.id.text + ')';
}

Json severity_json(const Telling& telling, int severity) {
  if (severity < 0) return nullptr;
  const Severity& entry = telling.plan.severities[static_cast<std::size_t>(severity)];
  return Json::object()
      .set("id", entry.id.text)
      .set("name", text_json(telling, entry.name))
      .set("description", text_json(telling, entry.means));
}

}  // namespace incplan::report
