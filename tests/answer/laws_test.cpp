// What an answer under missing facts promises, held against what is answered once the facts are known: on random plans in
// which everything implies everything, and on the examples.
#include <doctest/doctest.h>

#include <algorithm>
#include <deque>
#include <functional>
#include <set>
#include <sstream>

#include "answer/classify.hpp"
#include "answer/draft.hpp"
#include "answer/moments.hpp"
#include "incplan.hpp"
#include "plan/matcher.hpp"
#include "support/every_completion.hpp"
#include "support/index.hpp"
#include "support/law.hpp"
#include "support/repository.hpp"

using namespace incplan::core;
using namespace incplan::core::test;

namespace {

const Instant now = at("2026-11-24T03:00Z");

/// Every zone is UTC here: no law depends on one.
std::optional<std::string> zone_file(std::string_view name) {
  return name.empty() ? std::nullopt : std::optional(tzif({.rule = "UTC0"}));
}

Loaded loaded(std::string text) {
  const Zones zones(zone_file);
  return load(std::make_shared<Source>("incplan.yaml", std::move(text)), zones);
}

const std::deque<Loaded>& examples() {
  static const std::deque<Loaded> all = [] {
    std::deque<Loaded> plans;
    for (const std::string& path : repository_files("examples", ".yaml")) {
      plans.push_back(loaded(read_repository_file(path)));
    }
    return plans;
  }();
  return all;
}

/// Some facts of the plan, sometimes many and sometimes none, and sometimes the affected services in any state.
Incident incident_of(const Plan& plan, Dice& dice) {
  Incident incident;
  const int share = 1 + dice.roll(4);
  for (const Index<Criterion> criterion : plan.criteria.indices()) {
    if (!dice.once_in(share)) continue;
    const std::vector<Value> values = telling_values(plan, criterion);
    const auto chosen = static_cast<std::size_t>(dice.roll(static_cast<int>(values.size())));
    incident.facts.push_back({criterion, values[chosen]});
  }
  if (!dice.once_in(3) || plan.services.empty()) return incident;
  incident.services.emplace();
  for (int named = dice.roll(3); named > 0; --named) {
    const int service = dice.roll(static_cast<int>(plan.services.size()));
    incident.services->push_back(
        {Index<Service>(static_cast<std::size_t>(service)), static_cast<ServiceState>(dice.roll(5))});
  }
  return incident;
}

/// What is known of an incident, for a failure to tell.
std::string reported(const Plan& plan, const Incident& incident) {
  std::string text;
  for (const Incident::Given& given : incident.facts) {
    const Criterion& criterion = plan.criteria[given.criterion];
    text += "--" + criterion.id.text + " " + criterion.show(given.value) + " ";
  }
  if (incident.services && incident.services->empty()) text += "--service none";
  for (const auto& each : incident.services.value_or(std::vector<Incident::AffectedService>{})) {
    text += "--service " + plan.services[each.service].id.text +
            (each.state ? "=" + std::string(to_text(*each.state)) : "") + " ";
  }
  return text;
}

/// Tries a law on a random plan, or on an example.
void each_incident(const std::function<void(const Plan&, const Incident&, Dice&)>& law) {
  each_try([&](Dice& dice) {
    if (dice.once_in(4)) {
      const Plan& plan = examples()[static_cast<std::size_t>(dice.roll(static_cast<int>(examples().size())))].plan;
      const Incident incident = incident_of(plan, dice);
      CAPTURE(reported(plan, incident));
      law(plan, incident, dice);
      return;
    }
    const std::string text = random_plan_with_implications(dice);
    CAPTURE(text);
    const Loaded read = loaded(text);
    const Incident incident = incident_of(read.plan, dice);
    CAPTURE(reported(read.plan, incident));
    law(read.plan, incident, dice);
  });
}

/// -1 for "no incident", -2 for undecided.
int outcome_of(const Classification& answer) {
  return answer.outcome == Outcome::undecided ? -2 : number(answer.severity);
}

std::set<int> possible_outcomes(const Classification& answer) {
  std::set<int> all;
  if (answer.outcome != Outcome::undecided) all.insert(number(answer.severity));
  for (const Possible& each : answer.possible) all.insert(number(each.severity));
  return all;
}

/// Whether a value is what a matcher means, as a plan writes it: `25%+`, `[low, high]`, `<5%`.
bool is_meant(const Criterion& criterion, std::string_view wanted, Value value) {
  if (wanted.starts_with('[')) {
    std::string list(wanted.substr(1, wanted.size() - 2));
    std::ranges::replace(list, ',', ' ');
    std::istringstream words(list);
    for (std::string word; words >> word;) {
      if (is_meant(criterion, word, value)) return true;
    }
    return false;
  }
  const Matcher matcher = parse_matcher(wanted);
  const Value low = criterion.parse(matcher.low).value_or(0);
  switch (matcher.form) {
    case Matcher::Form::or_more:
      return value >= low;
    case Matcher::Form::less:
      return value < low;
    case Matcher::Form::more:
      return value > low;
    case Matcher::Form::between:
      return low <= value && value <= criterion.parse(matcher.high);
    default:
      return value == low;
  }
}

Incident::AffectedService named_service(const Plan& plan, const std::string& word) {
  const std::size_t equals = std::min(word.find('='), word.size());
  Incident::AffectedService named{.service = index_of(plan.services, word.substr(0, equals))};
  if (equals < word.size()) named.state = parse_service_state(word.substr(equals + 1)).value();
  return named;
}

/// Says one of the answers that a way asks for, at random; false where nobody can (an entry that could not be read).
bool say(const Plan& plan, const Requirement& answer, Incident& incident, Dice& dice) {
  if (answer.criterion == "service") {
    if (!incident.services) incident.services.emplace();
    if (answer.wanted != "none") incident.services->push_back(named_service(plan, answer.wanted));
    return true;
  }
  const auto index = index_of(plan.criteria, answer.criterion);
  if (!index) return false;
  const Criterion& criterion = plan.criteria[index];
  std::vector<Value> meant = telling_values(plan, index);
  std::erase_if(meant, [&](Value value) { return !is_meant(criterion, answer.wanted, value); });
  CAPTURE(answer.wanted);
  REQUIRE_FALSE(meant.empty());
  incident.facts.push_back({index, meant[static_cast<std::size_t>(dice.roll(static_cast<int>(meant.size())))]});
  return true;
}

bool is_listed(const Classification& answer, const std::string& criterion) {
  return std::ranges::find(answer.questions, criterion, &OpenQuestion::criterion) != answer.questions.end();
}

/// The answers of a completion to the questions that were listed, or to the others.
Incident only(const Plan& plan, const Classification& answer, const Incident& before, const Incident& completion,
              bool listed) {
  Incident some = before;
  for (std::size_t i = before.facts.size(); i < completion.facts.size(); ++i) {
    const Incident::Given& given = completion.facts[i];
    const std::string& id = plan.criteria[given.criterion].id.text;
    if (is_listed(answer, id) == listed) some.facts.push_back(given);
  }
  if (is_listed(answer, "service") == listed) some.services = completion.services;
  return some;
}

/// Entries that could not be read may hold or not, and nobody can be asked.
bool is_readable(const Plan& plan, const Incident& complete) {
  return classify(plan, complete, now).certain;
}

}  // namespace

