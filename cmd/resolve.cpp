#include <algorithm>
#include <array>

#include "cmd/contradictions.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/lookup.hpp"
#include "cmd/moments.hpp"
#include "cmd/time_options.hpp"
#include "format/joined.hpp"
#include "text/join.hpp"
#include "text/nearest.hpp"
#include "text/time.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

/// "`impact` takes one of low, high, not `hgih`; did you mean `high`?"
[[noreturn]] void refuse_value(const IncidentWords::Pair& fact, const Criterion& criterion) {
  const bool is_unfinished = criterion.type == Criterion::Type::choice && criterion.values.empty();
  if (is_unfinished)
    throw UnknownInPlan("the plan has no values for `" + escape_control(fact.first) + "`", {"criteria"});
  std::vector<std::string> known;
  for (const Criterion::Choice& choice : criterion.values) known.push_back(choice.id);
  const std::string near = did_you_mean(fact.second, known);
  const bool is_percent = criterion.type == Criterion::Type::percent;
  throw UsageError("`" + escape_control(fact.first) + "` takes " +
                   (is_percent ? "0% to 100%" : escape_control(criterion.form())) + ", not `" +
                   escape_control(fact.second) + "`" + (near.empty() ? "" : "; " + escape_control(near)));
}

Incident::Given resolve_fact(const IncidentWords::Pair& fact, const Plan& plan) {
  const auto index = known_index("criterion", fact.first, plan.criteria);
  const Criterion& criterion = plan.criteria[index];
  const auto value = criterion.parse(fact.second);
  if (!value) refuse_value(fact, criterion);
  return {.criterion = index, .value = *value};
}

Incident::AffectedService resolve_service(const std::string& word, const Plan& plan) {
  const std::size_t equals = word.find('=');
  Incident::AffectedService affected;
  affected.service = known_index("service", word.substr(0, equals), plan.services);
  if (equals == std::string::npos) return affected;
  const auto state = parse_service_state(word.substr(equals + 1));
  if (!state) {
    throw UsageError("a service is " + join(format::words_of(service_state_table), " or ") + ", not `" +
                     escape_control(word.substr(equals + 1)) + "`");
  }
  affected.state = *state;
  return affected;
}

std::vector<Incident::AffectedService> resolve_services(const std::vector<std::string>& words, const Plan& plan) {
  std::vector<Incident::AffectedService> services;
  for (const std::string& word : words) {
    if (word != "none")
      services.push_back(resolve_service(word, plan));
    else if (words.size() > 1)
      throw UsageError("`--service none` says that no service is affected, and others are named");
  }
  return services;
}

/// More than any channel takes. Whoever gives a variable more has named the wrong file.
constexpr std::size_t max_variable_bytes = 65'536;

/// What is in it must be text that can be sent, and read back where it was saved.
void require_sound_value(const IncidentWords::Pair& pair) {
  if (pair.second.size() > max_variable_bytes) {
    throw UsageError("the variable `" + escape_control(pair.first) + "` has " + std::to_string(pair.second.size()) +
                     " bytes, and no channel takes more than " + std::to_string(max_variable_bytes));
  }
  if (find_invalid_utf8(pair.second))
    throw UsageError("the variable `" + escape_control(pair.first) + "` is not UTF-8");
}

/// Words in a language that no audience reads would leave the variable unfilled as well. A region does not matter here.
std::string known_language(const std::string& tag, const Plan& plan) {
  const auto main_part = [](const std::string& each) { return ascii_lower(each.substr(0, each.find('-'))); };
  std::vector<std::string> known;
  for (const Located<std::string>& language : plan.languages) known.push_back(language.value);
  const bool is_known =
      std::ranges::any_of(known, [&](const std::string& each) { return main_part(each) == main_part(tag); });
  if (!is_known) throw_unknown_id("language of the plan", tag, known);
  return tag;
}

