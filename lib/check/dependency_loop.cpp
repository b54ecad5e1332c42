#include <algorithm>

#include "check/check.hpp"
#include "check/loops.hpp"

namespace incplan::check {
namespace {

constexpr std::string_view explanation = R"(Services that depend on each other, channels that are each other's fallback,
facts that imply each other, or obligations that each start when the other one
is done.

A circle has no beginning. When the status page is down, its fallback sends
you to the mailing list, whose fallback sends you back to the status page; the
clock of an obligation that waits for itself never starts, and the authority's
does.

```yaml
channels:
  status_page: {name: Status page, kind: statuspage, audience: customers,
                fallback: mailing_list}
  mailing_list: {name: Mailing list, kind: email, audience: customers,
                 fallback: status_page}
```

Take one of them away: the last channel of a chain has no fallback, and of two
services only one needs the other.
)";

/// Things of one kind, and where each says which others it needs.
struct Network {
  std::string_view complaint;  ///< "services depend on each other in a circle"
  std::vector<std::string> names;
  Needs needs;
  std::vector<std::vector<Place>> places;  ///< of each need, where it is written

  explicit Network(std::string_view words, std::size_t size)
      : complaint(words), names(size), needs(size), places(size) {}

  void add(std::size_t thing, int needed, const Place& place) {
    if (needed < 0) return;
    needs[thing].push_back(needed);
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
      network.add(i, index_of(plan.services, needed.value.text), needed.place);
    }
  }
  return network;
}

Network fallbacks(const Plan& plan) {
  Network network("channels are each other's fallback in a circle", plan.channels.size());
  for (std::size_t i = 0; i < plan.channels.size(); ++i) {
    const Ref<ChannelTag>& fallback = plan.channels[i].fallback;
    network.names[i] = plan.channels[i].id.text;
    network.add(i, index_of(plan.channels, fallback.value.text), fallback.place);
  }
  return network;
}

Network obligations(const Plan& plan) {
  Network network("obligations wait for each other in a circle", plan.obligations.size());
  for (std::size_t i = 0; i < plan.obligations.size(); ++i) {
    network.names[i] = plan.obligations[i].id.text;
    for (const Obligation::Clock& clock : plan.obligations[i].due) {
      network.add(i, index_of(plan.obligations, clock.after.text), clock.from_written.place);
    }
  }
  return network;
}

/// A value from which facts follow: `data_loss: yes`.
struct Source {
  int criterion;
  const Criterion::Implication* implication;
};

std::vector<Source> implying_values(const Plan& plan) {
  std::vector<Source> sources;
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    for (const auto& implication : plan.criteria[i].implies) sources.push_back({static_cast<int>(i), &implication});
  }
  return sources;
}

Network implied_facts(const Plan& plan) {
  const std::vector<Source> sources = implying_values(plan);
  Network network("facts imply each other in a circle", sources.size());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto& [criterion, implication] = sources[i];
    network.names[i] = plan.criteria[static_cast<std::size_t>(criterion)].id.text + ": " + implication->written.value;
    for (const Fact& fact : implication->facts) {
      const auto implied = std::ranges::find_if(sources, [&fact](const Source& other) {
        return other.criterion == fact.criterion && other.implication->value == fact.value;
      });
      if (implied != sources.end()) network.add(i, static_cast<int>(implied - sources.begin()), fact.name.place);
    }
  }
  return network;
}

void report(const Network& network, Diagnostics& found) {
  for (const std::vector<int>& loop : find_loops(network.needs)) {
    std::string way;
    for (const int thing : loop) way += "`" + network.names[static_cast<std::size_t>(thing)] + "` → ";
    way += "`" + network.names[static_cast<std::size_t>(loop.front())] + "`";
    Diagnostic diagnostic{.code = dependency_loop.rule.name,
                          .place = network.place_of(loop.front(), loop[1 % loop.size()]),
                          .message = std::string(network.complaint) + ": " + way,
                          .hint = "take one of these away"};
    for (std::size_t i = 1; i < loop.size(); ++i) {
      diagnostic.related.push_back({network.place_of(loop[i], loop[(i + 1) % loop.size()]), "and on from here"});
    }
    found.push_back(std::move(diagnostic));
  }
}

void run(const View& view, Diagnostics& found) {
  report(implied_facts(view.plan), found);
  report(fallbacks(view.plan), found);
  report(services(view.plan), found);
  report(obligations(view.plan), found);
}

}  // namespace

const Check dependency_loop{.rule = {.name = "dependency-loop",
                                     .level = Level::error,
                                     .summary = "things that depend on each other in a circle",
                                     .explanation = explanation},
                            .run = run};

}  // namespace incplan::check
