#include "check/texts.hpp"

namespace incplan::check {
namespace {

class Collector {
 public:
  void add(const Text& text) {
    if (!text.empty()) found_.push_back(&text);
  }
  void add(const Texts& list) {
    for (const Text& text : list) add(text);
  }
  std::vector<const Text*> take() { return std::move(found_); }

 private:
  std::vector<const Text*> found_;
};

void collect(const Criterion& criterion, Collector& to) {
  to.add(criterion.ask);
  for (const Criterion::Choice& choice : criterion.values) to.add(choice.description);
}

void collect(const Severity& severity, Collector& to) {
  to.add(severity.name);
  to.add(severity.description);
  to.add(severity.next_steps);
}

void collect(const Example& example, Collector& to) {
  to.add(example.name);
}

void collect(const Person& person, Collector& to) {
  to.add(person.name);
}

void collect(const Role& role, Collector& to) {
  to.add(role.name);
  to.add(role.responsibilities);
}

void collect(const Audience& audience, Collector& to) {
  to.add(audience.name);
}

void collect(const Channel& channel, Collector& to) {
  to.add(channel.name);
  to.add(channel.purpose);
}

void collect(const Variable& variable, Collector& to) {
  to.add(variable.ask);
  to.add(variable.example);
  if (variable.fallback) to.add(*variable.fallback);
}

void collect(const Stage& stage, Collector& to) {
  to.add(stage.name);
  to.add(stage.description);
  for (const Message& message : stage.messages) {
    to.add(message.title);
    to.add(message.text);
  }
}

void collect(const TeamValue& value, Collector& to) {
  to.add(value.name);
  to.add(value.description);
  to.add(value.practices);
}

void collect(const Service& service, Collector& to) {
  to.add(service.name);
}

void collect(const Procedure& procedure, Collector& to) {
  to.add(procedure.name);
  to.add(procedure.steps);
}

void collect(const Obligation& obligation, Collector& to) {
  to.add(obligation.name);
  to.add(obligation.to);
}

void collect(const LintException& exception, Collector& to) {
  to.add(exception.reason);
}

template <class Entry>
void collect(const Part<Entry>& entries, Collector& to) {
  for (const Entry& entry : entries) collect(entry, to);
}

}  // namespace

std::vector<const Text*> texts(const Plan& plan) {
  Collector collector;
  collector.add(plan.name);
  collector.add(plan.incident.description);
  collector.add(plan.incident.excludes);
  collect(plan.criteria, collector);
  collect(plan.severities, collector);
  collect(plan.examples, collector);
  collect(plan.people, collector);
  collect(plan.roles, collector);
  collect(plan.audiences, collector);
  collect(plan.channels, collector);
  collect(plan.variables, collector);
  collect(plan.stages, collector);
  collect(plan.values, collector);
  collect(plan.services, collector);
  collect(plan.procedures, collector);
  collect(plan.obligations, collector);
  for (const LintException& exception : plan.lint) collect(exception, collector);
  return collector.take();
}

}  // namespace incplan::check
