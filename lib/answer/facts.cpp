#include "answer/facts.hpp"

#include <algorithm>
#include <array>

#include "answer/measured_facts.hpp"

namespace incplan::core {
namespace {

/// How much a state of one service says about those that depend on it. Planned work is less than trouble.
int weight(ServiceState state) {
  switch (state) {
    case ServiceState::reduced:
      return 0;
    case ServiceState::maintenance:
      return 1;
    case ServiceState::degraded:
      return 2;
    case ServiceState::partial_outage:
      return 3;
    case ServiceState::outage:
      return 4;
  }
  return 0;
}

/// For each service those that depend on it directly.
std::vector<std::vector<Index<Service>>> dependants(const Plan& plan) {
  std::vector<std::vector<Index<Service>>> lists(plan.services.size());
  for (const Index<Service> dependant : plan.services.indices()) {
    for (const Ref<ServiceTag>& needed : plan.services[dependant].depends_on) {
      if (const auto service = index_of(plan.services, needed.value.text)) lists[service.value()].push_back(dependant);
    }
  }
  return lists;
}

/// The state of a service that was only named: planned work is done on it, else it is down.
ServiceState unsaid_state(const Plan& plan, const Incident& incident) {
  return is_maintenance(plan, incident) ? ServiceState::maintenance : ServiceState::outage;
}

/// The services that were named, each once, in the gravest state that was said of it.
std::vector<AffectedService> named_services(const std::vector<Incident::AffectedService>& named,
                                            ServiceState default_state) {
  std::vector<AffectedService> affected;
  for (const Incident::AffectedService& each : named) {
    const ServiceState state = each.state.value_or(default_state);
    const auto known = std::ranges::find(affected, each.service, &AffectedService::service);
    if (known == affected.end()) {
      affected.push_back({.service = each.service, .state = state});
    } else if (weight(state) > weight(known->state)) {
      known->state = state;
    }
  }
  return affected;
}

/// Finds what depends on affected services, at any depth. A service that was named stays as it was named, but what
/// depends on it suffers all the same.
class Spread {
 public:
  Spread(const Plan& plan, std::vector<AffectedService>& affected)
      : dependants_(dependants(plan)), affected_(affected), reached_(plan.services.size()) {
    named_ = reached_;
    for (const AffectedService& each : affected) named_[each.service.value()] = true;
  }

  void from(const AffectedService& source) {
    std::vector<Index<Service>> open = {source.service};
    while (!open.empty()) {
      const auto service = open.back();
      open.pop_back();
      for (const auto dependant : dependants_[service.value()]) {
        if (reach(dependant, source.state, service)) open.push_back(dependant);
      }
    }
  }

 private:
  bool reach(Index<Service> service, ServiceState state, Index<Service> cause) {
    const std::size_t index = service.value();
    if (reached_[index]) return false;
    reached_[index] = true;
    if (!named_[index]) affected_.push_back({service, state, cause});
    return true;
  }

