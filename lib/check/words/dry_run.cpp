#include "check/words/dry_run.hpp"

#include <algorithm>

#include "answer/compose.hpp"
#include "answer/measure.hpp"

namespace incplan::core::check {
namespace {

using std::chrono::hours;

/// A name takes most room in the language in which it is longest.
std::size_t longest(const Text& text) {
  std::size_t size = 0;
  for (const Text::Version& version : text.versions) size = std::max(size, version.words.size());
  return size;
}

/// The moments of an incident that began an hour ago and was told of since.
Incident sample_incident(Instant now) {
  Incident incident;
  incident.moments = {.started = now - hours(1),
                      .aware = now - hours(1),
                      .declared = now - hours(1),
                      .classified = now - hours(1),
                      .updated = now,
                      .resolved = now,
                      .scheduled_for = now - hours(1),
                      .scheduled_until = now};
  incident.next_update = now + hours(1);
  return incident;
}

Incident with_example_values(const Plan& plan, Instant now) {
  Incident incident = sample_incident(now);
  for (const Variable& variable : plan.variables) {
    const Text& words = variable.example.empty() && variable.fallback ? *variable.fallback : variable.example;
    for (const Text::Version& version : words.versions) {
      incident.variables.push_back({variable.id.text, version.language, version.words});
    }
    if (!words.empty()) incident.variables.push_back({variable.id.text, "", words.versions.front().words});
  }
  const auto service = std::ranges::max_element(
      plan.services, {}, [](const Service& each) { return each.is_public ? longest(each.name) + 1 : 0; });
  if (service != plan.services.end()) {
    incident.services.emplace().push_back({.service = index_of(plan.services, *service)});
  }
  return incident;
}

Incident with_empty_values(const Plan& plan, Instant now) {
  Incident incident = sample_incident(now);
  for (const Variable& variable : plan.variables) incident.variables.push_back({variable.id.text, "", ""});
  incident.services.emplace();
  return incident;
}

}  // namespace

DryRun::DryRun(const Plan& plan, Instant now)
    : plan_(plan),
      now_(now),
      names_(template_names(plan)),
      examples_{with_example_values(plan, now), {}},
      empty_{with_empty_values(plan, now), {}} {
  examples_.facts = conclude(plan, examples_.incident);
  empty_.facts = conclude(plan, empty_.incident);
}

Draft DryRun::with_examples(const Stage& stage, const Message& message, const Channel& channel,
                            const std::string& language) const {
  return run(examples_, stage, message, channel, language);
}

Draft DryRun::empty(const Stage& stage, const Message& message, const Channel& channel,
                    const std::string& language) const {
  return run(empty_, stage, message, channel, language);
}

Draft DryRun::run(const Case& filled, const Stage& stage, const Message& message, const Channel& channel,
                  const std::string& language) const {
  const MessageContext context{.plan = plan_,
                               .incident = filled.incident,
                               .facts = filled.facts,
                               .severity = plan_.severities.empty() ? Index<Severity>() : Index<Severity>(0),
                               .stage = stage,
                               .channel = channel,
                               .audience = find(plan_.audiences, channel.audience.value.text),
                               .language = language,
                               .now = now_,
                               .next_update = filled.incident.next_update};
  const Composed composed = compose(context, message, *channel.kind, names_);
  Draft draft;
  draft.channel = &channel;
  draft.language = language;
  draft.title = composed.title;
  std::vector<std::string> blocks = markup::write_blocks(composed.message, channel.kind->markup);
  draft.body = markup::joined(blocks, channel.kind->markup);
  measure(draft, {context, *channel.kind, draft.title, composed.message, std::move(blocks), draft.body});
  return draft;
}

}  // namespace incplan::core::check
