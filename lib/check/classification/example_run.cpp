#include "check/classification/example_run.hpp"

#include <algorithm>

#include "check/engine/stage_contexts.hpp"

namespace incplan::core::check {
namespace {

std::optional<Incident> incident_of(const Plan& plan, const Example& example) {
  Incident incident;
  for (const Fact& fact : example.facts) {
    if (!fact.criterion) return std::nullopt;
    incident.facts.push_back({fact.criterion, fact.value});
  }
  if (!example.services_written) return incident;
  auto& services = incident.services.emplace();
  for (const Example::Affected& affected : example.services) {
    const auto service = index_of(plan.services, affected.service.value.text);
    if (!service) return std::nullopt;
    services.push_back({service, affected.state});
  }
  return incident;
}

}  // namespace

ExampleRun::ExampleRun(Decisions& decisions, KnownFacts facts) : decisions_(&decisions), facts_(std::move(facts)) {
  static_cast<void>(decisions.severity());
  if (decisions.exhausted()) {
    own_ = std::make_unique<Decisions>(decisions.plan(), facts_);
    decisions_ = own_.get();
  }
  known_ = decisions_->known(facts_);
}

std::optional<ExampleRun> ExampleRun::of(Decisions& decisions, const Example& example) {
  const auto incident = incident_of(decisions.plan(), example);
  if (!incident) return std::nullopt;
  return ExampleRun(decisions, conclude(decisions.plan(), *incident));
}

Decisions::Node ExampleRun::answer() {
  return decisions_->answer(decisions_->restrict(decisions_->severity(), known_));
}

Decisions::Node ExampleRun::holds(const Condition& condition) {
  const EvalContext occasion = incident_stages(decisions_->plan()).front();
  return decisions_->answer(decisions_->restrict(decisions_->condition(condition, occasion), known_));
}

bool ExampleRun::meets(const Alternative& alternative) {
  return decisions_->answer(decisions_->restrict(decisions_->alternative(alternative, {}), known_)) == Decisions::holds;
}

std::string ExampleRun::facts() const {
  std::string text;
  const Plan& plan = decisions_->plan();
  for (std::size_t i = 0; i < facts_.criteria.size(); ++i) {
    const auto& fact = facts_.criteria[i];
    if (!fact) continue;
    text += (text.empty() ? "" : ", ") + plan.criteria[i].id.text + ": " + plan.criteria[i].show(fact->value);
    if (fact->source != FactSource::given) text += " (" + std::string(to_text(fact->source)) + ")";
  }
  return text;
}

}  // namespace incplan::core::check
