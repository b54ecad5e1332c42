#include "support/random_plan.hpp"

#include <array>

#include "answer/facts.hpp"
#include "support/every_completion.hpp"

namespace incplan::core::test {
namespace {

using Words = std::array<const char*, 6>;

constexpr std::array<const char*, 5> criteria = {"impact", "loss", "rate", "users", "lasting"};
constexpr std::array<Words, 5> matchers = {{
    {"low", "high", "medium+", "high+", "[low, high]", "medium"},
    {"yes", "no", "yes", "no", "yes", "no"},
    {"5%+", "<5%", "\">50%\"", "1%..5%", "..50%", "50%"},
    {"100+", "<10", "10..100", "..5", "\">100\"", "10"},
    {"1h+", "<10m", "10m..1h", "..1h", "\">1h\"", "10m"},
}};
constexpr Words services = {"shop", "pay", "[shop, pay]", "mail", "shop", "pay"};

std::string random_entry(Dice& dice) {
  const int which = dice.roll(12);
  if (which == 10) return std::string("service: ") + services[static_cast<std::size_t>(dice.roll(6))];
  if (which == 11 && dice.once_in(4)) return "unheard_of: yes";
  const auto criterion = static_cast<std::size_t>(which % 5);
  return std::string(criteria[criterion]) + ": " + matchers[criterion][static_cast<std::size_t>(dice.roll(6))];
}

/// Entries of one mapping have different keys.
std::string key_of(const std::string& entry) {
  return entry.substr(0, entry.find(':'));
}

std::string random_alternative(Dice& dice, int depth) {
  std::string entries;
  const int count = 1 + dice.roll(2);
  for (int i = 0; i < count; ++i) {
    const std::string entry = random_entry(dice);
    if (entries.find(key_of(entry) + ":") == std::string::npos) entries += (entries.empty() ? "" : ", ") + entry;
  }
  if (depth > 0 && dice.once_in(4)) {
    entries += ", at_least: {count: " + std::to_string(1 + dice.roll(3)) + ", of: [";
    for (int i = 0; i < 3; ++i) entries += (i == 0 ? "" : ", ") + random_alternative(dice, depth - 1);
    entries += "]}";
  }
  return "{" + entries + "}";
}

std::string random_condition(Dice& dice) {
  std::string list;
  const int count = 1 + dice.roll(2);
  for (int i = 0; i < count; ++i) list += (list.empty() ? "" : ", ") + random_alternative(dice, 1);
  return "[" + list + "]";
}

std::string random_role_condition(Dice& dice) {
  const std::string severity = "sev" + std::to_string(1 + dice.roll(3));
  const std::string wanted = dice.once_in(2) ? severity + "+" : severity;
  return "[{severity: " + wanted + "}, " + random_alternative(dice, 0) + ", {severity: sev3+, " + random_entry(dice) +
         "}]";
}

/// What is added to criteria and services.
struct Additions {
  std::string impact, loss, rate, shop, pay, mail;
};

std::string random_effects(Dice& dice, const std::string& other) {
  constexpr std::array<const char*, 4> facts = {"impact: medium", "impact: high", "loss: yes", "rate: 5%"};
  const auto fact = [&] { return std::string(facts[static_cast<std::size_t>(dice.roll(4))]); };
  std::string effects;
  if (!other.empty() && dice.once_in(2)) effects += ", depends_on: [" + other + "]";
  if (dice.once_in(2)) effects += ", implies: {" + fact() + "}";
  if (dice.once_in(3)) effects += ", states: {degraded: {" + fact() + "}}";
  return effects;
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Sometimes the answers to one question stand side by side, where a `+` has no meaning.
std::string perhaps_unordered(std::string plan, Dice& dice) {
  if (!dice.once_in(4)) return plan;
  replace_all(plan, "impact: {ask", "impact: {ordered: no, ask");
  replace_all(plan, "impact: medium+", "impact: [medium, high]");
  replace_all(plan, "impact: high+", "impact: high");
  return plan;
}

std::string plan_with(Dice& dice, const Additions& more) {
  std::string plan = "incplan: 1\nname: Random\n";
  if (dice.once_in(4)) plan += "incident: {unless: " + random_condition(dice) + "}\n";
  plan += "criteria:\n  impact: {ask: How bad, values: {low: L, medium: M, high: H}" + more.impact;
  plan += more.impact.empty() && dice.once_in(4) ? ", assume: medium}\n" : "}\n";
  plan += "  loss: {ask: Lost, type: yes_no" + more.loss;
  plan += dice.once_in(3) ? ", assume: no}\n" : "}\n";
  plan += "  rate: {ask: Which share, type: percent" + more.rate + "}\n  users: {ask: How many, type: count}\n";
  plan += "  lasting: {ask: How long, type: duration}\nservices: {shop: {name: S" + more.shop + "}, pay: {name: P" +
          more.pay + "}, mail: {name: M" + more.mail + "}}\n";
  plan += "severities:\n";
  for (int i = 1; i <= 3; ++i) {
    const std::string when = dice.once_in(12) ? "" : ", when: " + random_condition(dice);
    plan += "  sev" + std::to_string(i) + ": {name: S" + when + "}\n";
  }
  plan += "roles:\n";
  for (int i = 1; i <= 3; ++i) {
    plan += "  role" + std::to_string(i) + ": {name: R, when: " + random_role_condition(dice) + "}\n";
  }
  return perhaps_unordered(plan + "  always: {name: R}\n", dice);
}

}  // namespace

std::string random_plan(Dice& dice) {
  return plan_with(dice, {});
}

std::string random_plan_with_implications(Dice& dice) {
  return plan_with(dice, {.impact = dice.once_in(2) ? ", implies: {medium: {users: 10}, high: {users: 100}}" : "",
                          .loss = dice.once_in(2) ? ", implies: {yes: {impact: high}}" : "",
                          .rate = dice.once_in(3) ? ", implies: {50%: {loss: yes}}" : "",
                          .shop = random_effects(dice, "pay"),
                          .pay = random_effects(dice, "mail"),
                          .mail = random_effects(dice, "")});
}

Incident random_incident(const Plan& plan, Dice& dice) {
  Incident incident;
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    if (!dice.once_in(2)) continue;
    const std::vector<Value> values = telling_values(plan, Index<Criterion>(i));
    const auto chosen = static_cast<std::size_t>(dice.roll(static_cast<int>(values.size())));
    incident.facts.push_back({Index<Criterion>(i), values[chosen]});
  }
  if (dice.once_in(2)) {
    incident.services.emplace();
    for (std::size_t service = 0; service < 3; ++service) {
      if (dice.once_in(3)) incident.services->push_back({Index<Service>(service), ServiceState::outage});
    }
  }
  return incident;
}

Incident random_completion(const Plan& plan, Incident incident, bool against_assumptions, Dice& dice) {
  const KnownFacts facts = conclude(plan, incident);
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    const auto& fact = facts.criteria[i];
    const bool is_contradicted = fact && fact->source == FactSource::assumed && against_assumptions && dice.once_in(2);
    if (fact && !is_contradicted) continue;
    const std::vector<Value> values = telling_values(plan, Index<Criterion>(i));
    const auto chosen = static_cast<std::size_t>(dice.roll(static_cast<int>(values.size())));
    incident.facts.push_back({Index<Criterion>(i), values[chosen]});
  }
  if (incident.services) return incident;
  incident.services.emplace();
  const int most = plan.services.empty() ? 0 : dice.roll(3);
  for (int named = 0; named < most; ++named) {
    const Index<Service> service(static_cast<std::size_t>(dice.roll(static_cast<int>(plan.services.size()))));
    incident.services->push_back({service, static_cast<ServiceState>(dice.roll(5))});
  }
  return incident;
}

}  // namespace incplan::core::test
