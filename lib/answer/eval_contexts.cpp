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

EvalContext at_stage(const Plan& plan, int stage) {
  EvalContext eval_context{.stage = stage, .any_time = true};
  eval_context.flow = plan.stages[static_cast<std::size_t>(stage)].flow;
  eval_context.classify = eval_context.flow == Flow::incident;
  return eval_context;
}

/// One for each stage; where the stage itself is not asked for, one for each flow.
std::vector<EvalContext> at_stages(const Plan& plan, bool each_stage) {
  if (plan.stages.empty()) return {EvalContext{.flow = Flow::incident, .any_time = true}};
  std::vector<EvalContext> all;
  for (int stage = 0; stage < static_cast<int>(plan.stages.size()); ++stage) {
    const EvalContext here = at_stage(plan, stage);
    const bool is_new = std::ranges::find(all, here.flow, &EvalContext::flow) == all.end();
    if (each_stage || is_new) all.push_back(here);
  }
  return all;
}

std::vector<EvalContext> on_channels(const Plan& plan, const EvalContext& eval_context) {
  std::vector<EvalContext> all;
  for (std::size_t i = 0; i < plan.channels.size(); ++i) {
    EvalContext& here = all.emplace_back(eval_context);
    here.channel = static_cast<int>(i);
    const int kind = channel_kind_index(plan.channels[i].kind_written.value);
    if (kind >= 0) here.kind = kind;
    const int audience = index_of(plan.audiences, plan.channels[i].audience.value.text);
    if (audience >= 0) here.audience = audience;
  }
  return all;
}

}  // namespace

std::vector<EvalContext> eval_contexts(const Plan& plan, const Condition& condition, std::optional<int> of_message) {
  if (!of_message) return at_stages(plan, asks_for(condition, {Subject::stage}));
  const EvalContext here = at_stage(plan, *of_message);
  const bool asks_for_channel = asks_for(condition, {Subject::channel, Subject::kind, Subject::audience});
  return asks_for_channel ? on_channels(plan, here) : std::vector<EvalContext>{here};
}

}  // namespace incplan::core
