// What breaks the order of seriousness: more of something that leads to less.
#include <algorithm>
#include <unordered_map>

#include "answer/proofs.hpp"

namespace incplan::core {
namespace {

using Node = Diagram::Node;
using Rise = Diagram::Rise;

/// Whether the second outcome is less severe; "none" is the least.
bool is_milder(Node than, Node outcome) {
  if (than == Diagram::none) return false;
  return outcome == Diagram::none || outcome > than;
}

Node milder_incident(Node than, Node outcome) {
  const bool both = than != Diagram::none && outcome != Diagram::none;
  return both && is_milder(than, outcome) ? Diagram::holds : Diagram::fails;
}

Node graver(Node a, Node b) {
  return is_milder(a, b) ? a : b;
}

/// One cell for every question: what the answers say, else the least serious.
Decisions::Known least_with(const Decisions& decisions, const std::vector<Decisions::Answer>& answers,
                            const std::vector<Rise>& rises) {
  Decisions::Known cells;
  for (std::size_t i = 0; i < decisions.questions().size(); ++i) {
    const auto last = static_cast<int>(decisions.questions()[i].cells.size()) - 1;
    cells.push_back(rises[i] == Rise::down ? last : 0);
  }
  for (const Decisions::Answer& answer : answers) {
    cells[static_cast<std::size_t>(answer.question)] = answer.cells.front();
  }
  return cells;
}

/// Finds a case that is caught and no more serious in anything than a given one, with as few changes as there can be.
class NearestBelow {
 public:
  NearestBelow(const Diagram& diagram, const Decisions::Known& from, const std::vector<Rise>& rises)
      : diagram_(diagram), from_(from), rises_(rises) {}

  /// The changed cells, and the outcome that they lead to.
  std::pair<std::vector<Decisions::Answer>, Node> find(Node table) {
    std::vector<Decisions::Answer> changes;
    while (!diagram_.is_terminal(table)) {
      const int question = diagram_.question(table);
      const int cell = best_cell(table);
      if (cell != from_[static_cast<std::size_t>(question)]) changes.push_back({question, {cell}});
      table = diagram_.child(table, static_cast<std::uint32_t>(cell));
    }
    return {changes, table};
  }

 private:
  static constexpr int never = 1'000'000;

  int cost(Node node) {
    if (diagram_.is_terminal(node)) return node == Diagram::none ? never : 0;
    if (const auto known = costs_.find(node); known != costs_.end()) return known->second;
    int least = never;
    each_cell_below(node, [&](int cell) { least = std::min(least, cost_through(node, cell)); });
    costs_.emplace(node, least);
    return least;
  }

  int cost_through(Node node, int cell) {
    const bool stays = cell == from_[static_cast<std::size_t>(diagram_.question(node))];
    return cost(diagram_.child(node, static_cast<std::uint32_t>(cell))) + (stays ? 0 : 1);
  }

  int best_cell(Node node) {
    int best = from_[static_cast<std::size_t>(diagram_.question(node))];
    each_cell_below(node, [&](int cell) {
      if (cost_through(node, cell) < cost_through(node, best)) best = cell;
    });
    return best;
  }

  /// From the cell itself to the least serious one.
  template <class Visit>
  void each_cell_below(Node node, const Visit& visit) {
    const auto question = static_cast<std::size_t>(diagram_.question(node));
    const int last = static_cast<int>(diagram_.answers_at(node)) - 1;
    if (rises_[question] == Rise::none) return visit(from_[question]);
    const int step = rises_[question] == Rise::down ? 1 : -1;
    for (int cell = from_[question]; cell >= 0 && cell <= last; cell += step) visit(cell);
  }

