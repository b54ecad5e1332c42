#include "answer/reasons.hpp"

#include <algorithm>

namespace incplan::core {
namespace {

/// Collects entries that hold, each once.
class Reasons {
 public:
  explicit Reasons(Situation& situation) : situation_(situation) {}

  [[nodiscard]] Decisions::Node left_of(const Alternative& alternative) {
    Decisions& decisions = situation_.decisions();
    const Decisions::Node node = decisions.alternative(alternative, situation_.eval_context());
    return decisions.answer(decisions.restrict(node, situation_.assumed()));
  }

  void add(const Alternative& alternative) {
    for (const Term& term : alternative.terms) add(term);
    for (const AtLeast& at_least : alternative.at_least) {
      for (const Alternative& each : at_least.of) {
        if (left_of(each) == Decisions::holds) add(each);
      }
    }
  }

  std::vector<SeverityReason> take() { return std::move(found_); }

 private:
  void add(const Term& term) {
    if (!term.readable || !holds(term)) return;
    if (term.subject == Subject::criterion) add_criterion(term);
    if (term.subject == Subject::service) add_services(term);
  }

  bool holds(const Term& term) {
    Decisions& decisions = situation_.decisions();
    const Decisions::Node node = decisions.term(term, situation_.eval_context());
    return decisions.restrict(node, situation_.assumed()) == Decisions::holds;
  }

  void add_criterion(const Term& term) {
    const Criterion& criterion = situation_.plan().criteria[term.criterion];
    const auto& fact = situation_.facts().criteria[term.criterion.value()];
    if (!fact) return;
    add({.criterion = criterion.id.text,
         .is = criterion.show(fact->value),
         .wanted = term.wanted,
         .source = fact->source,
         .stand_in = fact->stand_in,
         .asked = term.criterion,
         .value = fact->value,
         .ranges = term.ranges});
  }

  void add_services(const Term& term) {
    SeverityReason reason{
        .criterion = "service", .is = {}, .wanted = term.wanted, .source = FactSource::implied, .ranges = term.ranges};
    for (const AffectedService& affected : situation_.facts().services.value_or(std::vector<AffectedService>{})) {
      const bool wanted = std::ranges::any_of(term.ranges, [&](const Range& range) {
        const auto service = static_cast<Value>(affected.service.value());
        return range.low <= service && service <= range.high;
      });
      if (!wanted) continue;
      reason.is += (reason.is.empty() ? "" : ", ") + situation_.plan().services[affected.service].id.text;
      reason.services.push_back(affected.service);
      if (!affected.cause) reason.source = FactSource::given;
    }
    if (!reason.services.empty()) add(std::move(reason));
  }

  void add(SeverityReason reason) {
    const bool known = std::ranges::any_of(found_, [&](const SeverityReason& each) {
      return each.criterion == reason.criterion && each.wanted == reason.wanted;
    });
    if (!known) found_.push_back(std::move(reason));
  }

  Situation& situation_;
  std::vector<SeverityReason> found_;
};

const Alternative* first_certain(Reasons& reasons, const Condition& condition) {
  const auto certain = std::ranges::find_if(condition.alternatives, [&](const Alternative& alternative) {
    return reasons.left_of(alternative) == Decisions::holds;
  });
  return certain == condition.alternatives.end() ? nullptr : &*certain;
}

}  // namespace

std::vector<SeverityReason> why_severity(Situation& situation, Index<Severity> severity) {
  Reasons reasons(situation);
  const Part<Severity>& severities = situation.plan().severities;
  const Condition& when = severities[severity].when;
  if (const Alternative* certain = first_certain(reasons, when)) {
    reasons.add(*certain);
    return reasons.take();
  }
  for (std::size_t i = severity.value() + 1; i-- > 0;) {
    for (const Alternative& alternative : severities[i].when.alternatives) {
      if (reasons.left_of(alternative) != Decisions::fails) reasons.add(alternative);
    }
  }
  return reasons.take();
}

std::optional<Nearest> nearest_severity(Situation& situation) {
  const Plan& plan = situation.plan();
  Decisions all(plan);
  const Decisions::Known known = all.known(situation.facts());
  std::optional<Nearest> nearest;
  std::size_t most = SIZE_MAX;
  for (std::size_t i = plan.severities.size(); i-- > 0 && most > 0;) {
    const auto answers = all.smallest_answers(all.severity(), Diagram::severity(i), known, most);
    if (!answers) continue;
    most = answers->size() - 1;
    nearest = Nearest{Index<Severity>(i), requirements(all, situation.facts(), *answers)};
  }
  return nearest;
}

std::vector<SeverityReason> why_nothing(Situation& situation) {
  Reasons reasons(situation);
  if (const Alternative* certain = first_certain(reasons, situation.plan().incident.unless)) reasons.add(*certain);
  return reasons.take();
}

}  // namespace incplan::core
