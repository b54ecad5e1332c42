#include "plan/reader.hpp"

namespace incplan::core::reader {
namespace {

std::vector<Service::StateFacts> read_states(PlanReader& reader, const Node* node) {
  std::vector<Service::StateFacts> states;
  each_entry(node, [&](const Node& entry) {
    Service::StateFacts state;
    state.written = {std::string(entry.key.text), entry.key_place()};
    state.facts = read_facts(reader, &entry);
    const auto known = parse_service_state(entry.key.text);
    if (!known) return;
    state.state = *known;
    states.push_back(std::move(state));
  });
  return states;
}

/// What any tool knows a service by.
std::vector<std::string_view> service_settings() {
  std::vector<std::string_view> names;
  for (const ChannelKind& kind : channel_kinds()) {
    const std::vector<std::string_view> more = names_of(kind.service_settings);
    names.insert(names.end(), more.begin(), more.end());
  }
  return names;
}

void read_service(PlanReader& reader, const Node* node, Service& service) {
  service.name = read_text(reader, at(node, "name"));
  service.owner = read_ref<HolderTag>(at(node, "owner"));
  service.is_public = read_yes_no(at(node, "public")).value_or(false);
  service.depends_on = read_refs<ServiceTag>(at(node, "depends_on"));
  service.replicas = read_integer(at(node, "replicas")).value_or(1);
  service.implies = read_facts(reader, at(node, "implies"));
  service.states = read_states(reader, at(node, "states"));
  service.settings = read_settings(at(node, "settings"));
  report_unknown_settings(reader, service.settings, service_settings(), "a service");
}

void read_procedure(PlanReader& reader, const Node* node, Procedure& procedure) {
  procedure.name = read_text(reader, at(node, "name"));
  procedure.when = read_condition(reader, at(node, "when"), Asks::circumstances);
  procedure.steps = read_texts(reader, at(node, "steps"));
}

/// What is no moment of an incident is the name of another obligation.
void read_event(const Node* node, Obligation::Clock& clock) {
  clock.from_written = read_word(node);
  if (!clock.from_written.place) return;
  const MomentRow* moment = find_clock_start(clock.from_written.value);
  clock.from = moment == nullptr ? std::nullopt : std::optional(moment->moment);
  if (moment != nullptr) return;
  clock.after.text = clock.from_written.value;
}

std::optional<Obligation::Clock> read_clock(const Node& node) {
  const bool is_notice = at(&node, "within") == nullptr && at(&node, "before") != nullptr;
  const Node* written = at(&node, is_notice ? "notice" : "within");
  const auto within = read_duration(written);
  if (!within) return std::nullopt;
  Obligation::Clock clock;
  clock.is_notice = is_notice;
  clock.within = *within;
  clock.within_place = written->place();
  clock.place = node.place();
  read_event(at(&node, is_notice ? "before" : "from"), clock);
  return clock;
}

void read_obligation(PlanReader& reader, const Node* node, Obligation& obligation) {
  obligation.name = read_text(reader, at(node, "name"));
  obligation.when = read_condition(reader, at(node, "when"), Asks::circumstances);
  each_item(at(node, "due"), [&obligation](const Node& item) {
    if (auto clock = read_clock(item)) obligation.due.push_back(std::move(*clock));
  });
  obligation.calendar = read_ref<CalendarTag>(at(node, "calendar"));
  obligation.to = read_text(reader, at(node, "to"));
  obligation.owner = read_ref<HolderTag>(at(node, "owner"));
  obligation.source = read_word(at(node, "source"));
  obligation.reviewed = read_date(at(node, "reviewed"));
}

}  // namespace

void read_services(PlanReader& reader) {
  fill_entries(at(&reader.root, "services"), reader.plan.services,
               [&reader](const Node* node, Service& service) { read_service(reader, node, service); });
}

void read_procedures(PlanReader& reader) {
  const Node* part = at(&reader.root, "procedures");
  declare_ids(part, reader.plan.procedures);
  fill_entries(part, reader.plan.procedures,
               [&reader](const Node* node, Procedure& procedure) { read_procedure(reader, node, procedure); });
}

void read_obligations(PlanReader& reader) {
  const Node* part = at(&reader.root, "obligations");
  declare_ids(part, reader.plan.obligations);
  fill_entries(part, reader.plan.obligations,
               [&reader](const Node* node, Obligation& obligation) { read_obligation(reader, node, obligation); });
}

}  // namespace incplan::core::reader
