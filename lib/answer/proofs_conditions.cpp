// What the conditions of roles, channels, messages, procedures and obligations can never be, whatever the
// circumstances.
#include <algorithm>

#include "answer/eval_contexts.hpp"
#include "answer/proofs.hpp"

namespace incplan::core {
namespace {

/// What it costs to think of one, as much as so many answers of a diagram.
constexpr std::uint64_t work_of_occasion = 8;

}  // namespace

bool Proofs::is_possible(const Condition& condition, Index<Stage> of_message) {
  if (!condition.written || !complete()) return true;
  const std::vector<EvalContext> all = eval_contexts(plan_, condition, of_message);
  return all.empty() || !decisions_.spend(work_of_occasion * all.size()) ||
         std::ranges::any_of(condition.alternatives,
                             [&](const Alternative& alternative) { return can_hold(alternative, all); });
}

bool Proofs::can_hold(const Alternative& alternative, const std::vector<EvalContext>& all) {
  const auto holds_somewhere = [&](const EvalContext& here) {
    return decisions_.alternative(alternative, here) != Diagram::fails;
  };
  if (std::ranges::any_of(all, holds_somewhere)) return true;
  for (const Unreachable& unreachable : unreachable_severities()) {
    for (EvalContext here : all) {
      if (!here.classify) continue;
      here.severity = unreachable.severity;
      if (holds_somewhere(here)) return true;
    }
  }
  return false;
}

std::vector<Redundant> Proofs::redundant_in(const Condition& condition, Index<Stage> of_message) {
  std::vector<Redundant> found;
  if (condition.alternatives.size() < 2 || !complete()) return found;
  const std::vector<EvalContext> all = eval_contexts(plan_, condition, of_message);
  if (all.empty() || !is_possible(condition, of_message)) return found;
  // One row for each context, one column for each alternative.
  std::vector<std::vector<Node>> rows;
  for (const EvalContext& here : all) {
    std::vector<Node>& row = rows.emplace_back();
    for (const Alternative& each : condition.alternatives) row.push_back(decisions_.alternative(each, here));
  }
  for (std::size_t i = condition.alternatives.size(); i-- > 0;) {
    auto redundant = redundant_in_rows(condition, i, rows);
    if (!redundant || (redundant->never_holds && can_hold(condition.alternatives[i], all))) continue;
    found.push_back(std::move(*redundant));
  }
  std::ranges::reverse(found);
  return found;
}

/// Takes the alternative out of the rows where it changes nothing in any of them.
std::optional<Redundant> Proofs::redundant_in_rows(const Condition& condition, std::size_t which,
                                                   std::vector<std::vector<Node>>& rows) {
  Redundant redundant{.alternative = &condition.alternatives[which], .never_holds = true};
  std::vector<std::vector<Node>> others = rows;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    others[row][which] = Diagram::fails;
    if (without(rows[row][which], any_of(others[row])) != Diagram::fails) return std::nullopt;
    if (rows[row][which] == Diagram::fails) continue;
    redundant.never_holds = false;
    for (const std::size_t cover : fewest_that_cover(rows[row][which], others[row])) {
      const Alternative* other = &condition.alternatives[cover];
      if (std::ranges::find(redundant.others, other) == redundant.others.end()) redundant.others.push_back(other);
    }
  }
  rows = std::move(others);
  return redundant;
}

}  // namespace incplan::core