  const Diagram& diagram_;
  const Decisions::Known& from_;
  const std::vector<Rise>& rises_;
  std::unordered_map<Node, int> costs_;
};

}  // namespace

bool Proofs::is_readable() {
  const std::vector<int> support = diagram().support(decisions_.severity());
  return !decisions_.exhausted() && std::ranges::none_of(support, [&](int question) {
    const auto kind = decisions_.questions()[static_cast<std::size_t>(question)].kind;
    return kind == Decisions::Question::Kind::unreadable;
  });
}

std::vector<Node> Proofs::by_cell(Index<Criterion> criterion) {
  std::vector<Node> nodes;
  Decisions::Known known(decisions_.questions().size(), -1);
  const std::size_t index = criterion.value();
  for (std::size_t cell = 0; cell < decisions_.questions()[index].cells.size(); ++cell) {
    known[index] = static_cast<int>(cell);
    nodes.push_back(decisions_.restrict(decisions_.severity(), known));
  }
  return nodes;
}

/// A question whose yes only ever makes it milder falls; the answers of a choice without an order do neither.
std::vector<Rise> Proofs::rises() {
  std::vector<Rise> rises(decisions_.questions().size(), Rise::up);
  const auto falls = [](Node from, Node to) { return is_milder(from, to) ? Diagram::holds : Diagram::fails; };
  for (std::size_t i = 0; i < plan_.criteria.size(); ++i) {
    if (plan_.criteria[i].is_unordered()) rises[i] = Rise::none;
    const std::vector<Node> cells = by_cell(Index<Criterion>(i));
    if (plan_.criteria[i].type != Criterion::Type::yes_no || cells.size() != 2 || cells[0] == cells[1]) continue;
    if (diagram().combine(cells[1], cells[0], falls) == Diagram::fails) rises[i] = Rise::down;
  }
  return rises;
}

std::optional<Gap> Proofs::gap() {
  if (!is_readable()) return std::nullopt;
  const Node table = decisions_.severity();
  const Node caught =
      diagram().replace(table, [](Node outcome) { return outcome == Diagram::none ? Diagram::fails : Diagram::holds; });
  const std::vector<Rise> rises = this->rises();
  Node missed = without(diagram().upward(caught, rises), caught);
  missed = without(missed, unless());
  const auto answers = decisions_.smallest_answers(missed, Diagram::holds);
  if (!answers || !complete()) return std::nullopt;
  const Decisions::Known here = least_with(decisions_, *answers, rises);
  const auto [changes, outcome] = NearestBelow(diagram(), here, rises).find(table);
  return Gap{to_plan_terms(decisions_, *answers), to_plan_terms(decisions_, changes), decisions_.severity_of(outcome)};
}

std::vector<Drop> Proofs::drops() {
  std::vector<Drop> found;
  if (!is_readable()) return found;
  const std::vector<Rise> rises = this->rises();
  for (std::size_t i = 0; i < plan_.criteria.size(); ++i) {
    if (rises[i] != Rise::up) continue;
    if (auto drop = drop_of(Index<Criterion>(i))) found.push_back(std::move(*drop));
  }
  return complete() ? found : std::vector<Drop>{};
}

std::optional<Drop> Proofs::drop_of(Index<Criterion> criterion) {
  const std::vector<Node> cells = by_cell(criterion);
  Node gravest = cells[0];
  for (std::size_t high = 1; high < cells.size(); ++high) {
    const bool falls = diagram().combine(gravest, cells[high], milder_incident) != Diagram::fails;
    gravest = diagram().combine(gravest, cells[high], graver);
    if (!falls) continue;
    for (std::size_t low = high; low-- > 0;) {
      if (diagram().combine(cells[low], cells[high], milder_incident) == Diagram::fails) continue;
      return describe_drop(criterion, cells, low, high);
    }
  }
  return std::nullopt;
}

Drop Proofs::describe_drop(Index<Criterion> criterion, const std::vector<Node>& cells, std::size_t low,
                           std::size_t high) {
  const Node before = cells[low];
  const Node after = cells[high];
  const auto somewhere = decisions_.smallest_answers(diagram().combine(before, after, milder_incident), Diagram::holds);
  Drop drop{.criterion = criterion};
  const auto wanted = [&](std::size_t cell) {
    const Decisions::Answer answer{Questions::of_criterion(criterion), {static_cast<int>(cell)}};
    return to_plan_terms(decisions_, answer).wanted;
  };
  drop.lower = wanted(low);
  drop.higher = wanted(high);
  if (!somewhere) return drop;
  // The outcomes of one such case, and then every case with just these two.
  const std::vector<Rise> all_rise(decisions_.questions().size(), Rise::up);
  const Decisions::Known here = least_with(decisions_, *somewhere, all_rise);
  const Node from = decisions_.restrict(before, here);
  const Node to = decisions_.restrict(after, here);
  const Node same = diagram().combine(
      before, after, [&](Node a, Node b) { return a == from && b == to ? Diagram::holds : Diagram::fails; });
  const auto answers = decisions_.smallest_answers(same, Diagram::holds);
  drop.combination = to_plan_terms(decisions_, answers.value_or(*somewhere));
  drop.severity = decisions_.severity_of(from);
  drop.milder = decisions_.severity_of(to);
  return drop;
}

}  // namespace incplan::core
