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

using namespace incplan::core;
using namespace incplan::core::report;

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
  const auto checkout = index_of(sample().loaded.plan.services, "payments");
  incident.services = {{checkout, ServiceState::partial_outage}};
  incident.moments.aware = sample().now - std::chrono::hours(2);
  incident.moments.declared = incident.moments.aware;
  incident.moments.updated = sample().now - std::chrono::minutes(40);
  return incident;
}

}  // namespace

TEST_CASE("the sample plan has no mistake") {
  for (const Diagnostic& diagnostic : sample().loaded.diagnostics) FAIL_CHECK(to_text(diagnostic.message));
}

TEST_CASE("classify") {
  const auto classified = [](const std::string& name, const Incident& incident, const std::string& language = {}) {
    const ReportContext context = sample().context(language);
    const Classification answer = classify(context.plan, incident, context.now);
    expect(name, describe_classification(context, incident, answer), classification_json(context, answer));
  };
  classified("classify-half-known", half_known());
  classified("classify-data-lost", data_lost());
  classified("classify-data-lost.fr", data_lost(), "fr");
  classified("classify-nothing-said", {});
  Incident low;
  sample().say(low, "impact", "low");
  low.services.emplace();
  classified("classify-no-incident", low);
  expect("decision-table.txt", to_text(describe_decision_table(sample().context()), {}));
}

TEST_CASE("who") {
  const ReportContext context = sample().context();
  const std::vector<NeededRole> all = needed_roles(context.plan, {}, context.now);
  expect("who-all", describe_who(context, {}, all), who_json(context, {}, all));
  const std::vector<NeededRole> needed = needed_roles(context.plan, half_known(), context.now);
  expect("who-half-known", describe_who(context, Index<Severity>(1), needed),
         who_json(context, Index<Severity>(1), needed));
  const std::vector<NeededRole> one = {all.at(1)};
  expect("who-role", describe_role(context, one.front()), who_json(context, {}, one));
  const Person& li = *find(context.plan.people, "li");
  expect("who-person", describe_person(context, li), person_json(context, li));
  const Channel& page = *find(context.plan.channels, "status_page");
  expect("who-channel", describe_channel_access(context, page), channel_access_json(context, page));
  CHECK(mentions_line(all) == "@tom @li");
}

TEST_CASE("a channel that is down reaches nobody") {
  ReportContext context = sample().context();
  const std::vector<NeededRole> all = needed_roles(context.plan, {}, context.now);
  const auto names_slack = [&] {
    return to_text(describe_who(context, {}, all), {}).find("slack") != std::string::npos;
  };
  CHECK(names_slack());
  context.down = {find(context.plan.channels, "chat")};
  CHECK(!names_slack());
}

TEST_CASE("drafts and the copy of a stage") {
  const ReportContext context = sample().context();
  Incident incident = data_lost();
  incident.stage = Index<Stage>(0);
  incident.variables = {{"symptom", "en", "Cards are refused."}};
  const Drafts drafts = draft(context.plan, incident, {}, context.now);
  expect("drafts", describe_drafts(context, drafts), drafts_json(context, drafts));
  const Drafts copy = draft(context.plan, incident,
                            {.channels = context.plan.channels.indices(), .audiences = {}, .down = {}}, context.now);
  expect("stage", describe_stage(context, copy), stage_json(context, copy));
}

TEST_CASE("status") {
  const ReportContext context = sample().context();
  Status status = status_of(context.plan, {}, context.now);
  status.warnings = 2;
  expect("status", describe_status(context, status), status_json(context, status));
  const auto first_line = [&](Status counts) {
    const std::string text = to_text(describe_status(context, counts), {});
    return text.substr(0, text.find('\n'));
  };
  CHECK(first_line({.errors = 1, .warnings = 0, .roles = {}}) == "Shop, the plan: 1 error");
  CHECK(first_line({.errors = 0, .warnings = 0, .roles = {}}) == "Shop, the plan: no errors");
}

TEST_CASE("the plan as a document") {
  expect("plan", describe_plan(sample().context()), plan_json(sample().context()));
  expect("plan.fr.md", to_markdown(describe_plan(sample().context("fr"))));
  const std::string whole = to_markdown(describe_plan(sample().context()));
  for (const std::string_view name : section_names()) {
    CAPTURE(name);
    const std::string section = to_markdown(describe_plan(sample().context(), *parse_section(name)));
    CHECK(whole.find(section.substr(section.find("\n## "))) != std::string::npos);
  }
  CHECK(!parse_section("nothing"));
  expect("cards.md", to_markdown(describe_cards(sample().context())));
}

TEST_CASE("the same plan can be rebuilt from its JSON") {
  const std::string before = json_text(plan_json(sample().context()));
  const std::size_t start = before.find("\"document\": ") + 12;
  const SamplePlan again(before.substr(start, before.rfind('}') - start));
  for (const Diagnostic& diagnostic : again.loaded.diagnostics) FAIL_CHECK(to_text(diagnostic.message));
  CHECK(json_text(plan_json(again.context())) == before);
}
