#include "answer/decision.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

std::vector<std::uint32_t> answer_counts(const std::vector<Decisions::Question>& questions,
                                         const Decisions::Known& constant) {
  std::vector<std::uint32_t> counts;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    counts.push_back(constant[i] < 0 ? static_cast<std::uint32_t>(questions[i].answers()) : 1);
  }
  return counts;
}

bool contain(const std::vector<Range>& ranges, Value value) {
  return std::ranges::any_of(ranges, [&](const Range& range) { return range.low <= value && value <= range.high; });
}

/// A name for what is no fact: it holds or fails, whatever the facts.
template <class Number>
Decisions::Node settled_name(const Term& term, const std::optional<Number>& number) {
  return number && contain(term.ranges, static_cast<Value>(*number)) ? Decisions::holds : Decisions::fails;
}

template <class Entry>
Decisions::Node settled_name(const Term& term, Index<Entry> index) {
  return settled_name(term, index ? std::optional(index.value()) : std::nullopt);
}

}  // namespace

Decisions::Decisions(const Plan& plan)
    : plan_(plan),
      questions_(plan),
      settled_(questions_.list().size(), -1),
      diagram_(answer_counts(questions_.list(), settled_), plan.severities.size()),
      being_moved_(plan.criteria.size()) {}

Decisions::Decisions(const Plan& plan, const KnownFacts& facts)
    : plan_(plan),
      movable_(plan, facts),
      questions_(plan, movable_),
      settled_(known(facts, false)),
      diagram_(answer_counts(questions_.list(), settled_), plan.severities.size()),
      being_moved_(plan.criteria.size()) {}

Decisions::Known Decisions::known(const KnownFacts& facts, bool with_assumptions) const {
  Known cells(questions_.list().size(), -1);
  for (std::size_t i = 0; i < facts.criteria.size(); ++i) {
    const auto& fact = facts.criteria[i];
    const Question& question = questions_.list()[i];
    if (!fact || (fact->source == FactSource::assumed && !with_assumptions)) continue;
    if (question.may_stay_unsaid) {
      cells[i] = static_cast<int>(question.cells.size());
    } else if (movable_.find(question.criterion) == nullptr) {
      cells[i] = questions_.cell_of(question.criterion, fact->value);
    }
  }
  if (!facts.services) return cells;
  for (std::size_t i = facts.criteria.size(); i < cells.size(); ++i) {
    if (questions_.list()[i].kind == Question::Kind::service) cells[i] = 0;
  }
  for (const AffectedService& affected : *facts.services) {
    const int question = questions_.of_service(affected.service);
    if (question >= 0) cells[static_cast<std::size_t>(question)] = 1;
  }
  return cells;
}

Decisions::Node Decisions::condition(const Condition& condition, const EvalContext& eval_context) {
  if (!condition.written) return holds;
  Node any = fails;
  for (auto each = condition.alternatives.rbegin(); each != condition.alternatives.rend() && any != holds; ++each) {
    any = diagram_.either(alternative(*each, eval_context), any);
  }
  return any;
}

Decisions::Node Decisions::alternative(const Alternative& alternative, const EvalContext& eval_context) {
  if (!spend(alternative.terms.size())) return undecided;
  Node all = holds;
  for (const AtLeast& each : alternative.at_least) all = at_least(each, eval_context);
  for (auto each = alternative.terms.rbegin(); each != alternative.terms.rend() && all != fails; ++each) {
    all = diagram_.both(term(*each, eval_context), all);
  }
  return all;
}

/// Counts from the last alternative to the first: `enough[j]` says where j of those that follow hold. So the work grows
/// with the product of their number and the count, never with the number of ways to choose.
Decisions::Node Decisions::at_least(const AtLeast& at_least, const EvalContext& eval_context) {
  if (at_least.count <= 0) return holds;
  const auto count = static_cast<std::size_t>(at_least.count);
  if (count > at_least.of.size()) return fails;
  std::vector<Node> enough(count + 1, fails);
  enough[0] = holds;
  for (auto each = at_least.of.rbegin(); each != at_least.of.rend(); ++each) {
    const Node one = alternative(*each, eval_context);
    if (!diagram_.spend(count)) return undecided;
    for (std::size_t j = count; j > 0; --j) enough[j] = diagram_.choose(one, enough[j - 1], enough[j]);
  }
  return enough[count];
}

Decisions::Node Decisions::term(const Term& term, const EvalContext& eval_context) {
  if (!term.readable) return open_term(term);
  switch (term.subject) {
    case Subject::criterion:
      return criterion_term(term);
    case Subject::service:
      return service_term(term);
    case Subject::severity:
      return severity_term(term, eval_context);
    case Subject::stage:
      return settled_name(term, eval_context.stage);
    case Subject::flow:
      return settled_name(term, eval_context.flow);
    case Subject::channel:
      return settled_name(term, eval_context.channel);
    case Subject::kind:
      return settled_name(term, eval_context.kind);
    case Subject::audience:
      return settled_name(term, eval_context.audience);
    case Subject::hours:
      break;
  }
  if (eval_context.any_time) return open_term(term);
  return eval_context.local_time && term.hours && term.hours->cover(*eval_context.local_time) ? holds : fails;
}

