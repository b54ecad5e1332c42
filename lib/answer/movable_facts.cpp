#include "answer/movable_facts.hpp"

#include <algorithm>
#include <array>

namespace incplan::core {
namespace {

using Premise = MovableFacts::Premise;

/// The usual state first: it is what is meant when nobody names one.
constexpr std::array<ServiceState, 5> all_states = {ServiceState::outage, ServiceState::partial_outage,
                                                    ServiceState::degraded, ServiceState::reduced,
                                                    ServiceState::maintenance};

/// One thing that makes a criterion have a value.
struct Link {
  Index<Criterion> criterion{};
  Value value = 0;
  Premise premise{};
};

class Links {
 public:
  Links(const Plan& plan, const KnownFacts& facts) : plan_(plan), facts_(facts) {
    for (const auto index : plan.criteria.indices()) add_criterion(index, plan.criteria[index]);
    for (const AffectedService& each : facts.services.value_or(std::vector<AffectedService>{})) {
      add(facts_of(plan.services[each.service], each.state), {});
    }
    if (facts.services) return;
    for (const auto service : plan.services.indices()) {
      for (const ServiceState state : all_states) {
        add(facts_of(plan.services[service], state), {.service = service, .state = state});
      }
    }
  }

  [[nodiscard]] const std::vector<Link>& all() const { return all_; }

  /// Whether the link may make its criterion another than it is; `moving` says so of the criteria that do move.
  [[nodiscard]] bool moves(const Link& link, const std::vector<bool>& moving) const {
    const auto& fact = facts_.criteria[link.criterion.value()];
    if (!fact || !is_open(link.premise, moving)) return false;
    if (fact->source == FactSource::given || fact->source == FactSource::measured) return false;
    if (fact->source == FactSource::assumed) return link.value != fact->value;
    const bool replaces =
        plan_.criteria[link.criterion].is_unordered() ? link.value != fact->value : link.value > fact->value;
    return replaces || may_lapse(link.premise, moving);
  }

 private:
  void add(const std::vector<Fact>& facts, const Premise& premise) {
    for (const Fact& fact : facts) {
      if (fact.criterion) all_.push_back({fact.criterion, fact.value, premise});
    }
  }

  /// What follows from an assumption is assumed itself, and counts less than what is implied: it is no link.
  void add_criterion(Index<Criterion> index, const Criterion& criterion) {
    const auto& fact = facts_.criteria[index.value()];
    for (const Criterion::Implication& implication : criterion.implies) {
      const bool is_assumed = fact && fact->source == FactSource::assumed && fact->value == implication.value;
      if (!is_assumed) add(implication.facts, {.criterion = index, .value = implication.value});
    }
  }

  /// Whether an answer that is missing decides if the premise holds.
  [[nodiscard]] bool is_open(const Premise& premise, const std::vector<bool>& moving) const {
    if (!premise.criterion) return static_cast<bool>(premise.service);
    const auto& fact = facts_.criteria[premise.criterion.value()];
    return !fact || fact->source == FactSource::assumed || moving[premise.criterion.value()];
  }

  /// Whether the premise holds now, and may not hold for long.
  [[nodiscard]] bool may_lapse(const Premise& premise, const std::vector<bool>& moving) const {
    if (!premise.criterion) return false;
    const std::size_t index = premise.criterion.value();
    return moving[index] && facts_.criteria[index]->value == premise.value;
  }

  const Plan& plan_;
  const KnownFacts& facts_;
  std::vector<Link> all_;
};

std::vector<bool> moving_criteria(const Links& links, std::size_t criteria) {
  std::vector<bool> moving(criteria);
  for (bool is_new = true; is_new;) {
    is_new = false;
    for (const Link& link : links.all()) {
      const std::size_t index = link.criterion.value();
      if (moving[index] || !links.moves(link, moving)) continue;
      moving[index] = true;
      is_new = true;
    }
  }
  return moving;
}

}  // namespace

MovableFacts::MovableFacts(const Plan& plan, const KnownFacts& facts) {
  const Links links(plan, facts);
  const std::vector<bool> moving = moving_criteria(links, plan.criteria.size());
  for (std::size_t i = 0; i < moving.size(); ++i) {
    if (!moving[i]) continue;
    const bool is_assumed = facts.criteria[i]->source == FactSource::assumed;
    Fact fact{.criterion = Index<Criterion>(i), .otherwise = plan.criteria[i].assume, .assumed = is_assumed};
    if (is_assumed) fact.otherwise = facts.criteria[i]->value;
    for (const Link& link : links.all()) {
      if (link.criterion == fact.criterion) fact.implied.push_back({link.value, link.premise});
    }
    std::ranges::stable_sort(fact.implied, {}, &Implied::value);
    list_.push_back(std::move(fact));
  }
}

const MovableFacts::Fact* MovableFacts::find(Index<Criterion> criterion) const {
  const auto found = std::ranges::find(list_, criterion, &Fact::criterion);
  return found == list_.end() ? nullptr : &*found;
}

std::vector<std::vector<ServiceState>> MovableFacts::states_of(Index<Service> service) const {
  const auto effect = [&](ServiceState state) {
    std::vector<std::pair<Index<Criterion>, Value>> implied;
    for (const Fact& fact : list_) {
      for (const Implied& each : fact.implied) {
        const bool follows = each.premise.service == service && each.premise.state == state;
        if (follows) implied.emplace_back(fact.criterion, each.value);
      }
    }
    return implied;
  };
  std::vector<std::vector<ServiceState>> groups;
  for (const ServiceState state : all_states) {
    const bool spreads = state != ServiceState::reduced;
    const auto same = std::ranges::find_if(groups, [&](const auto& group) {
      return (group[0] != ServiceState::reduced) == spreads && effect(group[0]) == effect(state);
    });
    if (same == groups.end()) {
      groups.push_back({state});
    } else {
      same->push_back(state);
    }
  }
  return groups;
}

}  // namespace incplan::core
