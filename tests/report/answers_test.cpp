// Every answer as text, Markdown and JSON, over one plan.
#include <doctest/doctest.h>

#include "report/classification.hpp"
#include "report/drafts.hpp"
#include "report/plan.hpp"
#include "report/render.hpp"
#include "report/sample_plan.hpp"
#include "report/status.hpp"
#include "report/who.hpp"
#include "support/repository.hpp"

using namespace incplan;
using namespace incplan::report;

namespace {

const SamplePlan& sample() {
  static const SamplePlan plan;
  return plan;
}

void expect(const std::string& name, const std::string& now) {
  CHECK(test::compare_generated("tests/report/expected/" + name, now) == "");
}

void expect(const std::string& name, const Blocks& blocks, const Json& json) {
  expect(name + ".txt", to_text(blocks, {}));
  expect(name + ".md", to_markdown(blocks));
  expect(name + ".json", json_text(json));
}

Incident half_known() {
  Incident incident;
  sample().say(incident, "impact", "high");
  incident.moments.started = sample().now - std::chrono::minutes(25);
  incident.moments.declared = incident.moments.started;
  return incident;
}

Incident data_lost() {
  Incident incident;
  sample().say(incident, "data_loss", "yes");
  const int checkout = index_of(sample().loaded.plan.services, "payments");
  incident.services = {{checkout, ServiceState::partial_outage}};
  incident.moments.aware = sample().now - std::chrono::hours(2);
  incident.moments.declared = incident.moments.aware;
  incident.moments.updated = sample().now - std::chrono::minutes(40);
  return incident;
}

}  // namespace

TEST_CASE("the sample plan has no mistake") {
  for (const Diagnostic& diagnostic : sample().loaded.diagnostics) FAIL_CHECK(diagnostic.message);
}

TEST_CASE("classify") {
  const auto classified = [](const std::string& name, const Incident& incident, const std::string& language = {}) {
    const Telling telling = sample().telling(language);
    const Classification answer = classify(telling.plan, incident, telling.now);
    expect(name, describe_classification(telling, incident, answer), classification_json(telling, incident, answer));
  };
  classified("classify-half-known", half_known());
  classified("classify-data-lost", data_lost());
  classified("classify-data-lost.fr", data_lost(), "fr");
  classified("classify-nothing-said", {});
  Incident low;
  sample().say(low, "impact", "low");
  low.services.emplace();
  classified("classify-no-incident", low);
  expect("decision-table.txt", to_text(describe_decision_table(sample().telling()), {}));
}

TEST_CASE("who") {
  const Telling telling = sample().telling();
  const std::vector<NeededRole> all = needed_roles(telling.plan, {}, telling.now);
  expect("who-all", describe_who(telling, -1, all), who_json(telling, -1, all));
  const std::vector<NeededRole> needed = needed_roles(telling.plan, half_known(), telling.now);
  expect("who-half-known", describe_who(telling, 1, needed), who_json(telling, 1, needed));
  const std::vector<NeededRole> one = {all.at(1)};
  expect("who-role", describe_role(telling, one.front()), who_json(telling, -1, one));
  const Person& li = *find(telling.plan.people, "li");
  expect("who-person", describe_person(telling, li), person_json(telling, li));
  const Channel& page = *find(telling.plan.channels, "status_page");
  expect("who-channel", describe_channel_access(telling, page), channel_access_json(telling, page));
  CHECK(mentions_line(all) == "@tom @li");
}

TEST_CASE("a channel that is down reaches nobody") {
  Telling telling = sample().telling();
  const std::vector<NeededRole> all = needed_roles(telling.plan, {}, telling.now);
  const auto names_slack = [&] {
    return to_text(describe_who(telling, -1, all), {}).find("slack") != std::string::npos;
  };
  CHECK(names_slack());
  telling.down = {find(telling.plan.channels, "chat")};
  CHECK(!names_slack());
}

TEST_CASE("drafts and the copy of a stage") {
  const Telling telling = sample().telling();
  Incident incident = data_lost();
  incident.stage = 0;
  incident.variables = {{"symptom", "en", "Cards are refused."}};
  const Drafts drafts = draft(telling.plan, incident, {}, telling.now);
  expect("drafts", describe_drafts(telling, drafts), drafts_json(telling, drafts));
  const Drafts copy = draft(telling.plan, incident, {.channels = {0, 1, 2}, .audiences = {}, .down = {}}, telling.now);
  expect("stage", describe_stage(telling, copy), stage_json(telling, copy));
}

TEST_CASE("status") {
  const Telling telling = sample().telling();
  const Status status{.errors = 0, .warnings = 2, .roles = needed_roles(telling.plan, {}, telling.now)};
  expect("status", describe_status(telling, status), status_json(telling, status));
  const auto first_line = [&](Status counts) {
    const std::string text = to_text(describe_status(telling, counts), {});
    return text.substr(0, text.find('\n'));
  };
  CHECK(first_line({.errors = 1, .warnings = 0, .roles = {}}) == "Shop, the plan: 1 error");
  CHECK(first_line({.errors = 0, .warnings = 0, .roles = {}}) == "Shop, the plan: no errors");
}

TEST_CASE("the plan as a document") {
  expect("plan", describe_plan(sample().telling()), plan_json(sample().telling()));
  expect("plan.fr.md", to_markdown(describe_plan(sample().telling("fr"))));
  const std::string whole = to_markdown(describe_plan(sample().telling()));
  for (const std::string_view name : section_names()) {
    CAPTURE(name);
    const std::string section = to_markdown(describe_plan(sample().telling(), *parse_section(name)));
    CHECK(whole.find(section.substr(section.find("\n## "))) != std::string::npos);
  }
  CHECK(!parse_section("nothing"));
  expect("cards.md", to_markdown(describe_cards(sample().telling())));
}

TEST_CASE("the same plan can be rebuilt from its JSON") {
  const std::string before = json_text(plan_json(sample().telling()));
  const std::size_t start = before.find("\"document\": ") + 12;
  const SamplePlan again(before.substr(start, before.rfind('}') - start));
  for (const Diagnostic& diagnostic : again.loaded.diagnostics) FAIL_CHECK(diagnostic.message);
  CHECK(json_text(plan_json(again.telling())) == before);
}
