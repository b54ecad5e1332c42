// How serious is this, why, and what comes next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "answer/certainty.hpp"
#include "answer/facts.hpp"
#include "answer/incident.hpp"
#include "answer/schedule.hpp"
#include "answer/who.hpp"

namespace incplan {

enum class Outcome { incident, no_incident, undecided };
[[nodiscard]] std::string_view to_text(Outcome outcome);

/// One entry of a condition that a fact meets.
struct Because {
  std::string criterion;  ///< id, or a built-in name such as `service`
  std::string is;         ///< the fact
  std::string wanted;     ///< the matcher as the plan writes it
  FactSource source = FactSource::given;
};

/// An outcome that the missing facts still allow, with the smallest set of answers that leads there.
struct Possible {
  int severity = -1;  ///< index into `Plan::severities`; -1 for "no incident"
  std::vector<IfAnswered> answers;
};

/// A channel on which this incident is, or may be, reported.
struct Reported {
  const Channel* channel = nullptr;
  bool certain = true;
  std::vector<IfAnswered> answers;  ///< what would make it certain
};

/// A procedure that applies, or may.
struct Applies {
  const Procedure* procedure = nullptr;
  bool certain = true;
  std::vector<IfAnswered> answers;
};

struct Classification {
  Outcome outcome = Outcome::undecided;
  int severity = -1;        ///< index into `Plan::severities`, -1 where there is none
  bool overridden = false;  ///< `--severity`
  KnownFacts facts;
  std::vector<Because> because;
  std::vector<Possible> possible;  ///< most severe first; "no incident" last
  std::vector<NeededRole> roles;
  std::vector<Reported> channels;
  UpdateSchedule updates;
  std::vector<DueObligation> obligations;
  std::vector<Applies> procedures;
};

[[nodiscard]] Classification classify(const Plan& plan, const Incident& incident, Instant now);

}  // namespace incplan
