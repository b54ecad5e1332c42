#include "cmd/fact_options.hpp"

#include <algorithm>
#include <array>

#include "cmd/choices.hpp"
#include "report/redacted.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

constexpr std::size_t max_incident_bytes = std::size_t{16} * 1024 * 1024;

/// `NAME=VALUE`; throws Misuse where there is no `=`.
IncidentWords::Pair split(const std::string& text, std::string_view option, std::string_view form) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) {
    throw Misuse("`" + std::string(option) + "` takes " + std::string(form) + ", not `" + visible(text) + "`");
  }
  return {text.substr(0, equals), text.substr(equals + 1)};
}

Choices service_states() {
  Choices made;
  for (const ServiceState state : {ServiceState::reduced, ServiceState::degraded, ServiceState::partial_outage,
                                   ServiceState::outage, ServiceState::maintenance}) {
    made.push_back({std::string(to_text(state))});
  }
  return made;
}

[[noreturn]] void refuse(const Diagnostics& diagnostics, const std::string& path) {
  const Diagnostic& first = diagnostics.front();
  std::string place;
  if (first.place)
    place = ":" + std::to_string(first.place.position().line) + ":" + std::to_string(first.place.position().column);
  throw Misuse(visible(path) + place + ": " + visible(report::told(first)));
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

void FactOptions::declare(Options& options, Session& session) {
  if (const PlanFile* file = session.plan_if_any()) {
    const Plan& plan = file->loaded.plan;
    options.group("Facts, as this plan asks for them");
    for (const Criterion& criterion : plan.criteria) {
      declare_criterion(options, criterion, session.common().lang.value_or(plan.first_language()));
    }
  }
  options.group("The incident");
  auto& service =
      options.values("--service", "ID[=STATE]", services_, "an affected service; `none` says that there are none");
  service.choices = choices(session, &Plan::services);
  service.behind = service_states();
  options.value("--severity", "ID", severity_, "instead of what the facts say").choices =
      choices(session, &Plan::severities);
  options.value("--stage", "ID", stage_, "the stage (else the first)").choices = choices(session, &Plan::stages);
  options.value("--started", "TIME", started_, "when it began; `20m` means twenty minutes ago");
  options.value("--aware", "TIME", aware_, "when somebody knew (else when it began)");
  options.value("--declared", "TIME", declared_, "when it was declared (else when it began)");
  options.value("--classified", "TIME", classified_, "when its severity was decided");
  options.value("--updated", "TIME", updated_, "when the last message went out");
  options.value("--resolved", "TIME", resolved_, "when it was over");
  options.value("--next-update", "TIME", next_update_, "what messages promise, instead of the plan's rhythm");
  options.values("--done", "OBLIGATION=TIME", done_, "when an obligation was met").more =
      beginnings(choices(session, &Plan::obligations));
  options.values("--var", "NAME[.LANG]=VALUE", vars_, "words for the messages").more =
      beginnings(choices(session, &Plan::variables));
  options.value("--vars", "FILE", vars_file_, "a YAML or JSON file of them").offers = Options::Offers::files;
  options.value("--incident", "FILE", incident_file_, "a YAML file with all of the above", 'i').offers =
      Options::Offers::files;
  options.flag("--drill", drill_, "an exercise: every message says so");
}

void FactOptions::declare_criterion(Options& options, const Criterion& criterion, const std::string& language) {
  CriterionOption& target = criteria_.emplace_back(CriterionOption{criterion.id.text, {}, false});
  const std::string name = option_name(criterion.id.text);
  std::string ask(criterion.ask.in(language));
  if (criterion.type == Criterion::Type::yes_no) {
    auto& yes = options.value("--" + name, "", target.value, ask);
    yes.when_bare = "yes";
    yes.of_plan = true;
    options.flag("--no-" + name, target.denied, "no to the same question").of_plan = true;
    return;
  }
  auto& option = options.value("--" + name, placeholder_of(criterion), target.value, std::move(ask));
  option.of_plan = true;
  for (const Criterion::Choice& choice : criterion.values)
    option.choices.push_back({choice.id, std::string(choice.means.in(language))});
}

IncidentWords FactOptions::words(Session& session) const {
  IncidentWords words;
  if (incident_file_) {
    Diagnostics diagnostics;
    const auto source = read_source(session.env(), *incident_file_, max_incident_bytes);
    words = read_incident(source, diagnostics);
    if (!diagnostics.empty()) refuse(diagnostics, *incident_file_);
  }
  IncidentWords typed;
  for (const CriterionOption& option : criteria_) {
    if (option.value && option.denied)
      throw Misuse("`--" + visible(option_name(option.criterion)) + "` is both yes and no");
    if (option.value) typed.facts.emplace_back(option.criterion, *option.value);
    if (option.denied) typed.facts.emplace_back(option.criterion, "no");
  }
  if (!services_.empty()) typed.services = services_;
  typed.severity = severity_;
  typed.stage = stage_;
  typed.next_update = next_update_;
  typed.drill = drill_;
  for (const auto& [name, value] :
       {std::pair{"started", &started_}, std::pair{"aware", &aware_}, std::pair{"declared", &declared_},
        std::pair{"classified", &classified_}, std::pair{"updated", &updated_}, std::pair{"resolved", &resolved_}}) {
    if (*value) typed.moments.emplace_back(name, **value);
  }
  for (const std::string& done : done_) typed.done.push_back(split(done, "--done", "OBLIGATION=TIME"));
  if (vars_file_) {
    Diagnostics diagnostics;
    const auto source = read_source(session.env(), *vars_file_, max_incident_bytes);
    typed.variables = read_variables(source, diagnostics);
    if (!diagnostics.empty()) refuse(diagnostics, *vars_file_);
  }
  IncidentWords single;
  for (const std::string& var : vars_) single.variables.push_back(split(var, "--var", "NAME=VALUE"));
  typed.override_with(std::move(single));
  words.override_with(std::move(typed));
  return words;
}

}  // namespace incplan::cmd
