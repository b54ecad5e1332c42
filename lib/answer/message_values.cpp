#include "answer/message_values.hpp"

#include <fmt/core.h>

#include <map>

#include "answer/built_in_values.hpp"
#include "plan/stages.hpp"
#include "text/character.hpp"
#include "text/tags.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

std::string main_language(std::string_view tag) {
  return ascii_lower(tag.substr(0, tag.find('-')));
}

/// How well what was given for a language (empty: for all) serves a message in another; 0 for not at all.
int fitness(std::string_view given, std::string_view wanted) {
  if (given.empty()) return 1;
  if (ascii_lower(given) == ascii_lower(wanted)) return 3;
  return main_language(given) == main_language(wanted) ? 2 : 0;
}

/// The value given for a variable in the language of the message, or null: the one given for exactly this language, else
/// for its main language, else for all. Where a variable differs by language, what was given for all is in the plan's
/// first, like any plain text of a plan.
const std::string* given_value(const MessageContext& context, const Variable& variable) {
  const std::string* best = nullptr;
  int best_fitness = 0;
  for (const Incident::VariableValue& given : context.incident.variables) {
    if (given.name != variable.id.text) continue;
    const bool in_first = given.language.empty() && variable.per_language;
    const int fits = fitness(in_first ? context.plan.first_language() : given.language, context.language);
    if (fits == 0 || fits < best_fitness) continue;
    best = &given.value;
    best_fitness = fits;
  }
  return best;
}

void report_hidden_characters(const Variable& variable, std::string_view given, ValueWriter& writer) {
  const auto hidden = find_hidden(given);
  if (!hidden) return;
  const std::string name = character_name(first_character(given.substr(*hidden)));
  writer.report("hidden-character", Level::warning,
                Sentence("`{}` holds {}, which is invisible and left out", variable.id.text, name));
}

TemplateValue value_of(const MessageContext& context, const Variable& variable, ValueWriter& writer) {
  const bool is_private = context.is_public() && !is_public_at(context.plan, variable, context.stage);
  if (is_private) return writer.kept_back(variable.id.text);
  if (const std::string* given = given_value(context, variable)) {
    report_hidden_characters(variable, *given, writer);
    return writer.text(*given);
  }
  if (variable.fallback) return writer.words(*variable.fallback);
  return writer.unfilled(variable.id.text, variable.ask, variable.per_language ? context.language : "");
}

/// The role's own name shows who it is; contacts are its members.
void set_member(TemplateValue& role, const RoleName& named, TemplateValue value) {
  if (!named.member.empty()) return role.set(std::string(named.member), std::move(value));
  role.words = std::get<std::string>(value.value);
  role.holds = value.holds;
}

}  // namespace

TemplateValue ValueWriter::text(std::string_view words) {
  std::string value = markup::clean_value(words, context_.mentions_notify);
  if (const ChannelKind* kind = context_.channel.kind) {
    if (kind->links_references) value = without_references(value);
    for (const std::string_view tag : find_tags(value, kind->tag_signs)) {
      report("unintended-tag", Level::info,
             Sentence("`{}` becomes a tag, which {} has no way to prevent", tag, kind->name));
    }
  }
  const bool holds = !value.empty();
  return {.value = sentinels_.store(std::move(value)), .holds = holds};
}

TemplateValue ValueWriter::link(std::string_view address) {
  return {.value = sentinels_.store(markup::clean_value(address, false), markup::Origin::link)};
}

TemplateValue ValueWriter::unfilled(std::string name, Text ask, std::string language) {
  TemplateValue shown = text(fmt::format("[[{}: {}]]", name, ask.in(context_.language)));
  out_.unfilled.push_back({std::move(name), std::move(language), std::move(ask)});
  return shown;
}

TemplateValue ValueWriter::unfilled_by_services(std::string name, Text ask) {
  TemplateValue shown = unfilled(std::move(name), std::move(ask));
  out_.unfilled.back().follows_services = true;
  return shown;
}

TemplateValue ValueWriter::kept_back(const std::string& name) {
  report("private-variable", Level::error, Sentence("`{}` is not for the public, and this message is", name));
  return text(fmt::format("[[{}: {}]]", name, language_of(context_.language).not_public));
}

void ValueWriter::report(std::string code, Level level, Sentence message) {
  out_.problems.push_back({std::move(code), level, std::move(message)});
}

MessageValues ValueWriter::finish(TemplateValue values) && {
  out_.values = std::move(values);
  return std::move(out_);
}

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
  ValueWriter writer(context, sentinels);
  BuiltInValues built_in(context, writer);
  TemplateValue values, urls;
  std::map<std::string, TemplateValue> held;
  for (const std::string& name : names) {
    const std::string_view member = std::string_view(name).substr(name.find('.') + 1);
    const MessageNameRow* known = find_message_name(name);
    if (known == nullptr) {
      const Variable* variable = find(context.plan.variables, name);
      if (variable != nullptr) values.set(name, value_of(context, *variable, writer));
    } else if (known->id == MessageName::urls) {
      const Channel* channel = find(context.plan.channels, member);
      if (channel != nullptr) urls.set(channel->id.text, built_in.url(name, *channel));
    } else if (known->id == MessageName::roles) {
      const RoleName named = find_role_name(context.plan, name);
      if (named.role != nullptr) set_member(held[named.role->id.text], named, built_in.holder(name, named));
    } else {
      values.set(name, built_in.value_of(known->id));
    }
  }
  values.set("urls", std::move(urls));
  TemplateValue roles;
  for (auto& [id, role] : held) roles.set(id, std::move(role));
  values.set("roles", std::move(roles));
  return std::move(writer).finish(std::move(values));
}

}  // namespace incplan::core
