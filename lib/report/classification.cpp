#include "report/classification.hpp"

#include <algorithm>

#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/people.hpp"

namespace incplan::report {
namespace {

const Severity* severity_of(const Telling& telling, const Classification& answer) {
  return answer.severity < 0 ? nullptr : &telling.plan.severities[static_cast<std::size_t>(answer.severity)];
}

bool is_maintenance(const Telling& telling, const Incident& incident) {
  const auto& stages = telling.plan.stages;
  const auto stage = static_cast<std::size_t>(incident.stage.value_or(0));
  return stage < stages.size() && stages[stage].flow == Flow::maintenance;
}

bool may_be_worse(const Classification& answer) {
  return std::any_of(answer.possible.begin(), answer.possible.end(), [&](const Possible& each) {
    return each.severity >= 0 && (answer.severity < 0 || each.severity < answer.severity);
  });
}

Run headline(const Telling& telling, const Incident& incident, const Classification& answer) {
  if (answer.outcome == Outcome::undecided) {
    return {telling.say("Undecided: it depends on what is not known yet"), Tone::warning};
  }
  if (answer.severity < 0) {
    const bool planned = is_maintenance(telling, incident);
    return {telling.say(planned ? "Planned maintenance, not an incident" : "Not an incident"), Tone::good};
  }
  const std::string severity = severity_words(telling, answer.severity);
  if (answer.overridden) return {telling.say("{}, as said by hand", {severity}), Tone::bad};
  if (may_be_worse(answer)) return {telling.say("{} at least", {severity}), Tone::bad};
  return {severity, Tone::bad};
}

/// Where a fact comes from: `from service checkout`, `assumed`; nothing for what was said.
std::string origin(const Telling& telling, const Classification& answer, const Because& because) {
  if (because.source == FactSource::assumed) return telling.say("assumed");
  if (because.source == FactSource::given) return {};
  const int criterion = index_of(telling.plan.criteria, because.criterion);
  if (criterion < 0) return telling.say("implied");
  const auto& fact = answer.facts.criteria[static_cast<std::size_t>(criterion)];
  return fact && !fact->because.empty() ? telling.say("from {}", {fact->because}) : telling.say("implied");
}

List because_list(const Telling& telling, const Classification& answer) {
  List list;
  for (const Because& each : answer.because) {
    Line line = {{each.criterion + ' '}, {each.is, Tone::strong}};
    const std::string from = origin(telling, answer, each);
    std::string remark = each.wanted == each.is ? std::string() : telling.say("wanted {}", {each.wanted});
    if (!from.empty()) remark += (remark.empty() ? "" : ", ") + from;
    if (!remark.empty()) line.push_back({" (" + remark + ')', Tone::dim});
    list.items.push_back({std::move(line)});
  }
  return list;
}

std::string state_words(const Telling& telling, ServiceState state) {
  std::string words(to_text(state));
  std::replace(words.begin(), words.end(), '_', ' ');
  return telling.say(words);
}

List service_list(const Telling& telling, const Classification& answer) {
  List list;
  if (!answer.facts.services) return list;
  for (const AffectedService& each : *answer.facts.services) {
    const Service& service = telling.plan.services[static_cast<std::size_t>(each.service)];
    Line line = {{telling.said(service.name), Tone::strong}, {", " + state_words(telling, each.state)}};
    if (each.because >= 0) {
      const Service& cause = telling.plan.services[static_cast<std::size_t>(each.because)];
      line.push_back({", " + telling.say("from {}", {telling.said(cause.name)}), Tone::dim});
    }
    list.items.push_back({std::move(line)});
  }
  return list;
}

List possible_list(const Telling& telling, const Classification& answer) {
  List list;
  for (const Possible& each : answer.possible) {
    if (each.answers.empty()) continue;
    Line line = {{severity_words(telling, each.severity), Tone::strong}, {' ' + if_words(telling, each.answers)}};
    list.items.push_back({std::move(line), question_lines(telling, each.answers)});
  }
  return list;
}

List step_list(const Telling& telling, const Classification& answer) {
  List list{{}, true};
  const Severity* severity = severity_of(telling, answer);
  if (severity == nullptr) return list;
  for (const Text& step : severity->next) list.items.push_back({words(telling.said(step))});
  return list;
}

/// Says of an item that it is only perhaps so, on what it depends, and the question.
List::Item settled(const Telling& telling, List::Item item, bool certain, const std::vector<IfAnswered>& answers) {
  if (certain) return item;
  item.words.insert(item.words.begin(), Run{telling.say("perhaps "), Tone::warning});
  item.words.push_back({", " + if_words(telling, answers)});
  for (Line& line : question_lines(telling, answers)) item.details.push_back(std::move(line));
  return item;
}

List role_list(const Telling& telling, const Classification& answer) {
  List list;
  for (const NeededRole& role : answer.roles) {
    list.items.push_back(settled(telling, {role_line(telling, role)}, role.certain, role.answers));
  }
  return list;
}

List channel_list(const Telling& telling, const Classification& answer) {
  List list;
  for (const Reported& each : answer.channels) {
    Line line = {{telling.said(each.channel->name), Tone::strong}};
    const Audience* audience = find(telling.plan.audiences, each.channel->audience.value.text);
    if (audience != nullptr) line.push_back({", " + telling.said(audience->name)});
    list.items.push_back(settled(telling, {std::move(line)}, each.certain, each.answers));
  }
  return list;
}

List procedure_list(const Telling& telling, const Classification& answer) {
  List list;
  for (const Applies& each : answer.procedures) {
    list.items.push_back(settled(telling, {words(telling.said(each.procedure->name))}, each.certain, each.answers));
  }
  return list;
}

void add_part(Blocks& blocks, std::string title, List list) {
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, words(std::move(title))});
  blocks.push_back(std::move(list));
}

}  // namespace

Blocks describe_classification(const Telling& telling, const Incident& incident, const Classification& answer) {
  Blocks blocks = {Heading{1, {headline(telling, incident, answer)}}};
  const Severity* severity = severity_of(telling, answer);
  if (severity != nullptr && !severity->means.empty()) {
    blocks.push_back(Paragraph{words(telling.said(severity->means))});
  }
  const bool undecided = answer.outcome == Outcome::undecided;
  add_part(blocks, telling.say("Why"), because_list(telling, answer));
  add_part(blocks, telling.say(undecided ? "It is" : "It could still be"), possible_list(telling, answer));
  add_part(blocks, telling.say("Next steps"), step_list(telling, answer));
  add_part(blocks, telling.say("Who"), role_list(telling, answer));
  add_part(blocks, telling.say("Tell"), channel_list(telling, answer));
  add_part(blocks, telling.say("Next update"), update_list(telling, answer.updates));
  add_part(blocks, telling.say("Clocks that run"), obligation_list(telling, answer.obligations));
  add_part(blocks, telling.say("Procedures"), procedure_list(telling, answer));
  add_part(blocks, telling.say("Affected services"), service_list(telling, answer));
  return blocks;
}

}  // namespace incplan::report