Decisions::Node Decisions::criterion_term(const Term& term) {
  const std::size_t criterion = term.criterion.value();
  if (exhausted() && settled_[criterion] < 0) return undecided;
  const std::vector<Range>& cells = questions()[criterion].cells;
  std::vector<bool> marked;
  for (const Range& cell : cells) marked.push_back(contain(term.ranges, cell.low));
  return fact(term.criterion, marked);
}

Decisions::Node Decisions::fact(Index<Criterion> criterion, const std::vector<bool>& marked) {
  const MovableFacts::Fact* moving = movable_.find(criterion);
  const int question = Questions::of_criterion(criterion);
  if (moving == nullptr) return literal(question, marked);
  std::vector<bool> said = marked;
  said.resize(questions()[criterion.value()].answers());
  Node node = moving->otherwise ? at(criterion, *moving->otherwise, marked) : literal(question, said);
  being_moved_[criterion.value()] = true;
  node = plan_.criteria[criterion].is_unordered() ? unordered(*moving, marked, node) : ordered(*moving, marked, node);
  being_moved_[criterion.value()] = false;
  if (!moving->assumed) return node;
  return diagram_.choose(literal(question, only(question, static_cast<int>(marked.size()))), node,
                         literal(question, said));
}

Decisions::Node Decisions::at(Index<Criterion> criterion, Value value, const std::vector<bool>& marked) const {
  return marked[static_cast<std::size_t>(questions_.cell_of(criterion, value))] ? holds : fails;
}

/// Of the values that are implied the most serious counts.
Decisions::Node Decisions::ordered(const MovableFacts::Fact& moving, const std::vector<bool>& marked, Node otherwise) {
  Node node = otherwise;
  for (const MovableFacts::Implied& each : moving.implied) {
    node = diagram_.choose(premise(each.premise), at(moving.criterion, each.value, marked), node);
  }
  return node;
}

/// A value counts where no other is implied; where one is, what somebody says, or what is assumed until then.
Decisions::Node Decisions::unordered(const MovableFacts::Fact& moving, const std::vector<bool>& marked,
                                     Node otherwise) {
  std::vector<bool> said = marked;
  if (moving.assumed) said.push_back(at(moving.criterion, *moving.otherwise, marked) == holds);
  const Node conflict = literal(Questions::of_criterion(moving.criterion), said);
  Node node = otherwise;
  Node later = fails;  // one of the values that were looked at before this one is implied
  for (auto each = moving.implied.rbegin(); each != moving.implied.rend();) {
    const Value value = each->value;
    Node here = fails;
    for (; each != moving.implied.rend() && each->value == value; ++each) {
      here = diagram_.either(premise(each->premise), here);
    }
    const Node alone = diagram_.choose(later, conflict, at(moving.criterion, value, marked));
    node = diagram_.choose(here, alone, node);
    later = diagram_.either(here, later);
  }
  return node;
}

Decisions::Node Decisions::premise(const MovableFacts::Premise& premise) {
  if (premise.service) {
    const int question = questions_.of_service(premise.service);
    const auto& states = questions()[static_cast<std::size_t>(question)].states;
    std::vector<bool> marked = {false};
    for (const auto& alike : states) marked.push_back(std::ranges::find(alike, premise.state) != alike.end());
    return literal(question, marked);
  }
  if (!premise.criterion) return holds;
  if (being_moved_[premise.criterion.value()]) return fails;
  std::vector<bool> marked(questions()[premise.criterion.value()].cells.size());
  marked[static_cast<std::size_t>(questions_.cell_of(premise.criterion, premise.value))] = true;
  return fact(premise.criterion, marked);
}

std::vector<bool> Decisions::only(int question, int cell) const {
  std::vector<bool> marked(questions()[static_cast<std::size_t>(question)].answers());
  marked[static_cast<std::size_t>(cell)] = true;
  return marked;
}

Decisions::Node Decisions::service_term(const Term& term) {
  Node any = fails;
  for (const Range& range : term.ranges) {
    for (Value service = range.low; service <= range.high; ++service) {
      const int question = questions_.of_service(Index<Service>(static_cast<std::size_t>(service)));
      std::vector<bool> affected(questions()[static_cast<std::size_t>(question)].cells.size(), true);
      affected[0] = false;
      any = diagram_.either(literal(question, affected), any);
    }
  }
  return any;
}

Decisions::Node Decisions::open_term(const Term& term) {
  return literal(questions_.of_term(term), {false, true});
}

Decisions::Node Decisions::literal(int question, const std::vector<bool>& marked) {
  const int cell = settled_[static_cast<std::size_t>(question)];
  if (cell >= 0) return marked[static_cast<std::size_t>(cell)] ? holds : fails;
  return diagram_.literal(question, marked);
}

Decisions::Outcomes Decisions::outcomes(Node node) const {
  Outcomes outcomes;
  for (const Node terminal : diagram_.terminals(node)) {
    if (const auto severity = severity_of(terminal)) outcomes.severities.push_back(severity);
    outcomes.none = outcomes.none || terminal == none;
    if (terminal == undecided) return everything();
  }
  return outcomes;
}

/// What is left where nobody could tell: anything.
Decisions::Outcomes Decisions::everything() const {
  return {.severities = plan_.severities.indices(), .none = true};
}

}  // namespace incplan::core
