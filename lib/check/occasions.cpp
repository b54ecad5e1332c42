#include "check/occasions.hpp"

#include <algorithm>

namespace incplan::check {
namespace {

template <class Wanted>
Decisions::Node where(Decisions& decisions, const Wanted& wanted) {
  return decisions.diagram().replace(decisions.severity(), [&wanted](Decisions::Node outcome) {
    if (outcome == Decisions::undecided) return Decisions::undecided;
    return wanted(outcome) ? Decisions::holds : Decisions::fails;
  });
}

}  // namespace

std::vector<Circumstances> incident_stages(const Plan& plan) {
  std::vector<Circumstances> occasions;
  for (const Stage& stage : plan.stages) {
    if (stage.flow == Flow::incident) occasions.push_back(at_stage(plan, stage));
  }
  if (occasions.empty()) occasions.push_back({.flow = Flow::incident, .any_time = true});
  return occasions;
}

Circumstances at_stage(const Plan& plan, const Stage& stage) {
  return {.classify = stage.flow == Flow::incident,
          .stage = static_cast<int>(&stage - plan.stages.data()),
          .flow = stage.flow,
          .any_time = true};
}

Circumstances at_stage(const Plan& plan, const Stage& stage, const Channel& channel) {
  Circumstances circumstances = at_stage(plan, stage);
  circumstances.channel = static_cast<int>(&channel - plan.channels.data());
  if (channel.kind != nullptr) circumstances.kind = channel_kind_index(channel.kind->id);
  const int audience = index_of(plan.audiences, channel.audience.value.text);
  if (audience >= 0) circumstances.audience = audience;
  return circumstances;
}

Decisions::Node is_incident(Decisions& decisions) {
  return where(decisions, [](Decisions::Node outcome) { return outcome != Decisions::none; });
}

Decisions::Node is_severity(Decisions& decisions, int severity) {
  return decisions.is_severity(severity);
}

bool can_hold(Decisions& decisions, Decisions::Node node) {
  return decisions.diagram().reaches(node, Decisions::holds);
}

}  // namespace incplan::check
