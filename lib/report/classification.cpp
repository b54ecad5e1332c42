#include "report/classification.hpp"

#include <algorithm>

#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/measures.hpp"
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
    return {telling.say("Undecided: answer the questions under Ask"), Tone::warning};
  }
  if (answer.severity < 0) {
    const bool planned = is_maintenance(telling, incident);
    return {telling.say(planned ? "Planned maintenance, not an incident" : "Not an incident"), Tone::good};
  }
  const std::string severity = severity_words(telling, answer.severity);
  if (answer.overridden) return {telling.say("{}, set with --severity", {severity}), Tone::bad};
  if (may_be_worse(answer)) return {telling.say("At least {}", {severity}), Tone::bad};
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
    Line line = {{subject_words(telling, each.criterion) + " = "}, {value_words(telling, each.is), Tone::strong}};
    const std::string from = origin(telling, answer, each);
    std::string remark =
        each.wanted == each.is ? std::string() : telling.say("threshold: {}", {matcher_words(telling, each.wanted)});
    if (!from.empty()) remark += (remark.empty() ? "" : ", ") + from;
    if (!remark.empty()) line.push_back({" (" + remark + ')', Tone::dim});
    list.items.push_back({std::move(line)});
  }
  return list;
}

List possible_list(const Telling& telling, const Classification& answer) {
  List list;
  for (const Possible& each : answer.possible) {
    if (each.answers.empty()) continue;
    list.items.push_back(
        {{{severity_words(telling, each.severity), Tone::strong}, {' ' + if_words(telling, each.answers)}}});
  }
  return list;
}

List step_list(const Telling& telling, const Classification& answer) {
  List list{{}, true};
  const Severity* severity = severity_of(telling, answer);
  if (severity == nullptr) return list;
  for (const Text& step : severity->next) list.items.push_back({{telling.run(step)}});
  return list;
}

List role_list(const Telling& telling, const Classification& answer) {
  List list;
  for (const NeededRole& role : answer.roles) {
    List::Item item{role_line(telling, role)};
    if (!role.certain) item.words.push_back({", " + if_words(telling, role.answers)});
    list.items.push_back(std::move(item));
  }
  return list;
}

/// Names that share a reason: an audience, or what they depend on.
struct Group {
  Run reason;
  std::vector<std::string> names;
};

void add_name(std::vector<Group>& groups, Run reason, std::string name) {
  const auto same =
      std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.reason.text == reason.text; });
  if (same == groups.end()) {
    groups.push_back({std::move(reason), {std::move(name)}});
  } else {
    same->names.push_back(std::move(name));
  }
}

/// One line for each group: `Customers: Status page, Banner`.
List group_list(const Telling& telling, const std::vector<Group>& groups) {
  const std::string colon = telling.say(": ");
  List list;
  for (const Group& group : groups) {
    Line line;
    if (!group.reason.text.empty()) line.push_back({group.reason.text + colon, group.reason.tone});
    for (std::size_t at = 0; at < group.names.size(); ++at) {
      line.push_back({(at == 0 ? "" : ", ") + group.names[at]});
    }
    list.items.push_back({std::move(line)});
  }
  return list;
}

Run perhaps(const Telling& telling, const std::vector<IfAnswered>& answers) {
  return {telling.say("possibly {}", {if_words(telling, answers)}), Tone::warning};
}

/// Certain channels by audience, then those that depend on an answer by that answer.
List channel_list(const Telling& telling, const Classification& answer) {
  std::vector<Group> certain;
  std::vector<Group> open;
  for (const Reported& each : answer.channels) {
    const std::string name = telling.called(*each.channel);
    if (!each.certain) {
      add_name(open, perhaps(telling, each.answers), name);
      continue;
    }
    const Audience* audience = find(telling.plan.audiences, each.channel->audience.value.text);
    add_name(certain, {audience == nullptr ? each.channel->audience.value.text : telling.called(*audience)}, name);
  }
  certain.insert(certain.end(), open.begin(), open.end());
  return group_list(telling, certain);
}

List procedure_list(const Telling& telling, const Classification& answer) {
  std::vector<Group> groups;
  for (const Applies& each : answer.procedures) {
    add_name(groups, each.certain ? Run{} : perhaps(telling, each.answers), telling.called(*each.procedure));
  }
  return group_list(telling, groups);
}

List service_list(const Telling& telling, const Classification& answer) {
  std::vector<Group> groups;
  if (!answer.facts.services) return {};
  for (const AffectedService& each : *answer.facts.services) {
    const Service& service = telling.plan.services[static_cast<std::size_t>(each.service)];
    std::string reason = state_words(telling, each.state);
    if (each.because >= 0) {
      const Service& cause = telling.plan.services[static_cast<std::size_t>(each.because)];
      reason += ", " + telling.say("from {}", {telling.called(cause)});
    }
    add_name(groups, {std::move(reason)}, telling.called(service));
  }
  return group_list(telling, groups);
}

/// Every question on which something of this answer depends, once, with the plan's words.
List question_list(const Telling& telling, const Classification& answer) {
  std::vector<IfAnswered> open;
  const auto gather = [&](const std::vector<IfAnswered>& answers) {
    for (const IfAnswered& each : answers) {
      const auto same = [&](const IfAnswered& other) { return other.criterion == each.criterion; };
      if (std::none_of(open.begin(), open.end(), same)) open.push_back(each);
    }
  };
  for (const auto& each : answer.possible) gather(each.answers);
  for (const auto& each : answer.roles) gather(each.answers);
  for (const auto& each : answer.channels) gather(each.answers);
  for (const auto& each : answer.obligations) gather(each.answers);
  for (const auto& each : answer.procedures) gather(each.answers);
  List list;
  for (const IfAnswered& each : open) list.items.push_back({question_line(telling, each)});
  return list;
}

void add_part(Blocks& blocks, std::string title, List list) {
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, words(std::move(title))});
  blocks.push_back(std::move(list));
}

}  // namespace

std::string state_words(const Telling& telling, ServiceState state) {
  std::string words(to_text(state));
  std::replace(words.begin(), words.end(), '_', ' ');
  return telling.say(words);
}

Blocks describe_classification(const Telling& telling, const Incident& incident, const Classification& answer) {
  Blocks blocks = {Heading{1, {headline(telling, incident, answer)}}};
  const Severity* severity = severity_of(telling, answer);
  if (severity != nullptr && !severity->means.empty()) {
    blocks.push_back(Paragraph{{telling.run(severity->means)}});
  }
  add_part(blocks, telling.say("Why"), because_list(telling, answer));
  add_part(blocks, telling.say("Could be"), possible_list(telling, answer));
  add_part(blocks, telling.say("Ask"), question_list(telling, answer));
  add_part(blocks, telling.say("Next steps"), step_list(telling, answer));
  add_part(blocks, telling.say("Who"), role_list(telling, answer));
  add_part(blocks, telling.say("Notify"), channel_list(telling, answer));
  add_part(blocks, telling.say("Next update"), update_list(telling, answer.updates));
  add_part(blocks, telling.say("Deadlines"), obligation_list(telling, answer.obligations));
  add_part(blocks, telling.say("Procedures"), procedure_list(telling, answer));
  add_part(blocks, telling.say("Services"), service_list(telling, answer));
  return blocks;
}

}  // namespace incplan::report
