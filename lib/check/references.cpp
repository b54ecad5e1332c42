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
  void add(Family family, const Id<Tag>& id, const Place& place) {
    if (!id.empty()) found_.push_back({family, id.text, place});
  }
  template <class Tag>
  void add(Family family, const Ref<Tag>& reference) {
    add(family, reference.value, reference.place);
  }
  template <class Tag>
  void add(Family family, const std::vector<Ref<Tag>>& list) {
    for (const Ref<Tag>& reference : list) add(family, reference);
  }
  template <class Tag>
  void add(Family family, const std::vector<Updates::Rhythm<Tag>>& rhythms) {
    for (const auto& rhythm : rhythms) add(family, rhythm.first);
  }

  std::vector<Reference> take() { return std::move(found_); }

 private:
  std::vector<Reference> found_;
};

void collect(const Severity& severity, Collector& to) {
  if (!severity.updates) return;
  to.add(Family::stage, severity.updates->by_stage);
  to.add(Family::audience, severity.updates->by_audience);
}

void collect(const Example& example, Collector& to) {
  for (const Example::Affected& affected : example.services) to.add(Family::service, affected.service);
  if (example.severity.value.text != "none") to.add(Family::severity, example.severity);
  if (example.channels) to.add(Family::channel, *example.channels);
  if (example.roles) to.add(Family::role, *example.roles);
}

void collect(const Role& role, Collector& to) {
  to.add(Family::person, role.held_by);
  for (const Rota& rota : role.rotas) {
    to.add(Family::person, rota.people);
    for (const Rota::Swap& swap : rota.swaps) to.add(Family::person, swap.person);
  }
}

void collect(const Audience& audience, Collector& to) {
  to.add(Family::holder, audience.approver);
}

void collect(const Channel& channel, Collector& to) {
  to.add(Family::audience, channel.audience);
  if (channel.access) to.add(Family::holder, channel.access->ask);
  to.add(Family::holder, channel.owner);
  to.add(Family::channel, channel.fallback);
}

void collect(const Service& service, Collector& to) {
  to.add(Family::holder, service.owner);
  to.add(Family::service, service.depends_on);
}

void collect(const Obligation& obligation, Collector& to) {
  for (const Obligation::Clock& clock : obligation.due) {
    if (clock.from != Obligation::Start::obligation) continue;
    to.add(Family::obligation, clock.after, clock.from_written.place);
  }
  to.add(Family::calendar, obligation.calendar);
  to.add(Family::holder, obligation.owner);
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
  collector.add(Family::holder, plan.owner);
  collect(plan.severities, collector);
  collect(plan.examples, collector);
  collect(plan.roles, collector);
  collect(plan.audiences, collector);
  collect(plan.channels, collector);
  collect(plan.services, collector);
  collect(plan.obligations, collector);
  return collector.take();
}

std::vector<Definition> definitions(const Plan& plan, Family family) {
  std::vector<Definition> list;
  switch (family) {
    case Family::person:
      define(plan.people, list);
      break;
    case Family::role:
      define(plan.roles, list);
      break;
    case Family::holder:
      define(plan.people, list);
      define(plan.roles, list);
      break;
    case Family::audience:
      define(plan.audiences, list);
      break;
    case Family::channel:
      define(plan.channels, list);
      break;
    case Family::service:
      define(plan.services, list);
      break;
    case Family::severity:
      define(plan.severities, list);
      break;
    case Family::stage:
      define(plan.stages, list);
      break;
    case Family::obligation:
      define(plan.obligations, list);
      break;
    case Family::calendar:
      define(plan.calendars, list);
      break;
  }
  return list;
}

std::vector<std::string_view> names(const Plan& plan, Family family) {
  std::vector<std::string_view> list;
  for (const Definition& definition : definitions(plan, family)) list.push_back(definition.id);
  return list;
}

std::vector<std::string_view> parts(Family family) {
  switch (family) {
    case Family::person:
      return {"people"};
    case Family::role:
      return {"roles"};
    case Family::holder:
      return {"people", "roles"};
    case Family::audience:
      return {"audiences"};
    case Family::channel:
      return {"channels"};
    case Family::service:
      return {"services"};
    case Family::severity:
      return {"severities"};
    case Family::stage:
      return {"stages"};
    case Family::obligation:
      return {"obligations"};
    case Family::calendar:
      return {"calendars"};
  }
  return {};
}

std::string_view to_text(Family family) {
  switch (family) {
    case Family::person:
      return "person";
    case Family::role:
      return "role";
    case Family::holder:
      return "person or role";
    case Family::audience:
      return "audience";
    case Family::channel:
      return "channel";
    case Family::service:
      return "service";
    case Family::severity:
      return "severity";
    case Family::stage:
      return "stage";
    case Family::obligation:
      return "obligation";
    case Family::calendar:
      return "calendar";
  }
  return {};
}

std::vector<Reference> dangling_references(const Plan& plan) {
  std::vector<Reference> dangling = references(plan);
  std::array<std::vector<std::string_view>, families> known;
  for (std::size_t family = 0; family < families; ++family) {
    known[family] = names(plan, static_cast<Family>(family));
    std::ranges::sort(known[family]);
  }
  std::erase_if(dangling, [&known](const Reference& reference) {
    return std::ranges::binary_search(known[static_cast<std::size_t>(reference.family)], reference.name);
  });
  return dangling;
}

}  // namespace incplan::check
