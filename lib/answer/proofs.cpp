// What cannot happen, and what changes nothing.
#include "answer/proofs.hpp"

#include <algorithm>
#include <utility>

#include "answer/occasions.hpp"

namespace incplan {
namespace {

std::vector<Diagram::Node> with_fails_at(std::vector<Diagram::Node> nodes, std::size_t index) {
  nodes[index] = Diagram::fails;
  return nodes;
}

}  // namespace

Proofs::Proofs(Decisions& decisions) : decisions_(decisions), plan_(decisions.plan()) {}

Diagram::Node Proofs::when(int severity) {
  return decisions_.condition(plan_.severities[static_cast<std::size_t>(severity)].when, Circumstances{});
}

std::vector<Diagram::Node> Proofs::asked_before(int severity) {
  std::vector<Node> nodes;
  for (int i = 0; i < severity; ++i) nodes.push_back(when(i));
  const Condition& unless = plan_.incident.unless;
  nodes.push_back(unless.written ? decisions_.condition(unless, Circumstances{}) : Diagram::fails);
  return nodes;
}

Diagram::Node Proofs::any_of(const std::vector<Node>& nodes) {
  Node any = Diagram::fails;
  for (const Node node : nodes) any = diagram().either(any, node);
  return any;
}

std::vector<std::size_t> Proofs::fewest_that_cover(Node target, const std::vector<Node>& covers) {
  for (std::size_t i = 0; i < covers.size(); ++i) {
    if (without(target, covers[i]) == Diagram::fails) return {i};
  }
  std::vector<Node> kept = covers;
  std::vector<std::size_t> needed;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const Node one = std::exchange(kept[i], Diagram::fails);
    if (without(target, any_of(kept)) == Diagram::fails) continue;
    kept[i] = one;
    needed.push_back(i);
  }
  return needed;
}

std::vector<Unreachable> Proofs::unreachable_severities() {
  const Decisions::Outcomes reached = decisions_.outcomes(decisions_.severity());
  std::vector<Unreachable> found;
  for (int severity = 0; severity < static_cast<int>(plan_.severities.size()); ++severity) {
    if (std::ranges::binary_search(reached.severities, severity)) continue;
    Unreachable unreachable{.severity = severity, .never_holds = when(severity) == Diagram::fails};
    if (!unreachable.never_holds) {
      for (const std::size_t i : fewest_that_cover(when(severity), asked_before(severity))) {
        const bool is_unless = static_cast<int>(i) == severity;
        if (!is_unless) unreachable.shadowed_by.push_back(static_cast<int>(i));
        unreachable.excepted = unreachable.excepted || is_unless;
      }
    }
    found.push_back(std::move(unreachable));
  }
  return found;
}

Redundant Proofs::describe(const Condition& condition, std::size_t which, const std::vector<Node>& covers,
                           std::size_t severities) {
  Redundant redundant{.alternative = &condition.alternatives[which]};
  for (const std::size_t cover : fewest_that_cover(covers[which], with_fails_at(covers, which))) {
    const std::size_t asked = cover - condition.alternatives.size();
    if (cover < condition.alternatives.size()) {
      redundant.others.push_back(&condition.alternatives[cover]);
    } else if (asked < severities) {
      redundant.severities.push_back(static_cast<int>(asked));
    } else {
      redundant.excepted = true;
    }
  }
  return redundant;
}

std::vector<Redundant> Proofs::redundant_in_severity(int severity) {
  const Condition& condition = plan_.severities[static_cast<std::size_t>(severity)].when;
  const std::size_t count = condition.alternatives.size();
  std::vector<Node> covers;
  for (const Alternative& each : condition.alternatives) {
    covers.push_back(decisions_.alternative(each, Circumstances{}));
  }
  const std::vector<Node> before = asked_before(severity);
  covers.insert(covers.end(), before.begin(), before.end());

  std::vector<Redundant> found;
  // From the last to the first, so that of two that say the same the first one stays.
  for (std::size_t i = count; i-- > 0;) {
    const Node alternative = covers[i];
    const bool never_holds = alternative == Diagram::fails;
    if (without(alternative, any_of(with_fails_at(covers, i))) != Diagram::fails) continue;
    found.push_back(never_holds ? Redundant{.alternative = &condition.alternatives[i], .never_holds = true}
                                : describe(condition, i, covers, static_cast<std::size_t>(severity)));
    covers[i] = Diagram::fails;
  }
  std::ranges::reverse(found);
  return found.size() == count ? std::vector<Redundant>{} : found;
}

}  // namespace incplan
