#include "answer/message_values.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "answer/given_value.hpp"
#include "answer/message_times.hpp"
#include "format/message_name.hpp"
#include "plan/stages.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

using Ask = std::string_view Language::*;

/// What the program itself asks, in all its languages.
Text asked(Ask ask) {
  Text text;
  for (const Language& language : languages()) {
    if (language.tag.empty()) continue;
    text.versions.push_back({.language = std::string(language.tag), .words = std::string(language.*ask), .place = {}});
  }
  return text;
}

std::vector<ZonePtr> zones_of(const MessageContext& context) {
  bool own = context.audience != nullptr && !context.audience->zones.empty();
  return own ? context.audience->zones : std::vector<ZonePtr>{context.plan.zone};
}

std::vector<Instant> moments_of(const MessageContext& context) {
  std::vector<Instant> moments = {context.now};
  if (context.incident.moments.started) moments.push_back(*context.incident.moments.started);
  if (context.next_update) moments.push_back(*context.next_update);
  return moments;
}

class Values {
 public:
  Values(const MessageContext& context, markup::Sentinels& sentinels)
      : context_(context),
        sentinels_(sentinels),
        language_(language_of(context.language)),
        times_(zones_of(context), moments_of(context), language_,
               context.channel.kind != nullptr && context.channel.kind->is_brief) {}

  void add(const std::string& name) {
    if (const MessageNameRow* built_in = find_message_name(name)) {
      add(built_in->id, name);
    } else if (const Variable* variable = find(context_.plan.variables, name)) {
      out_.values.set(name, value_of(*variable));
    }
  }

  MessageValues take() {
    out_.values.set("urls", std::move(urls_));
    out_.values.set("roles", std::move(roles_));
    return std::move(out_);
  }

 private:
  void add(MessageName id, const std::string& name) {
    const std::string_view member = std::string_view(name).substr(name.find('.') + 1);
    if (id == MessageName::urls) {
      if (const Channel* channel = find(context_.plan.channels, member))
        urls_.set(channel->id.text, address(name, *channel));
    } else if (id == MessageName::roles) {
      if (const Role* role = find(context_.plan.roles, member)) roles_.set(role->id.text, holder(name, *role));
    } else {
      out_.values.set(name, value_of(id));
    }
  }

  TemplateValue value_of(MessageName id) {
    switch (id) {
      case MessageName::plan:
        return plan();
      case MessageName::stage:
        return stage();
      case MessageName::stage_name:
        return stage_name();
      case MessageName::severity:
        return severity();
      case MessageName::severity_name:
        return severity_name();
      case MessageName::services:
        return services();
      case MessageName::service_list:
        return service_list();
      case MessageName::started:
        return started();
      case MessageName::now:
        return now();
      case MessageName::elapsed:
        return elapsed();
      case MessageName::next_update:
        return next_update();
      case MessageName::channel_name:
        return channel_name();
      case MessageName::channel_url:
        return channel_url();
      case MessageName::drill:
        return drill();
      case MessageName::urls:
      case MessageName::roles:
        break;  // groups
    }
    return {};
  }

  TemplateValue plan() { return words(context_.plan.name); }
  TemplateValue stage() { return text(context_.stage.id.text); }
  TemplateValue stage_name() { return words(context_.stage.name); }
  TemplateValue channel_name() { return words(context_.channel.name); }
  TemplateValue channel_url() { return address("channel_url", context_.channel); }
  TemplateValue now() { return text(times_.show(context_.now)); }
  TemplateValue drill() { return context_.incident.drill ? text(language_.drill_line) : TemplateValue{}; }

  TemplateValue severity() {
    return of_severity("severity", [](const Severity& each) { return each.id.text; });
  }
  TemplateValue severity_name() {
    return of_severity("severity_name",
                       [&](const Severity& each) { return std::string(each.name.in(context_.language)); });
  }

  /// Planned work has no severity; an incident whose severity is open leaves it unfilled.
  template <class Words>
  TemplateValue of_severity(std::string name, Words words) {
    if (context_.severity) {
      return text(words(context_.plan.severities[context_.severity]));
    }
    if (context_.stage.flow == Flow::maintenance) return {};
    return unfilled_value(std::move(name), asked(&Language::ask_severity));
  }

  TemplateValue services() {
    std::vector<AffectedService> asked_here = told_services(context_);
    bool nothing_affected = context_.facts.services && context_.facts.services->empty();
    if (asked_here.empty() && !nothing_affected) return unfilled_value("services", asked(&Language::ask_services));
    std::vector<std::string> names;
    for (const AffectedService& each : asked_here) names.emplace_back(name_of(each));
    return text(joined(names, language_));
  }

