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

namespace incplan::core {

enum class Outcome { incident, no_incident, undecided };
[[nodiscard]] std::string_view to_text(Outcome outcome);

/// One entry of a condition that a fact meets.
struct SeverityReason {
  std::string criterion;  ///< id, or a built-in name such as `service`
  std::string is;         ///< the fact
  std::string wanted;     ///< the matcher as the plan writes it
  FactSource source = FactSource::given;
  bool stand_in = false;  ///< measured from `started`, because nobody gave the moment that the plan measures it from
  // The same as values:
  Index<Criterion> asked{};                ///< none for a built-in name
  Value value = 0;                         ///< of a criterion
  std::vector<Range> ranges{};             ///< what is wanted: values of the criterion, or services
  std::vector<Index<Service>> services{};  ///< of `service`: those of them that are affected
};

/// An outcome that the missing facts still allow, with the ways that lead there: smallest sets of answers.
struct Possible {
  Index<Severity> severity{};                  ///< none for "no incident"
  std::vector<std::vector<Requirement>> ways;  ///< the simplest, most simple first
  std::size_t more_ways = 0;                   ///< how many others there are
};

/// A question whose answer can still change the severity.
struct OpenQuestion {
  std::string criterion;                ///< id, or `service`
  Text ask{};                           ///< the plan's question; empty where the engine puts it (services)
  std::vector<ImpliedValue> implied{};  ///< why it is open although something implies an answer: values in conflict
};

/// The severity that comes nearest to something that is no incident, and what would have to be otherwise.
struct Nearest {
  Index<Severity> severity{};
  std::vector<Requirement> answers;
};

/// A channel on which this incident is, or may be, reported.
struct ChannelUse {
  const Channel* channel = nullptr;
  bool certain = true;
  std::vector<Requirement> answers;  ///< what would make it certain
};

/// A procedure that applies, or may.
struct ProcedureUse {
  const Procedure* procedure = nullptr;
  bool certain = true;
  std::vector<Requirement> answers;
};

/// An instant at which time alone changes the answer, all other facts as they are: what it is from then on.
struct Escalation {
  Instant at{};
  Outcome outcome = Outcome::undecided;
  Index<Severity> severity{};
  bool is_new_severity = false;  ///< else only the obligations change
  bool may_be_worse = false;
  std::vector<SeverityReason> reasons;
  UpdateSchedule updates;
  std::vector<UpdateSchedule> updates_by_audience;
  std::vector<DueObligation> obligations;  ///< those that start then
};

struct Classification {
  Outcome outcome = Outcome::undecided;
  Index<Severity> severity{};
  bool overridden = false;    ///< `--severity`
  bool certain = true;        ///< under the plan's assumptions no completion of the facts is another severity
  bool may_be_worse = false;  ///< … and one is a more severe one than the answer
  bool proved = true;         ///< false where the work ended first: what is left open may be decided
  KnownFacts facts;
  std::vector<SeverityReason> reasons;
  std::optional<Nearest> nearest;       ///< of what is no incident because no severity holds
  std::vector<OpenQuestion> questions;  ///< the one that settles most first
  std::vector<Possible> possible;       ///< other than the answer; most severe first, "no incident" last
  std::vector<NeededRole> roles;
  std::vector<ChannelUse> channels;
  UpdateSchedule updates;                           ///< what is due first, of all who are told or may be
  std::vector<UpdateSchedule> updates_by_audience;  ///< of each of them, in the order of the plan
  std::vector<DueObligation> obligations;
  std::vector<ProcedureUse> procedures;
  std::vector<Escalation> escalations;  ///< the first of them, milder ones too; none of a severity that was set
};

[[nodiscard]] Classification classify(const Plan& plan, const Incident& incident, Instant now);
/// The same for who goes on asking the situation.
[[nodiscard]] Classification classify(Situation& situation, Instant now);
/// Only what it is, why, when the next update is due, and which obligations run for certain.
[[nodiscard]] Classification classify_briefly(Situation& situation, Instant now);

/// Whether there is such a question: a condition may name a criterion that does not exist, or one that nobody can
/// answer, for its values could not be read.
[[nodiscard]] bool is_askable(const Plan& plan, const std::string& criterion);
/// The questions that may change the severity, then those on which something else of this answer depends, and those
/// whose implied answers are in conflict.
[[nodiscard]] std::vector<OpenQuestion> all_questions(const Plan& plan, const Classification& answer);

/// The severity that the facts give, where `--severity` set a milder one.
[[nodiscard]] Index<Severity> severity_above_override(const Plan& plan, const Incident& incident, Instant now);

}  // namespace incplan::core