TEST_CASE("every outcome that the facts can still have is told, and what is certain stays so") {
  each_incident([](const Plan& plan, const Incident& incident, Dice& dice) {
    const Classification before = classify(plan, incident, now);
    const bool against_assumptions = dice.once_in(2);
    const Incident complete = random_completion(plan, incident, against_assumptions, dice);
    const Classification after = classify(plan, complete, now);
    if (!after.certain) return;
    CHECK(possible_outcomes(before).contains(number(after.severity)));
    if (against_assumptions) return;
    if (before.certain) CHECK(outcome_of(before) == number(after.severity));
    if (before.outcome == Outcome::incident) CHECK(after.outcome == Outcome::incident);
    if (before.outcome == Outcome::incident) CHECK(after.severity <= before.severity);
  });
}

TEST_CASE("every way that is told leads where it says") {
  each_incident([](const Plan& plan, const Incident& incident, Dice& dice) {
    const Classification answer = classify(plan, incident, now);
    for (const Possible& possible : answer.possible) {
      CAPTURE(number(possible.severity));
      CHECK_FALSE(possible.ways.empty());
      for (const std::vector<Requirement>& way : possible.ways) {
        Incident said = incident;
        if (!std::ranges::all_of(way, [&](const Requirement& each) { return say(plan, each, said, dice); })) continue;
        CHECK(outcome_of(classify(plan, said, now)) == number(possible.severity));
      }
    }
  });
}

