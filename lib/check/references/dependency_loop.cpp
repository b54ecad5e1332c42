#include <algorithm>
#include <map>

#include "check/check.hpp"
#include "check/references/loops.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(Services that depend on each other, facts that imply each other, obligations
whose clocks each start or end with the other one, a role of `service_owners`
that owns a service itself, or a channel that is its own fallback.

A circle has no beginning. The clock of an obligation that waits for itself
never starts, and the authority's does; a status page that stands in for itself
reaches nobody on the day on which it is down.

```yaml
obligations:
  authority: {name: Tell the authority, due: {within: 72h, from: customers}}
  customers: {name: Tell the customers, due: {within: 24h, from: authority}}
```

Take one of the links away. Two channels that stand in for each other are no
mistake: each is tried once.
)";

/// Things of one kind, and where each says which others it needs.
struct Network {
  std::string_view complaint;  ///< "services depend on each other in a circle"
  std::vector<std::string> names;
  Needs needs;
  std::vector<std::vector<Place>> places;  ///< of each need, where it is written

  explicit Network(std::string_view words, std::size_t size)
      : complaint(words), names(size), needs(size), places(size) {}

  void add(std::size_t thing, std::size_t needed, const Place& place) {
    needs[thing].push_back(static_cast<int>(needed));
    places[thing].push_back(place);
  }
  [[nodiscard]] Place place_of(int thing, int needed) const {
    const auto from = static_cast<std::size_t>(thing);
    const auto position = std::ranges::find(needs[from], needed) - needs[from].begin();
    return places[from][static_cast<std::size_t>(position)];
  }
};

Network services(const Plan& plan) {
  Network network("services depend on each other in a circle", plan.services.size());
  for (std::size_t i = 0; i < plan.services.size(); ++i) {
    network.names[i] = plan.services[i].id.text;
    for (const auto& needed : plan.services[i].depends_on) {
      const auto index = index_of(plan.services, needed.value.text);
      if (index) network.add(i, index.value(), needed.place);
    }
  }
  return network;
}

Network obligations(const Plan& plan) {
  Network network("obligations wait for each other in a circle", plan.obligations.size());
  for (std::size_t i = 0; i < plan.obligations.size(); ++i) {
    network.names[i] = plan.obligations[i].id.text;
    for (const Obligation::Clock& clock : plan.obligations[i].due) {
      const auto index = index_of(plan.obligations, clock.after.text);
      if (index) network.add(i, index.value(), clock.from_written.place);
    }
  }
  return network;
}

/// A value from which facts follow: `data_loss: yes`.
struct Source {
  Index<Criterion> criterion;
  const Criterion::Implication* implication;
};

std::vector<Source> implying_values(const Plan& plan) {
  std::vector<Source> sources;
  for (const auto criterion : plan.criteria.indices()) {
    for (const auto& implication : plan.criteria[criterion].implies) sources.push_back({criterion, &implication});
  }
  return sources;
}

Network implied_facts(const Plan& plan) {
  const std::vector<Source> sources = implying_values(plan);
  Network network("facts imply each other in a circle", sources.size());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto& [criterion, implication] = sources[i];
    network.names[i] = plan.criteria[criterion].id.text + ": " + implication->written.value;
    for (const Fact& fact : implication->facts) {
      const auto implied = std::ranges::find_if(sources, [&fact](const Source& other) {
        return other.criterion == fact.criterion && other.implication->value == fact.value;
      });
      if (implied == sources.end()) continue;
      network.add(i, static_cast<std::size_t>(implied - sources.begin()), fact.name.place);
    }
  }
  return network;
}

void report_loops(const Network& network, Diagnostics& found) {
  for (const std::vector<int>& loop : find_loops(network.needs)) {
    std::string path;
    for (const int thing : loop) path += "`" + network.names[static_cast<std::size_t>(thing)] + "` → ";
    path += "`" + network.names[static_cast<std::size_t>(loop.front())] + "`";
    Diagnostic diagnostic{.code = dependency_loop.rule.name,
                          .place = network.place_of(loop.front(), loop[1 % loop.size()]),
                          .message = Sentence("{}: {}", network.complaint, path),
                          .hint = "take one of these away"};
    for (std::size_t i = 1; i < loop.size(); ++i) {
      diagnostic.related.push_back({network.place_of(loop[i], loop[(i + 1) % loop.size()]), "and on from here"});
    }
    found.push_back(std::move(diagnostic));
  }
}

/// A longer circle of fallbacks is what people write: each of its channels is tried once.
void report_own_fallbacks(const Plan& plan, Diagnostics& found) {
  for (const Channel& channel : plan.channels) {
    if (channel.fallback.value != channel.id) continue;
    found.push_back({.code = dependency_loop.rule.name,
                     .place = channel.fallback.place,
                     .message = Sentence("the channel `{}` is its own fallback", channel.id.text),
                     .hint = "name another channel that reaches the same people"});
  }
}

/// Whoever owns a service cannot be whoever owns the services.
void report_own_owners(const Plan& plan, Diagnostics& found) {
  std::map<const Role*, std::size_t> places;
  for (const Service& service : plan.services) {
    const Role* role = find(plan.roles, service.owner.value.text);
    if (role == nullptr || !role->follows_services()) continue;
    const auto [known, is_new] = places.emplace(role, found.size());
    if (!is_new) {
      found[known->second].related.push_back({service.owner.place, "and here"});
      continue;
    }
    found.push_back(
        {.code = dependency_loop.rule.name,
         .place = service.owner.place,
         .message = Sentence("`{}` is held by the owners of services, and owns `{}`", role->id.text, service.id.text),
         .hint = "name a person, or a role that people hold"});
  }
}

void run(const View& view, Diagnostics& found) {
  report_loops(implied_facts(view.plan), found);
  report_own_fallbacks(view.plan, found);
  report_loops(services(view.plan), found);
  report_own_owners(view.plan, found);
  report_loops(obligations(view.plan), found);
}

}  // namespace

const Check dependency_loop{.rule = {.name = "dependency-loop",
                                     .level = Level::error,
                                     .summary = "a dependency cycle",
                                     .explanation = explanation},
                            .run = run};

}  // namespace incplan::core::check
