#include "cmd/fact_options.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/reading.hpp"
#include "report/redacted.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

constexpr std::size_t max_incident_bytes = std::size_t{16} * 1024 * 1024;

/// The criterion that an option would name.
std::string id_of(std::string_view option) {
  std::string id(option);
  std::ranges::replace(id, '-', '_');
  return id;
}

/// People write `2,000,000` and `12,5`, plans and incident files do not. What cannot be read stays as it is.
std::string as_plans_write(const Plan& plan, const std::string& name, std::string typed) {
  const Criterion* criterion = find(plan.criteria, name);
  const auto value = criterion == nullptr ? std::nullopt : criterion->parse(typed);
  return value ? criterion->show(*value) : typed;
}

/// `NAME=VALUE`; throws UsageError where there is no `=`.
IncidentWords::Pair split(const std::string& text, std::string_view option, std::string_view form) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) {
    throw UsageError("`" + std::string(option) + "` takes " + std::string(form) + ", not `" + escape_control(text) +
                     "`");
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

/// A choice without values: the plan has an error there, so whatever follows is taken and told of later.
bool is_unfinished(const Criterion& criterion) {
  return criterion.type == Criterion::Type::choice && criterion.values.empty();
}

Choices service_states() {
  Choices made;
  for (const auto& row : service_state_table) made.push_back({std::string(row.name)});
  return made;
}

/// "night.yaml:2:1: unknown key `momnets`; did you mean `moments`?".
std::string reported(const Diagnostic& diagnostic, const std::string& path) {
  std::string place;
  if (diagnostic.place) {
    const Position at = diagnostic.place.position();
    place = ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  }
  return escape_control(path) + place + ": " + escape_control(report::reported(diagnostic));
}

/// The first error ends it; what is no error is told.
void refuse_errors(const Diagnostics& diagnostics, const std::string& path, Session& session) {
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!diagnostic.level) throw UsageError(reported(diagnostic, path));
  }
  for (const Diagnostic& diagnostic : diagnostics) session.warn(reported(diagnostic, path));
}

}  // namespace

std::string placeholder_of(const Criterion& criterion) {
  static constexpr std::array<std::string_view, 5> forms = {"VALUE", "", "PERCENT", "NUMBER", "DURATION"};
  return std::string(forms.at(static_cast<std::size_t>(criterion.type)));
}

std::string option_name(std::string_view id) {
  std::string name(id);
  std::ranges::replace(name, '_', '-');
  return name;
}

std::string answering_option(const Plan& plan, const std::string& question) {
  const Criterion* criterion = find(plan.criteria, question);
  const bool is_measured = criterion != nullptr && criterion->measured_from;
  return is_measured ? std::string(row_of(*criterion->measured_from).name) : option_name(question);
}

void FactOptions::declare(Options& options, Session& session, std::string stage) {
  declare_criteria(options, session);
  options.group("The incident");
  options.values("--fact", "NAME=VALUE", facts_, "the answer to any question of the plan, by its id (repeatable)")
      .completions = beginnings(choices(session, &Plan::criteria));
  auto& service = options.values("--service", "ID[=STATE]", services_,
                                 "an affected service (repeatable, or with commas); `none`: no service is affected");
  service.choices = choices(session, &Plan::services);
  service.value_suffixes = service_states();
  service.commas = true;
  options.value("--severity", "ID", severity_, "override the computed severity").choices =
      choices(session, &Plan::severities);
  options.value("--stage", "ID", stage_, std::move(stage)).choices = choices(session, &Plan::stages);
  declare_times(options);
  options.values("--done", "OBLIGATION=TIME", done_, "obligation already met, and when").completions =
      beginnings(choices(session, &Plan::obligations));
  options.values("--var", "NAME[.LANG]=VALUE", vars_, "value of a message variable").completions =
      beginnings(choices(session, &Plan::variables));
  options.value("--vars", "FILE", vars_file_, "YAML or JSON file with variables").path_kind = Options::PathKind::files;
  options
      .value("--incident", "FILE", incident_file_,
             "YAML file with all of the above; options win over it (`classify --save` writes one)", 'i')
      .path_kind = Options::PathKind::files;
  options.flag("--drill", drill_, "mark every message as a drill");
}

