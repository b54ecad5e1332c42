#include "check/engine/stage_contexts.hpp"

#include <algorithm>

namespace incplan::core::check {
namespace {

template <class Wanted>
Decisions::Node where(Decisions& decisions, const Wanted& wanted) {
  return decisions.diagram().replace(decisions.severity(), [&wanted](Decisions::Node outcome) {
    if (outcome == Decisions::undecided) return Decisions::undecided;
    return wanted(outcome) ? Decisions::holds : Decisions::fails;
  });
}

}  // namespace

std::vector<EvalContext> incident_stages(const Plan& plan) {
  std::vector<EvalContext> contexts;
  for (const Stage& stage : plan.stages) {
    if (stage.flow == Flow::incident) contexts.push_back(at_stage(plan, stage));
  }
  if (contexts.empty()) contexts.push_back({.flow = Flow::incident, .any_time = true});
  return contexts;
}

EvalContext at_stage(const Plan& plan, const Stage& stage) {
  return {.classify = stage.flow == Flow::incident,
          .stage = index_of(plan.stages, stage),
          .flow = stage.flow,
          .any_time = true};
}

EvalContext at_stage(const Plan& plan, const Stage& stage, const Channel& channel) {
  EvalContext eval_context = at_stage(plan, stage);
  eval_context.channel = index_of(plan.channels, channel);
  if (channel.kind != nullptr) eval_context.kind = channel_kind_index(channel.kind->id);
  eval_context.audience = index_of(plan.audiences, channel.audience.value.text);
  return eval_context;
}

Decisions::Node is_incident(Decisions& decisions) {
  return where(decisions, [](Decisions::Node outcome) { return outcome != Decisions::none; });
}

bool can_hold(Decisions& decisions, Decisions::Node node) {
  return decisions.diagram().reaches(node, Decisions::holds);
}

}  // namespace incplan::core::check
