#include "answer/built_in_values.hpp"

#include "answer/planned_work.hpp"
#include "plan/stages.hpp"

namespace incplan::core {
namespace {

std::vector<ZonePtr> zones_of(const MessageContext& context) {
  bool own = context.audience != nullptr && !context.audience->zones.empty();
  return own ? context.audience->zones : std::vector<ZonePtr>{context.plan.zone};
}

std::vector<Instant> moments_of(const MessageContext& context) {
  const IncidentTimes& times = context.incident.moments;
  std::vector<Instant> moments = {context.now};
  for (const auto& shown : {times.started, times.scheduled_for, times.scheduled_until, context.next_update}) {
    if (shown) moments.push_back(*shown);
  }
  return moments;
}

}  // namespace

BuiltInValues::BuiltInValues(const MessageContext& context, ValueWriter& writer)
    : context_(context),
      writer_(writer),
      language_(language_of(context.language)),
      times_(zones_of(context), moments_of(context), language_,
             context.channel.kind != nullptr && context.channel.kind->is_brief) {}

TemplateValue BuiltInValues::value_of(MessageName id) {
  const Severity* severity = context_.severity ? &context_.plan.severities[context_.severity] : nullptr;
  switch (id) {
    case MessageName::plan:
      return writer_.words(context_.plan.name);
    case MessageName::stage:
      return writer_.text(context_.stage.id.text);
    case MessageName::stage_name:
      return writer_.words(context_.stage.name);
    case MessageName::severity:
      return severity == nullptr ? no_severity("severity") : writer_.text(severity->id.text);
    case MessageName::severity_name:
      return severity == nullptr ? no_severity("severity_name") : writer_.words(severity->name);
    case MessageName::services:
      return services();
    case MessageName::service_list:
      return service_list();
    case MessageName::started:
      return started();
    case MessageName::now:
      return time(context_.now);
    case MessageName::today:
      return writer_.text(times_.day(context_.now));
    case MessageName::elapsed:
      return elapsed();
    case MessageName::next_update:
      return next_update();
    case MessageName::scheduled_for:
      return scheduled_for();
    case MessageName::scheduled_until:
      return scheduled_until();
    case MessageName::scheduled_duration:
      return scheduled_duration();
    case MessageName::channel_name:
      return writer_.words(context_.channel.name);
    case MessageName::channel_url:
      return url("channel_url", context_.channel);
    case MessageName::drill:
      return context_.incident.drill ? writer_.text(language_.drill_line) : TemplateValue{};
    case MessageName::urls:
    case MessageName::roles:
      break;  // groups
  }
  return {};
}

/// Planned work has no severity; an incident whose severity is open leaves it unfilled.
TemplateValue BuiltInValues::no_severity(std::string name) {
  if (context_.stage.flow == Flow::maintenance) return {};
  return writer_.unfilled(std::move(name), in_all_languages(&Language::ask_severity));
}

TemplateValue BuiltInValues::services() {
  std::vector<AffectedService> asked_here = told_services(context_);
  bool nothing_affected = context_.facts.services && context_.facts.services->empty();
  if (asked_here.empty() && !nothing_affected)
    return writer_.unfilled("services", in_all_languages(&Language::ask_services));
  std::vector<std::string> names;
  for (const AffectedService& each : asked_here) names.emplace_back(name_of(each));
  return writer_.text(joined(names, language_));
}

TemplateValue BuiltInValues::service_list() {
  TemplateValue::List list;
  for (const AffectedService& each : told_services(context_)) {
    TemplateValue& item = list.emplace_back();
    item.set("name", writer_.text(name_of(each)));
    item.set("public", {.value = service_of(context_.plan, each).is_public});
  }
  return {.value = std::move(list)};
}

std::string_view BuiltInValues::name_of(const AffectedService& affected) const {
  return service_of(context_.plan, affected).name.in(context_.language);
}

TemplateValue BuiltInValues::started() {
  const auto started = start();
  return started ? time(*started) : writer_.unfilled("started", in_all_languages(&Language::ask_started));
}

TemplateValue BuiltInValues::elapsed() {
  const auto started = start();
  if (!started) return writer_.unfilled("elapsed", in_all_languages(&Language::ask_started));
  return writer_.text(format_span(context_.incident.moments.resolved.value_or(context_.now) - *started, language_));
}

std::optional<Instant> BuiltInValues::start() const {
  return start_of(context_.incident.moments, context_.stage.flow, context_.now);
}

TemplateValue BuiltInValues::scheduled_for() {
  const auto begin = planned_start(context_.incident.moments, context_.stage.flow);
  return begin ? time(*begin) : writer_.unfilled("scheduled_for", in_all_languages(&Language::ask_scheduled_for));
}

TemplateValue BuiltInValues::scheduled_until() {
  const auto& end = context_.incident.moments.scheduled_until;
  return end ? time(*end) : writer_.unfilled("scheduled_until", in_all_languages(&Language::ask_scheduled_until));
}

TemplateValue BuiltInValues::scheduled_duration() {
  const auto begin = planned_start(context_.incident.moments, context_.stage.flow);
  const auto& end = context_.incident.moments.scheduled_until;
  if (begin && end) return writer_.text(format_span(*end - *begin, language_));
  return writer_.unfilled("scheduled_duration", in_all_languages(&Language::ask_scheduled_until));
}

TemplateValue BuiltInValues::next_update() {
  if (context_.next_update) return time(*context_.next_update);
  const bool is_at_end = is_over(context_.plan, context_.stage);
  if (context_.only_on_change && !is_at_end) return writer_.text(language_.on_change);
  TemplateValue missing = writer_.unfilled("next_update", in_all_languages(&Language::ask_next_update));
  // After the end there is none: a section says nothing, and a promise without a time is seen.
  if (is_at_end) missing.holds = false;
  return missing;
}

TemplateValue BuiltInValues::url(const std::string& name, const Channel& channel) {
  if (!channel.url.value.empty()) return writer_.link(channel.url.value);
  TemplateValue missing = writer_.unfilled(name, in_all_languages(&Language::ask_url));
  missing.holds = false;
  return missing;
}

TemplateValue BuiltInValues::holder(const std::string& name, const RoleName& role) {
  const RoleWords said = role_words(context_.plan, role, context_.facts.services, context_.language, context_.now);
  if (said.is_open) return writer_.unfilled_by_services(name, said.question);
  if (!said.question.empty()) return writer_.unfilled(name, said.question);
  if (context_.is_public() && said.is_private) return writer_.kept_back(name);
  return writer_.text(joined(said.words, language_));
}

}  // namespace incplan::core
