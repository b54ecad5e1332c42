#include "answer/eval_contexts.hpp"

#include <algorithm>

#include "plan/conditions.hpp"

namespace incplan::core {
namespace {

bool asks_for(const Condition& condition, std::initializer_list<Subject> subjects) {
  bool found = false;
  for_each_term(condition.alternatives, [&](const Term& term) {
    found = found || std::ranges::find(subjects, term.subject) != subjects.end();
  });
  return found;
}

EvalContext at_stage(const Plan& plan, Index<Stage> stage) {
  EvalContext eval_context{.stage = stage, .any_time = true};
  eval_context.flow = plan.stages[stage].flow;
  eval_context.classify = eval_context.flow == Flow::incident;
  return eval_context;
}

/// One for each stage; where the stage itself is not asked for, one for each flow.
std::vector<EvalContext> at_stages(const Plan& plan, bool each_stage) {
  if (plan.stages.empty()) return {EvalContext{.flow = Flow::incident, .any_time = true}};
  std::vector<EvalContext> all;
  for (const Index<Stage> stage : plan.stages.indices()) {
    const EvalContext here = at_stage(plan, stage);
    const bool is_new = std::ranges::find(all, here.flow, &EvalContext::flow) == all.end();
    if (each_stage || is_new) all.push_back(here);
  }
  return all;
}

std::vector<EvalContext> on_channels(const Plan& plan, const EvalContext& eval_context) {
  std::vector<EvalContext> all;
  for (const Index<Channel> channel : plan.channels.indices()) {
    EvalContext& here = all.emplace_back(eval_context);
    here.channel = channel;
    here.kind = channel_kind_index(plan.channels[channel].kind_written.value);
    here.audience = index_of(plan.audiences, plan.channels[channel].audience.value.text);
  }
  return all;
}

}  // namespace

std::vector<EvalContext> eval_contexts(const Plan& plan, const Condition& condition, Index<Stage> of_message) {
  if (!of_message) return at_stages(plan, asks_for(condition, {Subject::stage}));
  const EvalContext here = at_stage(plan, of_message);
  const bool asks_for_channel = asks_for(condition, {Subject::channel, Subject::kind, Subject::audience});
  return asks_for_channel ? on_channels(plan, here) : std::vector<EvalContext>{here};
}

}  // namespace incplan::core
