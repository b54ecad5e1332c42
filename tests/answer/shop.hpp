// A small plan to draft from, and an incident in it.
#pragma once

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "answer/draft.hpp"
#include "answer/moments.hpp"
#include "incplan.hpp"

namespace incplan::core {

inline constexpr std::string_view shop_head = R"(incplan: 1
name: Example Shop
timezone: Europe/Paris
languages: [en, fr]
criteria:
  impact:
    ask: How badly are customers affected?
    values: {tiny: Nobody notices., low: Cosmetic., high: Customers cannot buy.}
  leak:
    ask: Has data leaked?
    type: yes_no
severities:
  sev1:
    name: {en: Critical, fr: Critique}
    when: {impact: high}
    updates: {first: 10m, every: 30m, by_audience: {staff: 1h}}
  sev2:
    name: {en: Minor, fr: Mineure}
    when: {impact: low}
    updates: {every: none}
people:
  tom: {name: Tom Petit}
roles:
  lead: {name: Lead, held_by: [tom]}
  legal: {name: Legal}
audiences:
  customers: {name: Customers, public: yes, languages: [en, fr], timezones: [Europe/Paris, America/New_York]}
  staff: {name: Staff}
services:
  checkout: {name: {en: Checkout, fr: Paiement}, public: yes}
  search: {name: {en: Search, fr: Recherche}, public: yes}
  database: {name: Database 7}
variables:
  symptom: {ask: {en: "What do customers see?", fr: "Que voient les clients ?"}, per_language: yes}
  workaround: {ask: "What can they do?", default: ""}
  cause: {ask: "What was the cause?", public: no}
)";

/// The head with channels and stages of its own.
class Shop {
 public:
  explicit Shop(const std::string& rest, const std::string& head = std::string(shop_head))
      : zones_(zone_file), loaded_(read(head + rest, zones_)) {
    for (const Diagnostic& diagnostic : loaded_.diagnostics) {
      FAIL(to_text(diagnostic.message) << " at line " << diagnostic.place.position().line);
    }
    incident.moments.started = at("2026-11-24T13:05Z");
    incident.services.emplace();
    say("impact", "high");
  }

  [[nodiscard]] const Plan& plan() const { return loaded_.plan; }
  [[nodiscard]] Index<Channel> channel(std::string_view id) const { return index_of(plan().channels, id); }

  void say(std::string_view criterion, std::string_view value) {
    const auto index = index_of(plan().criteria, criterion);
    auto parsed = plan().criteria[index].parse(value);
    REQUIRE(parsed);
    std::erase_if(incident.facts, [&](const Incident::Given& given) { return given.criterion == index; });
    incident.facts.push_back({index, *parsed});
  }
  void affect(std::string_view service, ServiceState state = ServiceState::outage) {
    incident.services->push_back({index_of(plan().services, service), state});
  }
  void give(std::string name, std::string value, std::string language = "") {
    incident.variables.push_back({std::move(name), std::move(language), std::move(value)});
  }

  [[nodiscard]] Drafts drafts() const { return draft(plan(), incident, request, now); }
  /// The only draft, or the first in this language.
  [[nodiscard]] Draft one(std::string_view language = "en") const {
    for (Draft& each : drafts().drafts) {
      if (each.language == language) return each;
    }
    FAIL("no draft in " << language);
    return {};
  }

  Incident incident;
  DraftRequest request;
  Instant now = at("2026-11-24T14:00Z");

 private:
  static std::optional<std::string> zone_file(std::string_view name) {
    if (name == "Europe/Paris") return tzif({.rule = "CET-1CEST,M3.5.0,M10.5.0/3"});
    if (name == "America/New_York") return tzif({.rule = "EST5EDT,M3.2.0,M11.1.0"});
    return std::nullopt;
  }
  static Loaded read(std::string text, const Zones& zones) {
    return load(std::make_shared<Source>("incplan.yaml", std::move(text)), zones);
  }

  Zones zones_;
  Loaded loaded_;
};

/// `code message` of each problem, one a line.
inline std::string problems_of(const Draft& draft) {
  std::string out;
  for (const DraftProblem& problem : draft.problems) {
    if (!out.empty()) out += '\n';
    out += problem.code + (problem.level == Level::error ? "! " : " ") + to_text(problem.message);
  }
  return out;
}

inline std::string holes_of(const Draft& draft) {
  std::string out;
  for (const UnfilledName& hole : draft.unfilled) {
    out += (out.empty() ? "" : " ") + hole.variable + (hole.language.empty() ? "" : "." + hole.language);
  }
  return out;
}

}  // namespace incplan::core
