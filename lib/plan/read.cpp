#include "plan/read.hpp"

#include <algorithm>
#include <array>

#include "plan/reader.hpp"

namespace incplan {
namespace {

using namespace reader;

constexpr auto parts = std::to_array<std::string_view>(
    {"incplan",     "name",     "owner",     "reviewed",   "review_every", "timezone", "languages",
     "extends",     "incident", "criteria",  "severities", "examples",     "people",   "roles",
     "audiences",   "channels", "variables", "stages",     "values",       "services", "procedures",
     "obligations", "holidays", "calendars", "internal",   "lint"});

bool is_part(const Node& entry) {
  return std::ranges::find(parts, entry.key.text) != parts.end();
}

void read_languages(Reading& reading) {
  reading.plan.languages = read_words(at(&reading.root, "languages"));
  if (reading.plan.languages.empty()) reading.plan.languages.push_back({"en", {}});
}

void read_zone_of_plan(Reading& reading) {
  reading.plan.zone = Zone::utc();
  reading.plan.zone = read_zone(reading, at(&reading.root, "timezone"));
}

void read_head(Reading& reading) {
  Plan& plan = reading.plan;
  plan.name = read_text(reading, at(&reading.root, "name"));
  plan.owner = read_ref<HolderTag>(at(&reading.root, "owner"));
  plan.reviewed = read_date(at(&reading.root, "reviewed"));
  plan.review_every = read_duration(at(&reading.root, "review_every"));
}

void outline_names(Reading& reading) {
  Plan& plan = reading.plan;
  outline_criteria(reading);
  outline(at(&reading.root, "severities"), plan.severities);
  outline_stages(reading);
  outline(at(&reading.root, "services"), plan.services);
  outline(at(&reading.root, "channels"), plan.channels);
  outline(at(&reading.root, "audiences"), plan.audiences);
}

void read_incident(Reading& reading) {
  const Node* node = at(&reading.root, "incident");
  if (node == nullptr) return;
  IncidentMeaning& incident = reading.plan.incident;
  incident.place = node->key_place();
  incident.means = read_text(reading, at(node, "description"));
  incident.unless = read_condition(reading, at(node, "unless"), Asks::facts);
  incident.not_ = read_texts(reading, at(node, "excludes"));
}

void read_calendars(Reading& reading) {
  reading.plan.holidays = read_dates(at(&reading.root, "holidays"));
  const Node* part = at(&reading.root, "calendars");
  outline(part, reading.plan.calendars);
  fill_entries(part, reading.plan.calendars, [&reading](const Node* node, Calendar& calendar) {
    calendar.zone = read_zone(reading, at(node, "timezone"));
    calendar.holidays = read_dates(at(node, "holidays"));
  });
}

void read_internal(Reading& reading) {
  const Node* node = at(&reading.root, "internal");
  Internal& internal = reading.plan.internal;
  internal.tickets = read_words(at(node, "tickets"));
  internal.hosts = read_words(at(node, "hosts"));
  internal.words = read_words(at(node, "words"));
}

void read_exceptions(Reading& reading) {
  each_entry(at(&reading.root, "lint"), [&reading](const Node& node) {
    if (!node.is_mapping()) return;
    LintException exception;
    exception.check = {std::string(node.key.text), node.key_place()};
    exception.level = read_word(at(&node, "level"));
    exception.because = read_text(reading, at(&node, "reason"));
    exception.at = read_words(at(&node, "at"));
    exception.until = read_date(at(&node, "until"));
    reading.plan.lint.push_back(std::move(exception));
  });
}

void read_parts(Reading& reading) {
  read_incident(reading);
  read_criteria(reading);
  read_severities(reading);
  read_examples(reading);
  read_people(reading);
  read_roles(reading);
  read_audiences(reading);
  read_channels(reading);
  read_variables(reading);
  read_stages(reading);
  read_values(reading);
  read_services(reading);
  read_procedures(reading);
  read_obligations(reading);
  read_calendars(reading);
  read_internal(reading);
  read_exceptions(reading);
}

}  // namespace

Plan read_plan(const yaml::Node& root, const Zones& zones, Diagnostics& diagnostics) {
  Plan plan;
  Reading reading{.plan = plan, .root = root, .zones = zones, .diagnostics = diagnostics};
  each_entry(&root, [&reading](const Node& entry) { reading.has_unknown_part |= !is_part(entry); });
  read_languages(reading);
  read_zone_of_plan(reading);
  read_head(reading);
  outline_names(reading);
  read_parts(reading);
  return plan;
}

}  // namespace incplan
