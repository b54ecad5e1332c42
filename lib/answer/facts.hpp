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

/// What a fact follows from: an affected service, or the answer to another question.
struct Cause {
  Index<Service> service{};
  Index<Criterion> criterion{};
  Value value = 0;  ///< of the criterion
  friend bool operator==(const Cause&, const Cause&) = default;
};

/// A value that follows from something.
struct ImpliedValue {
  Value value = 0;
  Cause cause{};
  friend bool operator==(const ImpliedValue&, const ImpliedValue&) = default;
};

/// A criterion as it stands, or empty where it is not known.
struct KnownFact {
  Value value = 0;
  FactSource source = FactSource::given;
  bool stand_in = false;  ///< measured from `started`, because nobody gave the moment that the plan measures it from
  Cause cause{};          ///< of an implied one
  std::vector<ImpliedValue> contrary{};  ///< while facts are concluded: other values that follow as well
};

/// A choice without an order of which several values follow: none of them counts, and somebody has to say.
struct Conflict {
  Index<Criterion> criterion{};
  std::vector<ImpliedValue> values{};  ///< each value once, with the first thing that it follows from
};

struct AffectedService {
  Index<Service> service{};
  ServiceState state = ServiceState::outage;
  Index<Service> cause{};  ///< the service that took it along; none where it was named itself
};

/// The services that an incident affects, named ones first; nothing where nobody has said.
using AffectedServices = std::optional<std::vector<AffectedService>>;

struct KnownFacts {
  std::vector<std::optional<KnownFact>> criteria;  ///< one for each criterion of the plan, in its order
  AffectedServices services;
  std::vector<Conflict> conflicts{};  ///< why facts are missing that something implies

  /// Null where nothing is in conflict.
  [[nodiscard]] const Conflict* conflict(Index<Criterion> criterion) const;
  [[nodiscard]] bool affects(Index<Service> service) const;
};

/// The facts that a service adds in its state.
[[nodiscard]] const std::vector<Fact>& facts_of(const Service& service, ServiceState state);

/// Concludes. A fact given by hand wins over a measured one, that over an implied one, and all over an assumed one; of
/// several implied values the most serious counts; of a choice without an order none does. `reduced` neither spreads to
/// dependants nor implies by `implies`. Durations that follow the clock are measured at `now`; nothing is where there is
/// none, as in examples.
[[nodiscard]] KnownFacts conclude(const Plan& plan, const Incident& incident, std::optional<Instant> now = {});

}  // namespace incplan::core