TEST_CASE("a question that is not listed changes nothing") {
  each_incident([](const Plan& plan, const Incident& incident, Dice& dice) {
    const Classification answer = classify(plan, incident, now);
    const Incident complete = random_completion(plan, incident, true, dice);
    const Classification others = classify(plan, only(plan, answer, incident, complete, false), now);
    CHECK(outcome_of(others) == outcome_of(answer));
    CHECK(others.certain == answer.certain);
    CHECK(std::ranges::includes(possible_outcomes(answer), possible_outcomes(others)));
  });
}

TEST_CASE("after all listed questions are answered no new one appears") {
  each_incident([](const Plan& plan, const Incident& incident, Dice& dice) {
    const Classification answer = classify(plan, incident, now);
    const Incident complete = random_completion(plan, incident, true, dice);
    const Incident all = only(plan, answer, incident, complete, true);
    std::string again;
    for (const OpenQuestion& each : classify(plan, all, now).questions) {
      if (!is_listed(answer, each.criterion)) again += each.criterion + " ";
    }
    CHECK(again.empty());
    if (is_readable(plan, complete))
      CHECK(outcome_of(classify(plan, all, now)) == outcome_of(classify(plan, complete, now)));
  });
}

TEST_CASE("who and what is certainly needed is needed in every completion, and nobody else is left out") {
  each_incident([](const Plan& plan, const Incident& incident, Dice& dice) {
    const Classification before = classify(plan, incident, now);
    const Classification after = classify(plan, random_completion(plan, incident, false, dice), now);
    if (!after.certain) return;
    const auto check = [](const auto& some, const auto& all, auto what) {
      for (const auto& each : some) {
        if (each.certain) CHECK(std::ranges::find(all, each.*what, what) != all.end());
      }
      for (const auto& each : all) {
        if (each.certain) CHECK(std::ranges::find(some, each.*what, what) != some.end());
      }
    };
    check(before.roles, after.roles, &NeededRole::role);
    check(before.channels, after.channels, &ChannelUse::channel);
    check(before.procedures, after.procedures, &ProcedureUse::procedure);
    check(before.obligations, after.obligations, &DueObligation::obligation);
  });
}

TEST_CASE("a promise is kept in every completion") {
  each_try([](Dice& dice) {
    const Plan& plan = examples()[static_cast<std::size_t>(dice.roll(static_cast<int>(examples().size())))].plan;
    Incident incident = incident_of(plan, dice);
    incident.stage = nth<Stage>(dice.roll(static_cast<int>(plan.stages.size())));
    incident.moments.started = now - std::chrono::minutes(dice.roll(1000));
    if (dice.once_in(2)) incident.moments.updated = *incident.moments.started + (now - *incident.moments.started) / 2;
    const Incident complete = random_completion(plan, incident, false, dice);
    const Classification before = classify(plan, incident, now);
    const Classification after = classify(plan, complete, now);
    if (!after.certain || after.outcome != Outcome::incident) return;
    if (after.updates.next_due) {
      REQUIRE(before.updates.next_due);
      CHECK(*before.updates.next_due <= *after.updates.next_due);
    }
    for (const auto channel : plan.channels.indices()) {
      const DraftRequest request{.channels = {channel}, .audiences = {}, .down = {}};
      const Drafts promised = draft(plan, incident, request, now);
      const Drafts wanted = draft(plan, complete, request, now);
      if (promised.drafts.empty() || wanted.drafts.empty() || !wanted.next_update.instant) continue;
      REQUIRE(promised.next_update.instant);
      CHECK(*promised.next_update.instant <= *wanted.next_update.instant);
    }
  });
}
