#include "check/references.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace incplan::check {
namespace {

/// Collects references. What is empty was not written, or could not be read and has been reported.
class Collector {
 public:
  template <class Tag>
  void add(IdKind kind, const Id<Tag>& id, const Place& place) {
    if (!id.empty()) found_.push_back({kind, id.text, place});
  }
  template <class Tag>
  void add(IdKind kind, const Ref<Tag>& reference) {
    add(kind, reference.value, reference.place);
  }
  template <class Tag>
  void add(IdKind kind, const std::vector<Ref<Tag>>& list) {
    for (const Ref<Tag>& reference : list) add(kind, reference);
  }
  template <class Tag>
  void add(IdKind kind, const std::vector<Updates::Rhythm<Tag>>& rhythms) {
    for (const auto& rhythm : rhythms) add(kind, rhythm.first);
  }

  std::vector<Reference> take() { return std::move(found_); }

 private:
  std::vector<Reference> found_;
};

void collect(const Severity& severity, Collector& to) {
  if (!severity.updates) return;
  to.add(IdKind::stage, severity.updates->by_stage);
  to.add(IdKind::audience, severity.updates->by_audience);
}

void collect(const Example& example, Collector& to) {
  for (const Example::Affected& affected : example.services) to.add(IdKind::service, affected.service);
  if (example.severity.value.text != "none") to.add(IdKind::severity, example.severity);
  if (example.channels) to.add(IdKind::channel, *example.channels);
  if (example.roles) to.add(IdKind::role, *example.roles);
}

void collect(const Role& role, Collector& to) {
  to.add(IdKind::person, role.held_by);
  for (const Rota& rota : role.rotas) {
    to.add(IdKind::person, rota.people);
    for (const Rota::Override& swap : rota.overrides) to.add(IdKind::person, swap.person);
  }
}

void collect(const Audience& audience, Collector& to) {
  to.add(IdKind::holder, audience.approver);
}

void collect(const Channel& channel, Collector& to) {
  to.add(IdKind::audience, channel.audience);
  if (channel.access) to.add(IdKind::holder, channel.access->granted_by);
  to.add(IdKind::holder, channel.owner);
  to.add(IdKind::channel, channel.fallback);
}

void collect(const Service& service, Collector& to) {
  to.add(IdKind::holder, service.owner);
  to.add(IdKind::service, service.depends_on);
}

void collect(const Obligation& obligation, Collector& to) {
  for (const Obligation::Clock& clock : obligation.due) {
    if (clock.from) continue;
    to.add(IdKind::obligation, clock.after, clock.from_written.place);
  }
  to.add(IdKind::calendar, obligation.calendar);
  to.add(IdKind::holder, obligation.owner);
}

template <class Entry>
void collect(const Part<Entry>& entries, Collector& to) {
  for (const Entry& entry : entries) collect(entry, to);
}

template <class Entry>
void define(const Part<Entry>& entries, std::vector<Definition>& list) {
  for (const Entry& entry : entries) list.push_back({entry.id.text, entry.place, &entry.name});
}

void define(const Part<Calendar>& calendars, std::vector<Definition>& list) {
  for (const Calendar& calendar : calendars) list.push_back({calendar.id.text, calendar.place, nullptr});
}

}  // namespace

std::vector<Reference> references(const Plan& plan) {
  Collector collector;
  collector.add(IdKind::holder, plan.owner);
  collect(plan.severities, collector);
  collect(plan.examples, collector);
  collect(plan.roles, collector);
  collect(plan.audiences, collector);
  collect(plan.channels, collector);
  collect(plan.services, collector);
  collect(plan.obligations, collector);
  return collector.take();
}

std::vector<Definition> definitions(const Plan& plan, IdKind kind) {
  std::vector<Definition> list;
  switch (kind) {
    case IdKind::person:
      define(plan.people, list);
      break;
    case IdKind::role:
      define(plan.roles, list);
      break;
    case IdKind::holder:
      define(plan.people, list);
      define(plan.roles, list);
      break;
    case IdKind::audience:
      define(plan.audiences, list);
      break;
    case IdKind::channel:
      define(plan.channels, list);
      break;
    case IdKind::service:
      define(plan.services, list);
      break;
    case IdKind::severity:
      define(plan.severities, list);
      break;
    case IdKind::stage:
      define(plan.stages, list);
      break;
    case IdKind::obligation:
      define(plan.obligations, list);
      break;
    case IdKind::calendar:
      define(plan.calendars, list);
      break;
  }
  return list;
}

std::vector<std::string_view> names(const Plan& plan, IdKind kind) {
  std::vector<std::string_view> list;
  for (const Definition& definition : definitions(plan, kind)) list.push_back(definition.id);
  return list;
}

std::vector<std::string_view> parts(IdKind kind) {
  switch (kind) {
    case IdKind::person:
      return {"people"};
    case IdKind::role:
      return {"roles"};
    case IdKind::holder:
      return {"people", "roles"};
    case IdKind::audience:
      return {"audiences"};
    case IdKind::channel:
      return {"channels"};
    case IdKind::service:
      return {"services"};
    case IdKind::severity:
      return {"severities"};
    case IdKind::stage:
      return {"stages"};
    case IdKind::obligation:
      return {"obligations"};
    case IdKind::calendar:
      return {"calendars"};
  }
  return {};
}

std::string_view to_text(IdKind kind) {
  switch (kind) {
    case IdKind::person:
      return "person";
    case IdKind::role:
      return "role";
    case IdKind::holder:
      return "person or role";
    case IdKind::audience:
      return "audience";
    case IdKind::channel:
      return "channel";
    case IdKind::service:
      return "service";
    case IdKind::severity:
      return "severity";
    case IdKind::stage:
      return "stage";
    case IdKind::obligation:
      return "obligation";
    case IdKind::calendar:
      return "calendar";
  }
  return {};
}

std::vector<Reference> dangling_references(const Plan& plan) {
  std::vector<Reference> dangling = references(plan);
  std::array<std::vector<std::string_view>, id_kinds> known;
  for (std::size_t kind = 0; kind < id_kinds; ++kind) {
    known[kind] = names(plan, static_cast<IdKind>(kind));
    std::ranges::sort(known[kind]);
  }
  std::erase_if(dangling, [&known](const Reference& reference) {
    return std::ranges::binary_search(known[static_cast<std::size_t>(reference.kind)], reference.name);
  });
  return dangling;
}

}  // namespace incplan::check
