// What cannot happen, and what changes nothing.
#include "answer/proofs.hpp"

#include <algorithm>
#include <utility>

#include "answer/eval_contexts.hpp"

namespace incplan::core {

Proofs::Proofs(Decisions& decisions) : decisions_(decisions), plan_(decisions.plan()) {}

Diagram::Node Proofs::unless() {
  const Condition& unless = plan_.incident.unless;
  return unless.written ? decisions_.condition(unless, EvalContext{}) : Diagram::fails;
}

std::vector<Diagram::Node> Proofs::asked_before(Index<Severity> severity) {
  std::vector<Node> nodes;
  for (std::size_t i = 0; i < severity.value(); ++i) nodes.push_back(when(Index<Severity>(i)));
  nodes.push_back(unless());
  return nodes;
}

Diagram::Node Proofs::any_before(Index<Severity> severity) {
  if (any_before_.empty()) any_before_.push_back(unless());
  while (any_before_.size() <= severity.value()) {
    any_before_.push_back(diagram().either(any_before_.back(), when(Index<Severity>(any_before_.size() - 1))));
  }
  return any_before_[severity.value()];
}

Diagram::Node Proofs::any_of(const std::vector<Node>& nodes) {
  Node any = Diagram::fails;
  for (const Node node : nodes) any = diagram().either(any, node);
  return any;
}

std::vector<std::size_t> Proofs::fewest_that_cover(Node target, const std::vector<Node>& covers) {
  if (!diagram().spend(covers.size())) return {};
  for (std::size_t i = 0; i < covers.size(); ++i) {
    if (without(target, covers[i]) == Diagram::fails) return {i};
  }
  // Each in turn is left out, unless those that were needed so far and all that follow do not cover without it.
  std::vector<Node> following = {Diagram::fails};
  for (std::size_t i = covers.size(); i-- > 1;) following.push_back(diagram().either(following.back(), covers[i]));
  Node kept = Diagram::fails;
  std::vector<std::size_t> needed;
  for (std::size_t i = 0; i < covers.size(); ++i) {
    const Node others = diagram().either(kept, following[covers.size() - 1 - i]);
    if (without(target, others) == Diagram::fails) continue;
    kept = diagram().either(kept, covers[i]);
    needed.push_back(i);
  }
  return needed;
}

std::vector<Unreachable> Proofs::unreachable_severities() {
  const Decisions::Outcomes reached = decisions_.outcomes(decisions_.severity());
  std::vector<Unreachable> found;
  for (const Index<Severity> severity : plan_.severities.indices()) {
    if (std::ranges::binary_search(reached.severities, severity)) continue;
    if (!diagram().spend(severity.value())) return found;  // as many come before it
    Unreachable unreachable{.severity = severity, .never_holds = when(severity) == Diagram::fails};
    if (!unreachable.never_holds) {
      for (const std::size_t i : fewest_that_cover(when(severity), asked_before(severity))) {
        const bool is_unless = i == severity.value();
        if (!is_unless) unreachable.shadowed_by.emplace_back(i);
        unreachable.excepted = unreachable.excepted || is_unless;
      }
    }
    if (!complete()) return found;
    found.push_back(std::move(unreachable));
  }
  return found;
}

Redundant Proofs::describe(const Condition& condition, std::size_t which, std::vector<Node> covers,
                           Index<Severity> severity) {
  const Node target = std::exchange(covers[which], Diagram::fails);
  const std::vector<Node> before = asked_before(severity);
  covers.insert(covers.end(), before.begin(), before.end());
  Redundant redundant{.alternative = &condition.alternatives[which]};
  for (const std::size_t cover : fewest_that_cover(target, covers)) {
    const std::size_t asked = cover - condition.alternatives.size();
    if (cover < condition.alternatives.size()) {
      redundant.others.push_back(&condition.alternatives[cover]);
    } else if (asked < severity.value()) {
      redundant.severities.emplace_back(asked);
    } else {
      redundant.excepted = true;
    }
  }
  return redundant;
}

std::vector<Redundant> Proofs::redundant_in_severity(Index<Severity> severity) {
  const Condition& condition = plan_.severities[severity].when;
  const std::size_t count = condition.alternatives.size();
  std::vector<Node> covers;
  std::vector<Node> earlier = {Diagram::fails};  // for each alternative, where one before it holds
  for (const Alternative& each : condition.alternatives) {
    covers.push_back(decisions_.alternative(each, EvalContext{}));
    earlier.push_back(diagram().either(earlier.back(), covers.back()));
  }
  Node others = any_before(severity);

  std::vector<Redundant> found;
  // From the last to the first, so that of two that say the same the first one stays.
  for (std::size_t i = count; i-- > 0;) {
    const Node alternative = covers[i];
    if (without(alternative, diagram().either(earlier[i], others)) != Diagram::fails) {
      others = diagram().either(others, alternative);
      continue;
    }
    found.push_back(alternative == Diagram::fails
                        ? Redundant{.alternative = &condition.alternatives[i], .never_holds = true}
                        : describe(condition, i, covers, severity));
    covers[i] = Diagram::fails;
  }
  std::ranges::reverse(found);
  return found.size() == count || !complete() ? std::vector<Redundant>{} : found;
}

}  // namespace incplan::core
