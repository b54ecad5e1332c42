// What is known about an incident: everything that a person says, before anything is concluded from it.
//
// The command line, an incident file and a test each fill one of these; every answer is a function of a Plan, an
// Incident and the present moment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/plan.hpp"

namespace incplan::core {

/// The moments of an incident. What is not given is not known: nothing here is ever "now" by default.
struct IncidentTimes {
  std::optional<Instant> started;
  std::optional<Instant> aware;
  std::optional<Instant> declared;
  std::optional<Instant> classified;
  std::optional<Instant> updated;  ///< when the last message went out
  std::optional<Instant> resolved;
  std::optional<Instant> scheduled_for{};  ///< when planned work begins
  std::optional<Instant> scheduled_until{};

  [[nodiscard]] std::optional<Instant>& operator[](Moment moment) { return this->*member(moment); }
  [[nodiscard]] const std::optional<Instant>& operator[](Moment moment) const { return this->*member(moment); }

 private:
  using Member = std::optional<Instant> IncidentTimes::*;
  static Member member(Moment moment);
};

struct Incident {
  /// A fact given by hand: a criterion of the plan and a value of its scale.
  struct Given {
    Index<Criterion> criterion{};
    Value value = 0;
  };
  struct AffectedService {
    Index<Service> service{};
    std::optional<ServiceState> state{};  ///< nothing where only the service was named
  };
  struct Done {
    ObligationId obligation;
    Instant at{};
  };
  /// A variable of the messages, for all languages or for one.
  struct VariableValue {
    std::string name;
    std::string language;  ///< empty: for all
    std::string value;
  };

  std::vector<Given> facts;
  /// The affected services; nothing where nobody has said, an empty list where somebody said "none".
  std::optional<std::vector<AffectedService>> services;
  Index<Severity> severity{};  ///< overrides classification
  Index<Stage> stage{};        ///< the first where nobody has said
  IncidentTimes moments;
  std::optional<Instant> next_update;  ///< what messages promise, instead of the plan's rhythm
  std::vector<Done> done;
  std::vector<VariableValue> variables;
  bool drill = false;
  bool worst = false;  ///< take the most severe answer that is still possible

  /// Whether anything was said that classifies: a fact, a service, a severity.
  [[nodiscard]] bool says_anything() const { return !facts.empty() || services || severity; }
};

/// The stage of an incident: the first where nobody has said, none in a plan without stages.
[[nodiscard]] Index<Stage> stage_of(const Plan& plan, const Incident& incident);
[[nodiscard]] Flow flow_of(const Plan& plan, const Incident& incident);
/// Whether that is planned maintenance, which is no incident.
[[nodiscard]] bool is_maintenance(const Plan& plan, const Incident& incident);

}  // namespace incplan::core
