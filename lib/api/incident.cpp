#include "incplan/incident.hpp"

#include "answer/planned_work.hpp"
#include "api/content.hpp"
#include "text/unicode.hpp"

namespace incplan {
namespace {

template <class Entry>
core::Index<Entry> index_in(const core::Part<Entry>& part, const std::string& id, const char* what) {
  const auto index = core::index_of(part, id);
  if (!index) throw InvalidIncident(std::string("unknown ") + what + " `" + id + "`");
  return index;
}

core::Incident::Given given(const std::string& id, const std::string& written, const core::Plan& plan) {
  const auto index = index_in(plan.criteria, id, "criterion");
  const core::Criterion& criterion = plan.criteria[index];
  const auto value = criterion.parse(written);
  if (!value) throw InvalidIncident("`" + id + "` takes " + criterion.form() + ", not `" + written + "`");
  return {.criterion = index, .value = *value};
}

core::Incident::AffectedService affected(const std::string& word, const core::Plan& plan) {
  const std::size_t equals = word.find('=');
  core::Incident::AffectedService service{.service = index_in(plan.services, word.substr(0, equals), "service")};
  if (equals == std::string::npos) return service;
  service.state = core::parse_service_state(word.substr(equals + 1));
  if (!service.state) throw InvalidIncident("`" + word.substr(equals + 1) + "` is no state of a service");
  return service;
}

core::Incident::VariableValue variable(const std::string& name, const std::string& value, const core::Plan& plan) {
  const std::size_t dot = name.find('.');
  index_in(plan.variables, name.substr(0, dot), "variable");
  if (core::find_invalid_utf8(value)) throw InvalidIncident("the variable `" + name + "` is not UTF-8");
  return {
      .name = name.substr(0, dot), .language = dot == std::string::npos ? "" : name.substr(dot + 1), .value = value};
}

void require_sound_schedule(const core::Incident& incident, const core::Plan& plan) {
  const auto& end = incident.moments.scheduled_until;
  if (!end) return;
  const auto begin = core::planned_start(incident.moments, core::flow_of(plan, incident));
  if (!begin) throw InvalidIncident("`scheduled_until` is given without `scheduled_for`");
  if (*end <= *begin) throw InvalidIncident("`scheduled_until` is not after `scheduled_for`");
}

}  // namespace

core::Incident resolve(const Incident& incident, const core::Plan& plan) {
  core::Incident known;
  for (const auto& [id, value] : incident.facts) known.facts.push_back(given(id, value, plan));
  if (incident.services) {
    known.services.emplace();
    for (const std::string& word : *incident.services) known.services->push_back(affected(word, plan));
  }
  if (incident.severity) known.severity = index_in(plan.severities, *incident.severity, "severity");
  if (incident.stage) known.stage = index_in(plan.stages, *incident.stage, "stage");
  known.moments = {.started = incident.started,
                   .aware = incident.aware,
                   .declared = incident.declared,
                   .classified = incident.classified,
                   .updated = incident.updated,
                   .resolved = incident.resolved,
                   .scheduled_for = incident.scheduled_for,
                   .scheduled_until = incident.scheduled_until};
  require_sound_schedule(known, plan);
  known.next_update = incident.next_update;
  for (const auto& [id, at] : incident.done) {
    const auto index = index_in(plan.obligations, id, "obligation");
    known.done.push_back({plan.obligations[index].id, at});
  }
  for (const auto& [name, value] : incident.variables) known.variables.push_back(variable(name, value, plan));
  known.drill = incident.drill;
  known.worst = incident.assume_worst;
  return known;
}

}  // namespace incplan
