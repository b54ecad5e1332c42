#include "answer/classify.hpp"

#include <algorithm>
#include <array>

#include "answer/because.hpp"
#include "answer/situation.hpp"

namespace incplan {
namespace {

using Answers = std::optional<std::vector<Decisions::Answer>>;

/// Outcomes as nodes of the engine, most severe first, "none" last.
std::vector<Decisions::Node> outcomes_of(const Decisions& decisions, Decisions::Node node) {
  const Decisions::Outcomes outcomes = decisions.outcomes(node);
  std::vector<Decisions::Node> nodes;
  for (const int severity : outcomes.severities) nodes.push_back(Diagram::severity(severity));
  if (outcomes.none) nodes.push_back(Decisions::none);
  return nodes;
}

/// What else the missing facts allow.
class Possibilities {
 public:
  explicit Possibilities(Situation& situation) : situation_(situation), decisions_(situation.decisions()) {
    usual_ = outcomes_of(decisions_, situation.with_assumptions());
  }

  std::vector<Possible> all(Decisions::Node answer) {
    std::vector<Possible> possible;
    for (const Decisions::Node outcome : outcomes_of(decisions_, situation_.without_assumptions())) {
      if (outcome != answer) add(outcome, possible);
    }
    return possible;
  }

 private:
  /// With the assumptions, and against one where nothing else leads there, or where that takes fewer answers.
  void add(Decisions::Node outcome, std::vector<Possible>& possible) {
    const bool is_usual = std::ranges::find(usual_, outcome) != usual_.end();
    const int severity = decisions_.diagram().severity_index(outcome);
    Answers answers;
    if (is_usual) {
      answers = decisions_.smallest_answers(situation_.with_assumptions(), outcome);
      possible.push_back({severity, in_words(answers)});
    }
    if (situation_.with_assumptions() == situation_.without_assumptions()) return;
    const std::size_t fewer = answers ? std::max<std::size_t>(answers->size(), 1) - 1 : SIZE_MAX;
    if (fewer == 0) return;
    const Answers contrary =
        decisions_.smallest_answers(situation_.without_assumptions(), outcome, situation_.assumed(), fewer);
    if (contrary) possible.push_back({severity, in_words(contrary)});
  }

  [[nodiscard]] std::vector<IfAnswered> in_words(const Answers& answers) const {
    return answers ? situation_.in_words(*answers) : std::vector<IfAnswered>{};
  }

  Situation& situation_;
  Decisions& decisions_;
  std::vector<Decisions::Node> usual_;
};

Outcome outcome_of(Situation& situation) {
  if (situation.severity() >= 0) return Outcome::incident;
  const bool is_planned = situation.circumstances().flow == Flow::maintenance;
  return is_planned || situation.is_nothing() ? Outcome::no_incident : Outcome::undecided;
}

std::vector<Because> why(Situation& situation, const Classification& answer) {
  if (answer.overridden) return {};
  if (answer.severity >= 0) return why_severity(situation, answer.severity);
  return answer.outcome == Outcome::no_incident ? why_nothing(situation) : std::vector<Because>{};
}

std::vector<Possible> possible_of(Situation& situation, const Classification& answer) {
  const bool is_settled = answer.overridden || situation.circumstances().flow == Flow::maintenance;
  if (is_settled) return {};
  Decisions::Node node = Decisions::undecided;
  if (answer.severity >= 0) node = Diagram::severity(answer.severity);
  if (answer.outcome == Outcome::no_incident) node = Decisions::none;
  return Possibilities(situation).all(node);
}

std::vector<Reported> channels_of(Situation& situation) {
  std::vector<Reported> channels;
  for (const Channel& channel : situation.plan().channels) {
    Verdict verdict = situation.applies(channel.when);
    if (verdict.possible()) channels.push_back({&channel, verdict.certain(), std::move(verdict.answers)});
  }
  return channels;
}

std::vector<Applies> procedures_of(Situation& situation) {
  std::vector<Applies> procedures;
  for (const Procedure& procedure : situation.plan().procedures) {
    Verdict verdict = situation.applies(procedure.when);
    if (verdict.possible()) procedures.push_back({&procedure, verdict.certain(), std::move(verdict.answers)});
  }
  return procedures;
}

/// The law does not ask whether a team calls it an incident: the clocks of what the facts say run all the same.
std::vector<DueObligation> obligations_of(Situation& situation, Instant now) {
  std::vector<DueObligation> obligations;
  for (const Obligation& obligation : situation.plan().obligations) {
    Verdict verdict = situation.holds(obligation.when);
    if (!verdict.possible()) continue;
    DueObligation due = schedule_obligation(situation.plan(), obligation, situation.incident(), now);
    due.certain = verdict.certain();
    due.answers = std::move(verdict.answers);
    obligations.push_back(std::move(due));
  }
  return obligations;
}

}  // namespace

std::string_view to_text(Outcome outcome) {
  constexpr std::array<std::string_view, 3> words = {"incident", "no_incident", "undecided"};
  return words[static_cast<std::size_t>(outcome)];
}

Classification classify(const Plan& plan, const Incident& incident, Instant now) {
  Situation situation(plan, incident, now);
  Classification answer;
  answer.severity = situation.severity();
  answer.outcome = outcome_of(situation);
  answer.overridden = incident.severity && answer.severity >= 0;
  answer.facts = situation.facts();
  answer.because = why(situation, answer);
  answer.possible = possible_of(situation, answer);
  answer.roles = needed_roles(situation, now);
  answer.channels = channels_of(situation);
  answer.procedures = procedures_of(situation);
  answer.obligations = obligations_of(situation, now);
  if (!situation.is_nothing()) {
    answer.updates = schedule_updates(plan, incident, answer.severity, situation.stage(), -1, now);
  }
  return answer;
}

}  // namespace incplan
