// What would be known if something was said: the answers themselves, and all that follows from them.
//
//   Supposition(situation).known({{impact, high}})
//   Supposition(situation).known({{checkout, affected}})    also what the service takes along, and what it implies
//
// Naming services settles all of them: those that are not named are well.
#pragma once

#include <vector>

#include "answer/decision.hpp"
#include "answer/incident.hpp"

namespace incplan::core {

class Supposition {
 public:
  /// `assumed` are the cells that are known or assumed. Keeps references to all of these.
  Supposition(const Incident& incident, const Decisions& decisions, const Decisions::Known& assumed, Instant now)
      : incident_(incident), decisions_(decisions), assumed_(assumed), now_(now) {}

  /// The cells after these answers, each by the first of its cells.
  [[nodiscard]] Decisions::Known known(const std::vector<Decisions::Answer>& answers) const;
  /// The cells once these services, and no others, are named.
  [[nodiscard]] Decisions::Known known(const std::vector<Incident::AffectedService>& services) const;
  /// Whether an answer may settle more than its own question.
  [[nodiscard]] bool has_consequences(const Decisions::Answer& answer) const;

 private:
  [[nodiscard]] Decisions::Known known(const Incident& supposed) const;

  const Incident& incident_;
  const Decisions& decisions_;
  const Decisions::Known& assumed_;
  Instant now_;
};

}  // namespace incplan::core