/// A variable must be one of the plan's: a mistyped name would leave one unfilled, and nobody would know why.
Incident::VariableValue resolve_variable(const IncidentWords::Pair& pair, const Plan& plan) {
  const std::size_t dot = pair.first.find('.');
  const std::string name = pair.first.substr(0, dot);
  const auto index = known_index("variable", name, plan.variables);
  require_sound_value(pair);
  return {.name = plan.variables[index].id.text,
          .language = dot == std::string::npos ? "" : known_language(pair.first.substr(dot + 1), plan),
          .value = pair.second};
}

}  // namespace

Incident resolve(const IncidentWords& words, const Plan& plan, Instant now) {
  Incident incident;
  for (const auto& fact : words.facts) incident.facts.push_back(resolve_fact(fact, plan));
  if (words.services) incident.services = resolve_services(*words.services, plan);
  if (words.severity == "none") throw UsageError("`none` is an answer, not a severity: leave `--severity` out");
  if (words.severity) incident.severity = known_index("severity", *words.severity, plan.severities);
  if (words.stage) incident.stage = known_index("stage", *words.stage, plan.stages);
  incident.moments = read_moments(words.moments, is_maintenance(plan, incident), now, *plan.zone);
  if (words.next_update)
    incident.next_update = read_moment(*words.next_update, now, *plan.zone, "--next-update", Tense::future);
  for (const auto& [obligation, time] : words.done) {
    const auto index = known_index("obligation", obligation, plan.obligations);
    incident.done.push_back(
        {.obligation = plan.obligations[index].id, .at = read_moment(time, now, *plan.zone, "--done", Tense::past)});
  }
  for (const auto& variable : words.variables) incident.variables.push_back(resolve_variable(variable, plan));
  incident.drill = words.drill;
  return incident;
}

Incident resolve(const IncidentWords& words, Session& session, Instant now) {
  const Plan& plan = session.plan().loaded.plan;
  Incident incident = resolve(words, plan, now);
  for (const std::string& contradiction : contradictions(incident, plan, now)) session.warn(contradiction);
  return incident;
}

namespace {

/// Whether a time means the same whenever it is read.
bool is_instant(std::string_view written) {
  return parse_time(written).has_value();
}

/// `instant_of` a pair is what it means now.
template <class InstantOf>
void pin(std::vector<IncidentWords::Pair>& times, const std::vector<IncidentWords::Pair>& in_file, const Plan& plan,
         const InstantOf& instant_of) {
  for (auto& time : times) {
    const bool stays = is_instant(time.second) && std::ranges::find(in_file, time) != in_file.end();
    if (!stays) time.second = rfc3339(instant_of(time), *plan.zone);
  }
}

/// A mapping by language has no place for what is said in all of them.
void spread_over_languages(std::vector<IncidentWords::Pair>& variables, const Plan& plan) {
  const std::vector<IncidentWords::Pair> written = std::move(variables);
  variables.clear();
  for (const auto& [name, text] : written) {
    const auto is_version = [&name = name](const auto& pair) { return pair.first.starts_with(name + "."); };
    if (std::ranges::none_of(written, is_version)) {
      variables.emplace_back(name, text);
      continue;
    }
    for (const auto& language : plan.languages) {
      std::string version = name + "." + language.value;
      if (std::ranges::find(written, version, &IncidentWords::Pair::first) == written.end())
        variables.emplace_back(std::move(version), text);
    }
  }
}

}  // namespace

IncidentWords pinned(IncidentWords words, const IncidentWords& in_file, const Plan& plan, Instant now) {
  const IncidentTimes moments = resolve(words, plan, now).moments;
  const auto moment = [&](const IncidentWords::Pair& time) { return *moments[find_moment(time.first)->moment]; };
  const auto done = [&](const IncidentWords::Pair& time) {
    return read_moment(time.second, now, *plan.zone, "--done", Tense::past);
  };
  pin(words.moments, in_file.moments, plan, moment);
  pin(words.done, in_file.done, plan, done);
  const bool stays = words.next_update && words.next_update == in_file.next_update && is_instant(*words.next_update);
  if (words.next_update && !stays) {
    const Instant next = read_moment(*words.next_update, now, *plan.zone, "--next-update", Tense::future);
    words.next_update = rfc3339(next, *plan.zone);
  }
  spread_over_languages(words.variables, plan);
  return words;
}

}  // namespace incplan::core::cmd