void FactOptions::declare_times(Options& options) {
  for (const MomentRow& row : moment_table) {
    options.value("--" + option_name(row.name), "TIME", times_[row.moment], std::string(row.help));
  }
  options.value("--next-update", "TIME", next_update_, "time of the next update, overriding the plan's cadence");
}

void FactOptions::declare_criteria(Options& options, Session& session) {
  const PlanFile* file = session.loaded_plan();
  if (file == nullptr) return;
  const Plan& plan = file->loaded.plan;
  const std::string language = session.common().lang.value_or(plan.first_language());
  const std::set<std::string> taken = option_names(session.env());
  options.group("Facts, as this plan asks for them");
  for (const Criterion& criterion : plan.criteria) {
    std::string ask(criterion.ask.in(language));
    if (taken.contains("--" + option_name(criterion.id.text)))
      options.values("--fact", criterion.id.text + "=VALUE", facts_, std::move(ask)).in_help = true;
    else
      declare_criterion(options, criterion, std::move(ask), language);
  }
}

void FactOptions::declare_criterion(Options& options, const Criterion& criterion, std::string ask,
                                    const std::string& language) {
  CriterionOption& target = criteria_.emplace_back(CriterionOption{criterion.id.text, {}, false});
  const std::string name = option_name(criterion.id.text);
  if (criterion.type == Criterion::Type::yes_no) {
    auto& yes = options.value("--" + name, "", target.value, ask);
    yes.default_if_bare = "yes";
    yes.of_plan = true;
    options.flag("--no-" + name, target.denied, "no to the same question").of_plan = true;
    return;
  }
  auto& option = options.value("--" + name, placeholder_of(criterion), target.value, std::move(ask));
  option.of_plan = true;
  option.any_follows = is_unfinished(criterion);
  if (option.any_follows) option.default_if_bare = "yes";
  for (const Criterion::Choice& choice : criterion.values) {
    const Text& meaning = choice.description.empty() ? choice.name : choice.description;
    option.choices.push_back({choice.id, std::string(meaning.in(language))});
  }
}

KnownWords FactOptions::known(Session& session) const {
  KnownWords known;
  if (incident_file_) {
    Diagnostics diagnostics;
    known.path = *incident_file_;
    known.file = read_source(session.env(), known.path, max_incident_bytes);
    known.in_file = read_incident(known.file, diagnostics);
    refuse_errors(diagnostics, known.path, session);
  }
  known.words = known.in_file;
  known.words.override_with(typed(session));
  return known;
}

IncidentWords FactOptions::typed(Session& session) const {
  IncidentWords typed;
  typed.facts = typed_facts(session);
  if (!services_.empty()) typed.services = services_;
  typed.severity = severity_;
  typed.stage = stage_;
  typed.next_update = next_update_;
  typed.drill = drill_;
  for (const auto& [moment, time] : times_) {
    if (time) typed.moments.emplace_back(row_of(moment).name, *time);
  }
  for (const std::string& done : done_) typed.done.push_back(split(done, "--done", "OBLIGATION=TIME"));
  if (vars_file_) {
    Diagnostics diagnostics;
    const auto source = read_source(session.env(), *vars_file_, max_incident_bytes);
    typed.variables = read_variables(source, diagnostics);
    refuse_errors(diagnostics, *vars_file_, session);
  }
  IncidentWords single;
  for (const std::string& var : vars_) single.variables.push_back(split(var, "--var", "NAME=VALUE"));
  typed.override_with(std::move(single));
  return typed;
}

std::vector<IncidentWords::Pair> FactOptions::typed_facts(Session& session) const {
  IncidentWords typed;
  for (const CriterionOption& option : criteria_) {
    if (option.value && option.denied)
      throw UsageError("`--" + escape_control(option_name(option.criterion)) + "` is both yes and no");
    if (option.value) typed.facts.emplace_back(option.criterion, *option.value);
    if (option.denied) typed.facts.emplace_back(option.criterion, "no");
  }
  IncidentWords by_name;
  for (const std::string& fact : facts_) by_name.facts.push_back(split(fact, "--fact", "NAME=VALUE"));
  const Plan& plan = session.plan().loaded.plan;
  for (auto& [name, value] : by_name.facts) name = id_of(name);
  typed.override_with(std::move(by_name));
  for (auto& [name, value] : typed.facts) value = as_plans_write(plan, name, std::move(value));
  return std::move(typed.facts);
}

}  // namespace incplan::core::cmd
