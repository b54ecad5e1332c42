// What follows from what is known: services take others with them, services and criteria imply facts, and the plan
// assumes the rest that it has an assumption for.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "answer/incident.hpp"

namespace incplan::core {

enum class FactSource { given, measured, implied, assumed };
[[nodiscard]] std::string_view to_text(FactSource source);

/// A criterion as it stands, or empty where it is not known.
struct KnownFact {
  Value value = 0;
  FactSource source = FactSource::given;
  std::string cause{};    ///< of an implied one: "service checkout", "data_loss: yes"
  bool stand_in = false;  ///< measured from `started`, because nobody gave the moment that the plan measures it from
};

struct AffectedService {
  Index<Service> service{};
  ServiceState state = ServiceState::outage;
  Index<Service> cause{};  ///< the service that took it along; none where it was named itself
};

struct KnownFacts {
  std::vector<std::optional<KnownFact>> criteria;  ///< one for each criterion of the plan, in its order
  /// All affected services, named ones first; nothing where the affected services are not known.
  std::optional<std::vector<AffectedService>> services;

  [[nodiscard]] bool affects(Index<Service> service) const;
};

/// The facts that a service adds in its state.
[[nodiscard]] const std::vector<Fact>& facts_of(const Service& service, ServiceState state);

/// Concludes. A fact given by hand wins over a measured one, that over an implied one, and all over an assumed one; of
/// several implied values the most serious counts. `reduced` neither spreads to dependants nor implies by `implies`.
/// Durations that follow the clock are measured at `now`; nothing is where there is none, as in examples.
[[nodiscard]] KnownFacts conclude(const Plan& plan, const Incident& incident, std::optional<Instant> now = {});

}  // namespace incplan::core
