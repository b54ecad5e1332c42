#include "report/classification.hpp"

#include <algorithm>

#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/groups.hpp"
#include "report/measures.hpp"
#include "report/outcome.hpp"
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

/// "Major (sev2), set with --severity; the facts give Critical (sev1)".
std::string overridden(const Telling& telling, const Incident& incident, const std::string& severity) {
  const auto above = severity_above_override(telling.plan, incident, telling.now);
  if (!above) return telling.say("{}, set with --severity", {severity});
  return telling.say("{}, set with --severity; the facts give {}", {severity, severity_words(telling, *above)});
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
  if (answer.overridden) return {overridden(telling, incident, severity), Tone::bad};
  if (answer.may_be_worse) return {telling.say("At least {}", {severity}), Tone::bad};
  return {severity, Tone::bad};
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

/// Certain channels by audience, then those that depend on an answer by that answer.
List channel_list(const Telling& telling, const Classification& answer) {
  std::vector<Group> certain;
  std::vector<Group> open;
  for (const Reported& each : answer.channels) {
    const std::string name = telling.called(*each.channel);
    if (!each.certain) {
      add_name(open, possibly_run(telling, each.answers), name);
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
    add_name(groups, each.certain ? Run{} : possibly_run(telling, each.answers), telling.called(*each.procedure));
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

/// The questions that may change the severity, then those on which something else of this answer depends.
List all_questions(const Telling& telling, const Classification& answer) {
  std::vector<OpenQuestion> open = answer.questions;
  const auto gather = [&](const std::vector<IfAnswered>& answers) {
    for (const IfAnswered& each : answers) {
      const auto same = std::ranges::find(open, each.criterion, &OpenQuestion::criterion);
      if (same == open.end() && is_askable(telling, each.criterion)) open.push_back({each.criterion, each.ask});
    }
  };
  for (const auto& each : answer.roles) gather(each.answers);
  for (const auto& each : answer.channels) gather(each.answers);
  for (const auto& each : answer.obligations) gather(each.answers);
  for (const auto& each : answer.procedures) gather(each.answers);
  return question_list(telling, open);
}

void add_part(Blocks& blocks, std::string title, List list) {
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, words(std::move(title))});
  blocks.push_back(std::move(list));
}

/// On a line of its own, for it is copied.
void add_next(const Telling& telling, const std::string& next, Blocks& blocks) {
  if (next.empty()) return;
  blocks.push_back(Heading{2, words(telling.say("Next"))});
  blocks.push_back(Verbatim{.text = next, .language = "sh", .to_copy = true});
}

}  // namespace

std::string state_words(const Telling& telling, ServiceState state) {
  std::string words(to_text(state));
  std::replace(words.begin(), words.end(), '_', ' ');
  return telling.say(words);
}

Blocks describe_classification(const Telling& telling, const Incident& incident, const Classification& answer,
                               const std::string& next) {
  Blocks blocks = {Heading{1, {headline(telling, incident, answer)}}};
  const Severity* severity = severity_of(telling, answer);
  if (severity != nullptr && !severity->means.empty()) {
    blocks.push_back(Paragraph{{telling.run(severity->means)}});
  }
  if (incident.severity && is_maintenance(telling, incident)) {
    const Stage& stage = telling.plan.stages[static_cast<std::size_t>(incident.stage.value_or(0))];
    blocks.push_back(Paragraph{
        words(telling.say("`--severity` is ignored: stage `{}` is maintenance", {stage.id.text}), Tone::warning)});
  }
  add_part(blocks, telling.say("Why"), why_list(telling, answer));
  add_part(blocks, telling.say("Could be"), possible_list(telling, answer));
  add_part(blocks, telling.say("Ask"), all_questions(telling, answer));
  add_part(blocks, telling.say("Next steps"), step_list(telling, answer));
  add_part(blocks, telling.say("Who"), role_list(telling, answer));
  add_part(blocks, telling.say("Notify"), channel_list(telling, answer));
  add_part(blocks, telling.say("Next update"), update_list(telling, answer));
  add_part(blocks, telling.say("Deadlines"), obligation_list(telling, answer.obligations));
  add_part(blocks, telling.say("Procedures"), procedure_list(telling, answer));
  add_part(blocks, telling.say("Services"), service_list(telling, answer));
  add_next(telling, next, blocks);
  return blocks;
}

Blocks describe_briefly(const Telling& telling, const Incident& incident, const Classification& answer,
                        const std::string& next, int detail) {
  const auto first = [](List list, int count) {
    const auto most = static_cast<std::size_t>(count);
    if (list.items.size() > most) list.items.resize(most);
    return list;
  };
  Blocks blocks = {Heading{1, {headline(telling, incident, answer)}}};
  add_part(blocks, telling.say("Why"), first(why_list(telling, answer), 1 + detail));
  add_part(blocks, telling.say("Ask"), first(question_list(telling, answer.questions), 1 + detail));
  add_part(blocks, telling.say("Next steps"), first(step_list(telling, answer), detail));
  add_part(blocks, telling.say("Next update"), update_list(telling, answer));
  add_next(telling, next, blocks);
  add_part(blocks, telling.say("More"), {{{words(telling.say("{} shows everything", {"--full"}))}}});
  return blocks;
}

}  // namespace incplan::report
