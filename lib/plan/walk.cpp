#include "plan/walk.hpp"

#include "format/service_owners.hpp"

namespace incplan::core {
namespace {

/// Visits a value by its type, and an entry by its members.
class Walker {
 public:
  explicit Walker(const PlanVisitor& visitor) : to_(visitor) {}

  void visit(const Text& text) const {
    if (to_.text && !text.empty()) to_.text(text);
  }
  void visit(const Condition& condition) const {
    if (to_.condition && condition.written) to_.condition(condition);
  }
  template <class Tag>
  void visit(const Ref<Tag>& reference) const {
    name(reference.value, reference.place);
  }
  template <class Tag>
  void visit(const Updates::Rhythm<Tag>& rhythm) const {
    visit(rhythm.first);
  }
  template <class Value>
  void visit(const std::optional<Value>& value) const {
    if (value) visit(*value);
  }
  template <class Value>
  void visit(const std::vector<Value>& list) const {
    for (const Value& value : list) visit(value);
  }
  template <class Entry>
  void visit(const Part<Entry>& entries) const {
    for (const Entry& entry : entries) visit(entry);
  }

  void visit(const Plan& plan) const {
    each(plan.name, plan.owner, plan.incident, plan.criteria, plan.severities, plan.examples, plan.people, plan.roles,
         plan.audiences, plan.channels, plan.variables, plan.stages, plan.values, plan.services, plan.procedures,
         plan.obligations, plan.lint);
  }

 private:
  template <class... Values>
  void each(const Values&... values) const {
    (visit(values), ...);
  }
  template <class Tag>
  void name(const Id<Tag>& id, const Place& place) const {
    if (to_.reference && !id.empty()) to_.reference(kind_of<Tag>, id.text, place);
  }

  void visit(const IncidentMeaning& incident) const { each(incident.description, incident.unless, incident.excludes); }
  void visit(const Fact& fact) const { visit(fact.name); }
  void visit(const Criterion& criterion) const {
    each(criterion.name, criterion.ask, criterion.values, criterion.implies);
  }
  void visit(const Criterion::Choice& choice) const { each(choice.name, choice.description); }
  void visit(const Criterion::Implication& implication) const { visit(implication.facts); }
  void visit(const Severity& severity) const {
    each(severity.name, severity.description, severity.when, severity.updates, severity.next_steps);
  }
  void visit(const Updates& updates) const { each(updates.by_stage, updates.by_audience); }
  void visit(const Updates::OfAudience& entry) const { each(entry.audience, entry.updates); }
  void visit(const Example& example) const {
    each(example.name, example.facts, example.services, example.severity, example.channels, example.roles);
  }
  void visit(const Example::Affected& affected) const { visit(affected.service); }
  void visit(const Person& person) const { visit(person.name); }
  void visit(const Role& role) const {
    each(role.name, role.responsibilities, role.when);
    for (const Ref<PersonTag>& holder : role.held_by) {
      if (find_service_owners(holder.value.text) == nullptr) visit(holder);
    }
    visit(role.rotas);
  }
  void visit(const Rota& rota) const { each(rota.people, rota.overrides); }
  void visit(const Rota::Override& override) const { visit(override.person); }
  void visit(const Audience& audience) const { each(audience.name, audience.approver); }
  void visit(const Channel& channel) const {
    each(channel.name, channel.audience, channel.purpose, channel.when, channel.access, channel.owner,
         channel.fallback);
  }
  void visit(const Channel::Access& access) const { visit(access.granted_by); }
  void visit(const Variable& variable) const {
    each(variable.ask, variable.example, variable.fallback, variable.public_from);
  }
  void visit(const Stage& stage) const { each(stage.name, stage.description, stage.messages); }
  void visit(const Message& message) const { each(message.title, message.text, message.when); }
  void visit(const TeamValue& value) const { each(value.name, value.description, value.practices); }
  void visit(const Service& service) const {
    each(service.name, service.owner, service.depends_on, service.implies, service.states);
  }
  void visit(const Service::StateFacts& state) const { visit(state.facts); }
  void visit(const Procedure& procedure) const { each(procedure.name, procedure.when, procedure.steps); }
  void visit(const Obligation& obligation) const {
    each(obligation.name, obligation.when, obligation.due, obligation.calendar, obligation.to, obligation.owner);
  }
  void visit(const Obligation::Clock& clock) const { name(clock.after, clock.from_written.place); }
  void visit(const LintException& exception) const { visit(exception.reason); }

  const PlanVisitor& to_;
};

}  // namespace

void walk(const Plan& plan, const PlanVisitor& visitor) {
  Walker(visitor).visit(plan);
}

std::vector<const Text*> texts(const Plan& plan) {
  std::vector<const Text*> list;
  walk(plan, {.text = [&list](const Text& text) { list.push_back(&text); }});
  return list;
}

}  // namespace incplan::core
