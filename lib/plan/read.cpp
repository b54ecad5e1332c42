#include "plan/read.hpp"

#include "format/keys.hpp"
#include "plan/reader.hpp"

namespace incplan::core {
namespace {

using namespace reader;

bool is_part(const Node& entry) {
  return find_key(format::plan_shape(), entry.key.text) != nullptr;
}

void read_languages(PlanReader& reader) {
  reader.plan.languages = read_strings(at(&reader.root, "languages"));
  if (reader.plan.languages.empty()) reader.plan.languages.push_back({"en", {}});
}

void read_zone_of_plan(PlanReader& reader) {
  reader.plan.zone = Zone::utc();
  reader.plan.zone = read_zone(reader, at(&reader.root, "timezone"));
}

void read_head(PlanReader& reader) {
  Plan& plan = reader.plan;
  plan.name = read_text(reader, at(&reader.root, "name"));
  plan.owner = read_ref<HolderTag>(at(&reader.root, "owner"));
  plan.reviewed = read_date(at(&reader.root, "reviewed"));
  plan.review_every = read_duration(at(&reader.root, "review_every"));
}

void outline_names(PlanReader& reader) {
  Plan& plan = reader.plan;
  declare_criteria(reader);
  declare_ids(at(&reader.root, "severities"), plan.severities);
  declare_stages(reader);
  declare_ids(at(&reader.root, "services"), plan.services);
  declare_ids(at(&reader.root, "channels"), plan.channels);
  declare_ids(at(&reader.root, "audiences"), plan.audiences);
}

void read_incident(PlanReader& reader) {
  const Node* node = at(&reader.root, "incident");
  if (node == nullptr) return;
  IncidentMeaning& incident = reader.plan.incident;
  incident.place = node->key_place();
  incident.description = read_text(reader, at(node, "description"));
  incident.unless = read_condition(reader, at(node, "unless"), Asks::facts);
  incident.excludes = read_texts(reader, at(node, "excludes"));
}

void read_calendars(PlanReader& reader) {
  reader.plan.holidays = read_dates(at(&reader.root, "holidays"));
  const Node* part = at(&reader.root, "calendars");
  declare_ids(part, reader.plan.calendars);
  fill_entries(part, reader.plan.calendars, [&reader](const Node* node, Calendar& calendar) {
    calendar.zone = read_zone(reader, at(node, "timezone"));
    calendar.holidays = read_dates(at(node, "holidays"));
  });
}

void read_internal(PlanReader& reader) {
  const Node* node = at(&reader.root, "internal");
  Internal& internal = reader.plan.internal;
  internal.tickets = read_strings(at(node, "tickets"));
  internal.hosts = read_strings(at(node, "hosts"));
  internal.words = read_strings(at(node, "words"));
}

void read_exceptions(PlanReader& reader) {
  each_entry(at(&reader.root, "lint"), [&reader](const Node& node) {
    if (!node.is_mapping()) return;
    LintException exception;
    exception.check = {std::string(node.key.text), node.key_place()};
    exception.level = read_word(at(&node, "level"));
    exception.reason = read_text(reader, at(&node, "reason"));
    exception.at = read_strings(at(&node, "at"));
    exception.until = read_date(at(&node, "until"));
    reader.plan.lint.push_back(std::move(exception));
  });
}

void read_parts(PlanReader& reader) {
  read_incident(reader);
  read_criteria(reader);
  read_severities(reader);
  read_examples(reader);
  read_people(reader);
  read_roles(reader);
  read_audiences(reader);
  read_channels(reader);
  read_variables(reader);
  read_stages(reader);
  read_values(reader);
  read_services(reader);
  read_procedures(reader);
  read_obligations(reader);
  read_calendars(reader);
  read_internal(reader);
  read_exceptions(reader);
}

}  // namespace

Plan read_plan(const yaml::Node& root, const Zones& zones, Diagnostics& diagnostics) {
  Plan plan;
  PlanReader reader{.plan = plan, .root = root, .zones = zones, .diagnostics = diagnostics};
  each_entry(&root, [&reader](const Node& entry) { reader.has_unknown_part |= !is_part(entry); });
  read_languages(reader);
  read_zone_of_plan(reader);
  read_head(reader);
  outline_names(reader);
  read_parts(reader);
  return plan;
}

}  // namespace incplan::core
