#include "support/random_plan.hpp"

#include <array>

#include "support/every_completion.hpp"

namespace incplan::test {
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

}  // namespace

std::string random_plan(Dice& dice) {
  std::string plan = "incplan: 1\nname: Random\n";
  if (dice.once_in(4)) plan += "incident: {unless: " + random_condition(dice) + "}\n";
  plan += "criteria:\n  impact: {ask: How bad, values: {low: L, medium: M, high: H}";
  plan += dice.once_in(4) ? ", assume: medium}\n" : "}\n";
  plan += "  loss: {ask: Lost, type: yes_no";
  plan += dice.once_in(3) ? ", assume: no}\n" : "}\n";
  plan += "  rate: {ask: Which share, type: percent}\n  users: {ask: How many, type: count}\n";
  plan += "  lasting: {ask: How long, type: duration}\nservices: {shop: {name: S}, pay: {name: P}, mail: {name: M}}\n";
  plan += "severities:\n";
  for (int i = 1; i <= 3; ++i) {
    const std::string when = dice.once_in(12) ? "" : ", when: " + random_condition(dice);
    plan += "  sev" + std::to_string(i) + ": {name: S" + when + "}\n";
  }
  plan += "roles:\n";
  for (int i = 1; i <= 3; ++i) {
    plan += "  role" + std::to_string(i) + ": {name: R, when: " + random_role_condition(dice) + "}\n";
  }
  return plan;
}

Incident random_incident(const Plan& plan, Dice& dice) {
  Incident incident;
  for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
    if (!dice.once_in(2)) continue;
    const std::vector<Value> values = telling_values(plan, static_cast<int>(i));
    const auto chosen = static_cast<std::size_t>(dice.roll(static_cast<int>(values.size())));
    incident.facts.push_back({static_cast<int>(i), values[chosen]});
  }
  if (dice.once_in(2)) {
    incident.services.emplace();
    for (int service = 0; service < 3; ++service) {
      if (dice.once_in(3)) incident.services->push_back({service, ServiceState::outage});
    }
  }
  return incident;
}

}  // namespace incplan::test