  TemplateValue service_list() {
    TemplateValue::List list;
    for (const AffectedService& each : told_services(context_)) {
      TemplateValue& item = list.emplace_back();
      item.set("name", text(name_of(each)));
      item.set("public", {.value = service_of(context_.plan, each).is_public});
    }
    return {.value = std::move(list)};
  }

  [[nodiscard]] std::string_view name_of(const AffectedService& affected) const {
    return service_of(context_.plan, affected).name.in(context_.language);
  }

  TemplateValue started() {
    const auto& started = context_.incident.moments.started;
    return started ? text(times_.show(*started)) : unfilled_value("started", asked(&Language::ask_started));
  }

  TemplateValue elapsed() {
    const IncidentTimes& moments = context_.incident.moments;
    if (!moments.started) return unfilled_value("elapsed", asked(&Language::ask_started));
    return text(format_span(moments.resolved.value_or(context_.now) - *moments.started, language_));
  }

  TemplateValue next_update() {
    if (context_.next_update) return text(times_.show(*context_.next_update));
    const bool is_at_end = is_over(context_.plan, context_.stage);
    if (context_.only_on_change && !is_at_end) return text(language_.on_change);
    TemplateValue missing = unfilled_value("next_update", asked(&Language::ask_next_update));
    // After the end there is none: a section says nothing, and a promise without a time is seen.
    if (is_at_end) missing.holds = false;
    return missing;
  }

  TemplateValue holder(const std::string& name, const Role& role) {
    Duty duty = duty_at(context_.plan, role, context_.now);
    return duty.on_duty ? words(duty.on_duty->person->name) : unfilled_value(name, asked(&Language::ask_role));
  }

  TemplateValue address(const std::string& name, const Channel& channel) {
    if (!channel.url.value.empty()) {
      return {.value = sentinels_.store(markup::clean_value(channel.url.value, false), markup::Origin::link)};
    }
    TemplateValue missing = unfilled_value(name, asked(&Language::ask_url));
    missing.holds = false;
    return missing;
  }

  TemplateValue value_of(const Variable& variable) {
    if (context_.is_public() && !variable.is_public) return kept_back(variable);
    if (const std::string* given =
            given_value(context_.incident, variable, context_.language, context_.plan.first_language())) {
      if (const auto hidden = find_hidden(*given)) {
        const std::string name = character_name(first_character(std::string_view(*given).substr(*hidden)));
        report("hidden-character", Level::warning,
               Sentence("`{}` holds {}, which is invisible and left out", variable.id.text, name));
      }
      return text(*given);
    }
    if (variable.fallback) return words(*variable.fallback);
    return unfilled_value(variable.id.text, variable.ask, variable.per_language ? context_.language : "");
  }

  TemplateValue kept_back(const Variable& variable) {
    report("private-variable", Level::error,
           Sentence("`{}` is not for the public, and this message is", variable.id.text));
    return text(fmt::format("[[{}: {}]]", variable.id.text, language_.not_public));
  }

  TemplateValue unfilled_value(std::string name, Text ask, std::string language = {}) {
    TemplateValue shown = text(fmt::format("[[{}: {}]]", name, ask.in(context_.language)));
    out_.unfilled.push_back({std::move(name), std::move(language), std::move(ask)});
    return shown;
  }

  TemplateValue words(const Text& words) { return text(words.in(context_.language)); }

  TemplateValue text(std::string_view words) {
    std::string value = format_value(context_, words);
    std::ranges::move(value_tags(context_, value), std::back_inserter(out_.problems));
    const bool holds = !value.empty();
    return {.value = sentinels_.store(std::move(value)), .holds = holds};
  }

  void report(std::string code, Level level, Sentence message) {
    out_.problems.push_back({std::move(code), level, std::move(message)});
  }

  const MessageContext& context_;
  markup::Sentinels& sentinels_;
  const Language& language_;
  MessageTimes times_;
  MessageValues out_;
  TemplateValue urls_;
  TemplateValue roles_;
};

}  // namespace

const Service& service_of(const Plan& plan, const AffectedService& affected) {
  return plan.services[affected.service];
}

std::vector<AffectedService> told_services(const MessageContext& context) {
  std::vector<AffectedService> asked_here;
  for (const AffectedService& each : context.facts.services.value_or(std::vector<AffectedService>())) {
    bool is_public = service_of(context.plan, each).is_public && each.state != ServiceState::reduced;
    if (is_public || !context.is_public()) asked_here.push_back(each);
  }
  return asked_here;
}

MessageValues message_values(const MessageContext& context, const std::set<std::string>& names,
                             markup::Sentinels& sentinels) {
  Values values(context, sentinels);
  for (const std::string& name : names) values.add(name);
  return values.take();
}

}  // namespace incplan::core
