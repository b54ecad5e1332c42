#include "answer/situation.hpp"

#include <algorithm>

namespace incplan {
namespace {

Flow flow_of(const Plan& plan, std::optional<int> stage) {
  return stage ? plan.stages[static_cast<std::size_t>(*stage)].flow : Flow::incident;
}

/// The stage, the moment, and what `--severity` says. In planned maintenance there is no severity, whatever anybody says.
Circumstances circumstances_of(const Plan& plan, const Incident& incident, Instant now) {
  Circumstances circumstances;
  circumstances.stage = incident.stage;
  if (!circumstances.stage && !plan.stages.empty()) circumstances.stage = 0;
  circumstances.flow = flow_of(plan, circumstances.stage);
  circumstances.local_time = plan.zone->local(now).time;
  circumstances.classify = circumstances.flow == Flow::incident;
  if (circumstances.classify) circumstances.severity = incident.severity;
  return circumstances;
}

/// The values of some cells, neighbours made one.
std::vector<Range> ranges_of(const Decisions::Question& question, const std::vector<int>& cells) {
  std::vector<Range> ranges;
  for (const int cell : cells) {
    const Range& range = question.cells[static_cast<std::size_t>(cell)];
    if (!ranges.empty() && ranges.back().high + 1 == range.low) {
      ranges.back().high = range.high;
    } else {
      ranges.push_back(range);
    }
  }
  return ranges;
}

std::string yes_or_not(const std::string& name, const std::vector<int>& cells) {
  return cells.front() == 1 ? name : "not " + name;
}

}  // namespace

Situation::Situation(const Plan& plan, const Incident& incident, Instant now)
    : plan_(plan),
      incident_(incident),
      facts_(conclude(plan, incident)),
      decisions_(plan, facts_),
      assumed_(decisions_.known(facts_)),
      circumstances_(circumstances_of(plan, incident, now)) {
  without_assumptions_ = decisions_.severity();
  with_assumptions_ = decisions_.restrict(without_assumptions_, assumed_);
  if (!incident.worst || !circumstances_.classify || circumstances_.severity) return;
  const Decisions::Outcomes outcomes = decisions_.outcomes(with_assumptions_);
  if (!outcomes.severities.empty()) circumstances_.severity = outcomes.severities.front();
}

int Situation::severity() {
  if (circumstances_.severity) return *circumstances_.severity;
  return circumstances_.classify ? decisions_.diagram().severity_index(decisions_.answer(with_assumptions_)) : -1;
}

bool Situation::is_nothing() {
  const bool is_open = circumstances_.classify && !circumstances_.severity;
  return is_open && decisions_.answer(with_assumptions_) == Decisions::none;
}

Verdict Situation::holds(const Condition& condition, const Circumstances& circumstances) {
  if (!condition.written) return {Certainty::yes};
  const Decisions::Node left = decisions_.restrict(decisions_.condition(condition, circumstances), assumed_);
  const Decisions::Node answer = decisions_.answer(left);
  if (answer == Decisions::holds) return {Certainty::yes};
  if (answer == Decisions::fails) return {Certainty::no};
  const auto answers = decisions_.smallest_answers(left, Decisions::holds);
  return {Certainty::perhaps, in_words(answers.value_or(std::vector<Decisions::Answer>{}))};
}

Verdict Situation::applies(const Condition& condition) {
  return is_nothing() ? Verdict{} : holds(condition);
}

std::vector<IfAnswered> Situation::in_words(const std::vector<Decisions::Answer>& answers) const {
  std::vector<IfAnswered> words;
  for (const Decisions::Answer& answer : answers) {
    const Decisions::Question& question = decisions_.questions()[static_cast<std::size_t>(answer.question)];
    const auto index = static_cast<std::size_t>(question.index);
    switch (question.kind) {
      case Decisions::Question::Kind::criterion: {
        const Criterion& criterion = plan_.criteria[index];
        words.push_back({.criterion = criterion.id.text,
                         .wanted = criterion.show(ranges_of(question, answer.cells)),
                         .ask = criterion.ask,
                         .assumed = assumed_[static_cast<std::size_t>(answer.question)] >= 0});
        break;
      }
      case Decisions::Question::Kind::service:
        words.push_back({.criterion = "service", .wanted = yes_or_not(plan_.services[index].id.text, answer.cells)});
        break;
      case Decisions::Question::Kind::hours:
      case Decisions::Question::Kind::unreadable:
        words.push_back(
            {.criterion = question.term->name.value, .wanted = yes_or_not(question.term->wanted, answer.cells)});
        break;
    }
  }
  return words;
}

}  // namespace incplan
