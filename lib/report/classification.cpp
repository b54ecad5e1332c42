#include "report/classification.hpp"

#include <algorithm>

#include "report/conditions.hpp"
#include "report/due.hpp"
#include "report/escalations.hpp"
#include "report/measures.hpp"
#include "report/outcome.hpp"
#include "report/people.hpp"

namespace incplan::core::report {
namespace {

/// "Major (sev2), set with --severity; the facts give Critical (sev1)".
std::string overridden(const ReportContext& context, const Incident& incident, const std::string& severity) {
  const auto above = severity_above_override(context.plan, incident, context.now);
  if (!above) return context.tr("{}, set with --severity", {severity});
  return context.tr("{}, set with --severity; the facts give {}", {severity, format_severity(context, above)});
}

Run headline(const ReportContext& context, const Incident& incident, const Classification& answer) {
  if (answer.outcome == Outcome::undecided) {
    return {context.tr("Undecided: answer the questions under Ask"), Tone::warning};
  }
  if (!answer.severity) {
    const bool planned = is_maintenance(context.plan, incident);
    return {context.tr(planned ? "Planned maintenance, not an incident" : "Not an incident"), Tone::good};
  }
  const std::string severity = format_severity(context, answer.severity);
  if (answer.overridden) return {overridden(context, incident, severity), Tone::bad};
  if (answer.may_be_worse) return {context.tr("At least {}", {severity}), Tone::bad};
  return {severity, Tone::bad};
}

List step_list(const ReportContext& context, const Classification& answer) {
  List list{{}, true};
  const Severity* severity = find(context.plan.severities, answer.severity);
  if (severity == nullptr) return list;
  for (const Text& step : severity->next_steps) list.items.push_back({{context.run(step)}});
  return list;
}

List role_list(const ReportContext& context, const Classification& answer) {
  List list;
  for (const NeededRole& role : answer.roles) {
    List::Item item{role_line(context, role)};
    if (!role.certain) item.words.push_back({", " + format_if(context, role.answers)});
    list.items.push_back(std::move(item));
  }
  return list;
}

/// Certain channels by audience, then those that depend on an answer by that answer.
List channel_list(const ReportContext& context, const Classification& answer) {
  std::vector<Group> certain;
  std::vector<Group> open;
  for (const ChannelUse& each : answer.channels) {
    const std::string name = context.display_name(*each.channel);
    if (!each.certain) {
      add_name(open, possibly_run(context, each.answers), name);
      continue;
    }
    const Audience* audience = find(context.plan.audiences, each.channel->audience.value.text);
    add_name(certain, {audience == nullptr ? each.channel->audience.value.text : context.display_name(*audience)},
             name);
  }
  certain.insert(certain.end(), open.begin(), open.end());
  return group_list(context, certain);
}

List procedure_list(const ReportContext& context, const Classification& answer) {
  std::vector<Group> groups;
  for (const ProcedureUse& each : answer.procedures) {
    add_name(groups, each.certain ? Run{} : possibly_run(context, each.answers), context.display_name(*each.procedure));
  }
  return group_list(context, groups);
}

List service_list(const ReportContext& context, const Classification& answer) {
  std::vector<Group> groups;
  if (!answer.facts.services) return {};
  for (const AffectedService& each : *answer.facts.services) {
    const Service& service = context.plan.services[each.service];
    std::string reason = format_state(context, each.state);
    if (each.cause) {
      const Service& cause = context.plan.services[each.cause];
      reason += ", " + context.tr("from {}", {context.display_name(cause)});
    }
    add_name(groups, {std::move(reason)}, context.display_name(service));
  }
  return group_list(context, groups);
}

void add_part(Blocks& blocks, std::string title, List list) {
  if (list.items.empty()) return;
  blocks.push_back(Heading{2, plain(std::move(title))});
  blocks.push_back(std::move(list));
}

/// On a line of its own, for it is copied.
void add_next(const ReportContext& context, const std::string& next, Blocks& blocks) {
  if (next.empty()) return;
  blocks.push_back(Heading{2, plain(context.tr("Next"))});
  blocks.push_back(Verbatim{.text = next, .syntax = "sh", .to_copy = true});
}

}  // namespace

std::string format_state(const ReportContext& context, ServiceState state) {
  std::string words(to_text(state));
  std::ranges::replace(words, '_', ' ');
  return context.tr(words);
}

Blocks describe_classification(const ReportContext& context, const Incident& incident, const Classification& answer,
                               const std::string& next) {
  Blocks blocks = {Heading{1, {headline(context, incident, answer)}}};
  const Severity* severity = find(context.plan.severities, answer.severity);
  if (severity != nullptr && !severity->description.empty()) {
    blocks.push_back(Paragraph{{context.run(severity->description)}});
  }
  if (incident.severity && is_maintenance(context.plan, incident)) {
    const Stage& stage = context.plan.stages[stage_of(context.plan, incident)];
    blocks.push_back(Paragraph{
        plain(context.tr("`--severity` is ignored: stage `{}` is maintenance", {stage.id.text}), Tone::warning)});
  }
  add_part(blocks, context.tr("Why"), why_list(context, answer));
  add_part(blocks, context.tr("Could be"), possible_list(context, answer));
  add_part(blocks, context.tr("With time"), escalation_list(context, answer.escalations));
  add_part(blocks, context.tr("Ask"), question_list(context, all_questions(context.plan, answer)));
  add_part(blocks, context.tr("Next steps"), step_list(context, answer));
  add_part(blocks, context.tr("Who"), role_list(context, answer));
  add_part(blocks, context.tr("Notify"), channel_list(context, answer));
  add_part(blocks, context.tr("Next update"), update_list(context, answer));
  add_part(blocks, context.tr("Deadlines"), obligation_list(context, answer.obligations));
  add_part(blocks, context.tr("Procedures"), procedure_list(context, answer));
  add_part(blocks, context.tr("Services"), service_list(context, answer));
  add_next(context, next, blocks);
  return blocks;
}

Blocks describe_briefly(const ReportContext& context, const Incident& incident, const Classification& answer,
                        const std::string& next, int detail) {
  const auto first = [](List list, int count) {
    const auto most = static_cast<std::size_t>(count);
    if (list.items.size() > most) list.items.resize(most);
    return list;
  };
  Blocks blocks = {Heading{1, {headline(context, incident, answer)}}};
  add_part(blocks, context.tr("Why"), first(why_list(context, answer), 1 + detail));
  add_part(blocks, context.tr("With time"), first(escalation_list(context, answer.escalations), 1));
  add_part(blocks, context.tr("Ask"), first(question_list(context, answer.questions), 1 + detail));
  add_part(blocks, context.tr("Next steps"), first(step_list(context, answer), detail));
  add_part(blocks, context.tr("Next update"), soonest_update_list(context, answer));
  add_next(context, next, blocks);
  add_part(blocks, context.tr("More"), {{{plain(context.tr("{} shows everything", {"--full"}))}}});
  return blocks;
}

}  // namespace incplan::core::report
