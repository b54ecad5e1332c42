#include "answer/classify.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "answer/ask.hpp"
#include "answer/escalations.hpp"
#include "answer/measured_facts.hpp"
#include "answer/reasons.hpp"
#include "answer/situation.hpp"

namespace incplan::core {
namespace {

/// More ways than this to one severity are not told, but counted.
constexpr std::size_t most_ways = 3;

/// Outcomes as nodes of the engine, most severe first, "none" last.
std::vector<Decisions::Node> outcomes_of(const Decisions::Outcomes& outcomes) {
  std::vector<Decisions::Node> nodes;
  for (const auto severity : outcomes.severities) nodes.push_back(Diagram::severity(severity.value()));
  if (outcomes.none) nodes.push_back(Decisions::none);
  return nodes;
}

Possible possible_outcome(Situation& situation, Decisions::Node outcome) {
  const Ways ways = situation.way_finder().find(situation.without_assumptions(), outcome, most_ways);
  Possible possible;
  possible.severity = situation.decisions().severity_of(outcome);
  possible.more_ways = ways.more;
  for (const Way& way : ways.simplest) possible.ways.push_back(situation.to_plan_terms(way));
  return possible;
}

Outcome outcome_of(Situation& situation) {
  if (situation.severity()) return Outcome::incident;
  const bool is_planned = situation.eval_context().flow == Flow::maintenance;
  return is_planned || situation.is_nothing() ? Outcome::no_incident : Outcome::undecided;
}

std::vector<SeverityReason> why(Situation& situation, const Classification& answer) {
  if (answer.overridden) return {};
  if (answer.severity) return why_severity(situation, answer.severity);
  return answer.outcome == Outcome::no_incident ? why_nothing(situation) : std::vector<SeverityReason>{};
}

/// What else the missing facts allow, also where what the plan assumes is wrong.
std::vector<Possible> possible_of(Situation& situation, const Classification& answer) {
  const bool is_settled = answer.overridden || situation.eval_context().flow == Flow::maintenance;
  if (is_settled) return {};
  Decisions::Node node = Decisions::undecided;
  if (answer.severity) node = Diagram::severity(answer.severity.value());
  if (answer.outcome == Outcome::no_incident) node = Decisions::none;
  std::vector<Possible> possible;
  for (const Decisions::Node outcome : outcomes_of(situation.decisions().outcomes(situation.without_assumptions()))) {
    if (outcome != node) possible.push_back(possible_outcome(situation, outcome));
  }
  return possible;
}

std::vector<ImpliedValue> implied_values(const KnownFacts& facts, Index<Criterion> criterion) {
  const Conflict* conflict = facts.conflict(criterion);
  return conflict == nullptr ? std::vector<ImpliedValue>{} : conflict->values;
}

std::vector<OpenQuestion> questions_of(Situation& situation) {
  std::vector<OpenQuestion> questions;
  for (const Question& each : open_questions(situation)) {
    if (!each.criterion) {
      questions.push_back({"service"});
      continue;
    }
    const Criterion& criterion = situation.plan().criteria[each.criterion];
    questions.push_back({criterion.id.text, criterion.ask, implied_values(situation.facts(), each.criterion)});
  }
  return questions;
}

std::optional<Nearest> nearest_of(Situation& situation, const Classification& answer) {
  const bool has_no_match = situation.is_nothing() && answer.reasons.empty();
  return has_no_match ? nearest_severity(situation) : std::nullopt;
}

std::vector<ChannelUse> channels_of(Situation& situation) {
  std::vector<ChannelUse> channels;
  for (const Channel& channel : situation.plan().channels) {
    if (channel.standby) continue;  // used for another that is down, and nobody has said that it is
    Conclusion conclusion = situation.applies(channel.when);
    if (conclusion.possible()) channels.push_back({&channel, conclusion.certain(), std::move(conclusion.answers)});
  }
  return channels;
}

std::vector<ProcedureUse> procedures_of(Situation& situation) {
  std::vector<ProcedureUse> procedures;
  for (const Procedure& procedure : situation.plan().procedures) {
    Conclusion conclusion = situation.applies(procedure.when);
    if (conclusion.possible()) procedures.push_back({&procedure, conclusion.certain(), std::move(conclusion.answers)});
  }
  return procedures;
}

/// Who is told, or may be, in the order of the plan; and whether that is certain.
std::map<Index<Audience>, bool> told(const Plan& plan, const std::vector<ChannelUse>& channels) {
  std::map<Index<Audience>, bool> audiences;
  for (const ChannelUse& each : channels) {
    const auto audience = index_of(plan.audiences, each.channel->audience.value.text);
    if (audience) audiences[audience] |= each.certain;
  }
  return audiences;
}

/// When whom has to be told, of an incident whose channels are known.
void schedule(Situation& situation, Classification& answer, Instant now) {
  const Plan& plan = situation.plan();
  const auto of = [&](Index<Audience> audience) {
    return soonest_updates(plan, situation.incident(), situation.possible().severities, situation.stage(), audience,
                           now);
  };
  for (const auto& [audience, is_certain] : told(plan, answer.channels)) {
    answer.updates_by_audience.push_back(of(audience));
    answer.updates_by_audience.back().certain = is_certain;
  }
  const bool tells_somebody = !answer.updates_by_audience.empty();
  answer.updates = tells_somebody ? soonest_of(answer.updates_by_audience, plan, now) : of({});
  answer.updates.audience = {};
}

/// The law does not ask whether a team calls it an incident: the clocks of what the facts say run all the same.
std::vector<DueObligation> obligations_of(Situation& situation, Instant now) {
  std::vector<DueObligation> obligations;
  ObligationClocks clocks(situation.plan(), situation.incident(), now);
  for (const Obligation& obligation : situation.plan().obligations) {
    Conclusion conclusion = situation.holds(obligation.when);
    if (!conclusion.possible()) continue;
    DueObligation due = clocks.of(obligation);
    due.certain = conclusion.certain();
    due.answers = std::move(conclusion.answers);
    obligations.push_back(std::move(due));
  }
  return obligations;
}

std::vector<DueObligation> certain_obligations(Situation& situation, Instant now) {
  std::vector<DueObligation> obligations;
  ObligationClocks clocks(situation.plan(), situation.incident(), now);
  for (const Obligation& obligation : situation.plan().obligations) {
    if (situation.holds_for_certain(obligation.when)) obligations.push_back(clocks.of(obligation));
  }
  return obligations;
}

/// What it is, why, on which channels, and when the next update is due.
Classification outcome_at(Situation& situation, Instant now) {
  Classification answer;
  answer.severity = situation.severity();
  answer.outcome = outcome_of(situation);
  answer.overridden = situation.incident().severity && answer.severity;
  answer.facts = situation.facts();
  answer.certain = situation.is_certain();
  answer.may_be_worse = answer.severity && situation.possible().severities.size() > 1;
  answer.reasons = why(situation, answer);
  answer.channels = channels_of(situation);
  if (!situation.is_nothing()) schedule(situation, answer, now);
  return answer;
}

}  // namespace

std::string_view to_text(Outcome outcome) {
  constexpr std::array<std::string_view, 3> words = {"incident", "no_incident", "undecided"};
  return words[static_cast<std::size_t>(outcome)];
}

Classification classify(const Plan& plan, const Incident& incident, Instant now) {
  Situation situation(plan, incident, now);
  return classify(situation, now);
}

Classification classify_briefly(Situation& situation, Instant now) {
  Classification answer = outcome_at(situation, now);
  answer.obligations = certain_obligations(situation, now);
  answer.proved = !situation.decisions().exhausted();
  return answer;
}

Classification classify(Situation& situation, Instant now) {
  Classification answer = outcome_at(situation, now);
  answer.roles = needed_roles(situation, now);
  answer.procedures = procedures_of(situation);
  answer.obligations = obligations_of(situation, now);
  // Last what costs most: where a plan is so tangled that the engine tires, all of the above has been said.
  answer.nearest = nearest_of(situation, answer);
  answer.questions = questions_of(situation);
  answer.possible = possible_of(situation, answer);
  Escalations escalations = escalations_after(situation, answer, now);
  answer.escalations = std::move(escalations.list);
  answer.proved = escalations.complete && !situation.decisions().exhausted();
  return answer;
}

bool is_askable(const Plan& plan, const std::string& criterion) {
  if (criterion == "service") return true;
  const Criterion* known = find(plan.criteria, criterion);
  return known != nullptr && (known->type != Criterion::Type::choice || !known->values.empty());
}

std::vector<OpenQuestion> all_questions(const Plan& plan, const Classification& answer) {
  std::vector<OpenQuestion> open = answer.questions;
  const auto is_new = [&](const std::string& criterion) {
    return std::ranges::find(open, criterion, &OpenQuestion::criterion) == open.end();
  };
  const auto add = [&](const auto& uses) {
    for (const auto& use : uses) {
      for (const Requirement& each : use.answers) {
        if (!is_new(each.criterion) || !is_askable(plan, each.criterion)) continue;
        const Index<Criterion> asked = each.asked;
        open.push_back(
            {each.criterion, each.ask, asked ? implied_values(answer.facts, asked) : std::vector<ImpliedValue>{}});
      }
    }
  };
  add(answer.roles);
  const bool follows_services =
      std::ranges::any_of(answer.roles, [](const NeededRole& role) { return role.duty.open; });
  if (follows_services && std::ranges::find(open, "service", &OpenQuestion::criterion) == open.end()) {
    open.push_back({"service"});
  }
  add(answer.channels);
  add(answer.obligations);
  add(answer.procedures);
  for (const Conflict& conflict : answer.facts.conflicts) {
    const Criterion& criterion = plan.criteria[conflict.criterion];
    if (is_new(criterion.id.text)) open.push_back({criterion.id.text, criterion.ask, conflict.values});
  }
  return open;
}

Index<Severity> severity_above_override(const Plan& plan, const Incident& incident, Instant now) {
  if (!incident.severity) return {};
  Incident facts = incident;
  facts.severity = {};
  facts.worst = false;
  if (!facts.says_anything() && measured_facts(plan, facts).empty()) return {};
  const auto given = Situation(plan, facts, now).severity();
  return given && given < incident.severity ? given : Index<Severity>();
}

}  // namespace incplan::core
