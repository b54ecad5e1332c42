#include "plan/reader.hpp"

namespace incplan::core::reader {
namespace {

std::vector<Person::Contact> read_contact(const Node* node) {
  std::vector<Person::Contact> contact;
  each_entry(node, [&contact](const Node& entry) {
    const Located<std::string> address = read_word(entry.is_mapping() ? at(&entry, "value") : &entry);
    if (!address.place) return;
    const bool is_public = read_yes_no(at(&entry, "public")).value_or(false);
    contact.push_back({std::string(entry.key.text), address.value, address.place, is_public});
  });
  return contact;
}

std::vector<Person::Away> read_away(const Node* node) {
  std::vector<Person::Away> away;
  each_item(node, [&away](const Node& item) {
    const auto from = read_date(at(&item, "from"));
    const auto to = read_date(at(&item, "to"));
    if (from && to) away.push_back({from->value, to->value, item.place()});
  });
  return away;
}

void read_person(PlanReader& reader, const Node* node, Person& person) {
  person.name = read_text(reader, at(node, "name"));
  person.contact = read_contact(at(node, "contact"));
  person.zone = read_zone(reader, at(node, "timezone"));
  person.hours = read_hours(at(node, "hours"));
  person.away = read_away(at(node, "away"));
  person.reviewed = read_date(at(node, "reviewed"));
}

Place place_of(const Node* node) {
  return node == nullptr ? Place{} : node->place();
}

std::vector<Rota::Override> read_overrides(PlanReader& reader, const Node* node) {
  std::vector<Rota::Override> overrides;
  each_item(node, [&](const Node& item) {
    const auto from = read_time(reader, at(&item, "from"));
    const auto to = read_time(reader, at(&item, "to"));
    if (from && to) overrides.push_back({*from, *to, read_ref<PersonTag>(at(&item, "person")), item.place()});
  });
  return overrides;
}

/// The turns of a rota whose rhythm or beginning is not known cannot be told: it has none.
std::optional<Rota> read_rota(PlanReader& reader, const Node& node) {
  const auto every = read_duration(at(&node, "every"));
  const auto since = read_time(reader, at(&node, "since"));
  if (!every || every->needs_calendar() || every->elapsed().count() == 0 || !since) return std::nullopt;
  Rota rota;
  rota.place = node.path.index < 0 ? node.key_place() : node.place();
  rota.people = read_refs<PersonTag>(at(&node, "people"));
  rota.people_place = place_of(at(&node, "people"));
  rota.every = *every;
  rota.since = *since;
  rota.since_local = reader.plan.zone->local(*since).time;
  rota.hours = read_hours(at(&node, "hours"));
  rota.overrides = read_overrides(reader, at(&node, "overrides"));
  return rota;
}

void read_role(PlanReader& reader, const Node* node, Role& role) {
  role.name = read_text(reader, at(node, "name"));
  role.responsibilities = read_texts(reader, at(node, "responsibilities"));
  role.when = read_condition(reader, at(node, "when"), Asks::circumstances);
  role.held_by = read_refs<PersonTag>(at(node, "held_by"));
  role.held_by_place = place_of(at(node, "held_by"));
  each_item(at(node, "rota"), [&](const Node& item) {
    if (auto rota = read_rota(reader, item)) role.rotas.push_back(std::move(*rota));
  });
}

}  // namespace

void read_people(PlanReader& reader) {
  const Node* part = at(&reader.root, "people");
  declare_ids(part, reader.plan.people);
  fill_entries(part, reader.plan.people,
               [&reader](const Node* node, Person& person) { read_person(reader, node, person); });
}

void read_roles(PlanReader& reader) {
  const Node* part = at(&reader.root, "roles");
  declare_ids(part, reader.plan.roles);
  fill_entries(part, reader.plan.roles, [&reader](const Node* node, Role& role) { read_role(reader, node, role); });
}

}  // namespace incplan::core::reader
