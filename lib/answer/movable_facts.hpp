// Facts that an answer may still move. What is implied or assumed is not asked for, and yet it is not settled while
// something that is not known implies something else.
//
//   search implies impact medium; data_exposed, which nobody has answered, implies impact high
//   ->  impact moves: high where data_exposed is yes, else medium
//
// A fact that is missing altogether is none of these: it is asked for by itself.
#pragma once

#include <optional>
#include <vector>

#include "answer/facts.hpp"

namespace incplan::core {

class MovableFacts {
 public:
  /// What a fact follows from: a criterion with this value, a service in this state, or (neither) what is known
  /// already.
  struct Premise {
    Index<Criterion> criterion{};
    Value value = 0;
    Index<Service> service{};
    ServiceState state = ServiceState::outage;
  };
  struct Implied {
    Value value = 0;
    Premise premise{};
  };
  struct Fact {
    Index<Criterion> criterion{};
    std::vector<Implied> implied{};    ///< least serious first: of those that hold the last counts, if any
    std::optional<Value> otherwise{};  ///< where none of them holds; nothing: then it is missing
    bool assumed = false;              ///< somebody may still say it, and that counts more
  };

  MovableFacts() = default;
  MovableFacts(const Plan& plan, const KnownFacts& facts);

  [[nodiscard]] const std::vector<Fact>& list() const { return list_; }
  /// Null for a criterion that is settled, or missing.
  [[nodiscard]] const Fact* find(Index<Criterion> criterion) const;
  /// The states of a service that make a difference to these facts or to what depends on it, each with others that do
  /// the same: the first is the one to name.
  [[nodiscard]] std::vector<std::vector<ServiceState>> states_of(Index<Service> service) const;

 private:
  std::vector<Fact> list_;
};

}  // namespace incplan::core