  std::vector<std::vector<Index<Service>>> dependants_;
  std::vector<AffectedService>& affected_;
  std::vector<bool> named_;
  std::vector<bool> reached_;
};

std::vector<AffectedService> affected_services(const Plan& plan, const Incident& incident) {
  std::vector<AffectedService> affected = named_services(*incident.services, unsaid_state(plan, incident));
  std::vector<AffectedService> sources = affected;
  std::erase_if(sources, [](const AffectedService& each) { return each.state == ServiceState::reduced; });
  // Grave states first, so that each dependant is met by the gravest that reaches it.
  std::ranges::stable_sort(sources, std::ranges::greater(), [](const auto& each) { return weight(each.state); });
  Spread spread(plan, affected);
  for (const AffectedService& source : sources) spread.from(source);
  return affected;
}

using Facts = std::vector<std::optional<KnownFact>>;

/// Each value once, the first thing that it follows from first.
void add_contrary(const ImpliedValue& implied, KnownFact& known) {
  const bool is_there = known.value == implied.value ||
                        std::ranges::find(known.contrary, implied.value, &ImpliedValue::value) != known.contrary.end();
  if (!is_there) known.contrary.push_back(implied);
}

/// Of several values the most serious counts. Where they have no order, all are kept, and none counts.
void add_fact(const Plan& plan, const Fact& fact, FactSource source, const Cause& cause, Facts& facts) {
  if (!fact.criterion) return;
  std::optional<KnownFact>& known = facts[fact.criterion.value()];
  if (known && plan.criteria[fact.criterion].is_unordered()) return add_contrary({fact.value, cause}, *known);
  if (known && known->value >= fact.value) return;
  known = KnownFact{.value = fact.value, .source = source, .cause = cause};
}

Facts given_facts(const Plan& plan, const Incident& incident) {
  Facts facts(plan.criteria.size());
  for (const Incident::Given& given : incident.facts) {
    facts[given.criterion.value()] = KnownFact{given.value, FactSource::given, {}};
  }
  return facts;
}

/// None of them was given.
void add_measured_facts(const Plan& plan, const Incident& incident, Instant now, Facts& facts) {
  for (const MeasuredFact& fact : measured_facts(plan, incident)) {
    const auto value = measure(fact, incident, now);
    if (value) {
      facts[fact.criterion.value()] =
          KnownFact{.value = *value, .source = FactSource::measured, .stand_in = fact.stand_in};
    }
  }
}

Facts facts_of_services(const Plan& plan, const std::vector<AffectedService>& affected) {
  Facts facts(plan.criteria.size());
  for (const AffectedService& each : affected) {
    const Service& service = plan.services[each.service];
    const Cause cause{.service = each.service};
    for (const Fact& fact : facts_of(service, each.state)) add_fact(plan, fact, FactSource::implied, cause, facts);
  }
  return facts;
}

/// What the facts that stand imply. What follows from an assumption is assumed itself.
void add_implications(const Plan& plan, const Facts& stand, FactSource source, Facts& facts) {
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    const Criterion& criterion = plan.criteria[i];
    for (const Criterion::Implication& implication : criterion.implies) {
      const bool is_assumed = stand[i] && stand[i]->source == FactSource::assumed;
      const bool counts = stand[i] && stand[i]->value == implication.value && stand[i]->contrary.empty() &&
                          is_assumed == (source == FactSource::assumed);
      if (!counts) continue;
      const Cause cause{.criterion = Index<Criterion>(i), .value = implication.value};
      for (const Fact& fact : implication.facts) add_fact(plan, fact, source, cause, facts);
    }
  }
}

/// Takes from `below` what `above` does not know.
Facts over(Facts above, const Facts& below) {
  for (std::size_t i = 0; i < above.size(); ++i) {
    if (!above[i]) above[i] = below[i];
  }
  return above;
}

bool same_values(const Facts& a, const Facts& b) {
  return std::ranges::equal(a, b, [](const auto& one, const auto& other) {
    return one.has_value() == other.has_value() &&
           (!one || (one->value == other->value && one->source == other->source && one->contrary == other->contrary));
  });
}

Facts assumptions(const Plan& plan) {
  Facts facts(plan.criteria.size());
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (plan.criteria[i].assume) facts[i] = KnownFact{*plan.criteria[i].assume, FactSource::assumed, {}};
  }
  return facts;
}

/// Concludes again and again until nothing changes: of a value that something more serious has replaced nothing
/// follows. Implications in a circle (a mistake that is reported) end at the limit.
Facts conclude_facts(const Plan& plan, const Facts& given, const Facts& from_services) {
  constexpr int most_rounds = 1'000;
  const Facts written = assumptions(plan);
  Facts facts = over(over(given, from_services), written);
  for (int round = 0; round < most_rounds; ++round) {
    Facts implied = from_services;
    add_implications(plan, facts, FactSource::implied, implied);
    Facts assumed(plan.criteria.size());
    add_implications(plan, facts, FactSource::assumed, assumed);
    Facts next = over(over(over(given, implied), assumed), written);
    if (same_values(next, facts)) return next;
    facts = std::move(next);
  }
  return facts;
}

/// Takes out what is in conflict: it is missing.
std::vector<Conflict> take_conflicts(Facts& facts) {
  std::vector<Conflict> conflicts;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (!facts[i] || facts[i]->contrary.empty()) continue;
    Conflict& conflict = conflicts.emplace_back(Conflict{.criterion = Index<Criterion>(i)});
    conflict.values = std::move(facts[i]->contrary);
    conflict.values.insert(conflict.values.begin(), {facts[i]->value, facts[i]->cause});
    facts[i].reset();
  }
  return conflicts;
}

}  // namespace

std::string_view to_text(FactSource source) {
  constexpr std::array<std::string_view, 4> words = {"given", "measured", "implied", "assumed"};
  return words[static_cast<std::size_t>(source)];
}

const std::vector<Fact>& facts_of(const Service& service, ServiceState state) {
  static const std::vector<Fact> nothing;
  const auto found = std::ranges::find(service.states, state, &Service::StateFacts::state);
  if (found != service.states.end()) return found->facts;
  return state == ServiceState::reduced ? nothing : service.implies;
}

const Conflict* KnownFacts::conflict(Index<Criterion> criterion) const {
  const auto found = std::ranges::find(conflicts, criterion, &Conflict::criterion);
  return found == conflicts.end() ? nullptr : &*found;
}

bool KnownFacts::affects(Index<Service> service) const {
  return services && std::ranges::find(*services, service, &AffectedService::service) != services->end();
}

KnownFacts conclude(const Plan& plan, const Incident& incident, std::optional<Instant> now) {
  KnownFacts known;
  if (incident.services) known.services = affected_services(plan, incident);
  const Facts from_services = facts_of_services(plan, known.services.value_or(std::vector<AffectedService>{}));
  Facts said = given_facts(plan, incident);
  if (now) add_measured_facts(plan, incident, *now, said);
  known.criteria = conclude_facts(plan, said, from_services);
  known.conflicts = take_conflicts(known.criteria);
  return known;
}

}  // namespace incplan::core
