// The contexts in which the conditions of a plan are evaluated, for proofs over all facts at once.
//
//   for (const EvalContext& context : incident_stages(plan)) …  decisions.condition(role.when, context)
#pragma once

#include <vector>

#include "answer/decision.hpp"

namespace incplan::core::check {

/// Each stage of an incident, at any time of day; a single context without a stage where the plan has none.
[[nodiscard]] std::vector<EvalContext> incident_stages(const Plan& plan);
/// A stage, at any time of day.
[[nodiscard]] EvalContext at_stage(const Plan& plan, const Stage& stage);
/// A stage, where a message for this channel is looked for.
[[nodiscard]] EvalContext at_stage(const Plan& plan, const Stage& stage, const Channel& channel);

/// Holds for the facts that make an incident.
[[nodiscard]] Decisions::Node is_incident(Decisions& decisions);

/// Whether there are facts for which it holds for certain.
[[nodiscard]] bool can_hold(Decisions& decisions, Decisions::Node node);

}  // namespace incplan::core::check
