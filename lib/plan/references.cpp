#include "plan/references.hpp"

#include <algorithm>

#include "plan/conditions.hpp"
#include "plan/walk.hpp"

namespace incplan::core {
namespace {

struct Row {
  std::string_view word;
  std::array<std::string_view, 2> parts;
};

constexpr std::array<Row, id_kinds> rows{{{"person", {"people"}},
                                          {"role", {"roles"}},
                                          {"person or role", {"people", "roles"}},
                                          {"audience", {"audiences"}},
                                          {"channel", {"channels"}},
                                          {"service", {"services"}},
                                          {"severity", {"severities"}},
                                          {"stage", {"stages"}},
                                          {"obligation", {"obligations"}},
                                          {"calendar", {"calendars"}},
                                          {"criterion", {"criteria"}},
                                          {"variable", {"variables"}}}};

/// Calls `visit` with each part of the plan that defines names of this kind.
template <class Visit>
void each_part(const Plan& plan, IdKind kind, const Visit& visit) {
  const auto visit_if = [&](std::string_view name, const auto& part) {
    if (std::ranges::find(parts(kind), name) != parts(kind).end()) visit(part);
  };
  visit_if("people", plan.people);
  visit_if("roles", plan.roles);
  visit_if("audiences", plan.audiences);
  visit_if("channels", plan.channels);
  visit_if("services", plan.services);
  visit_if("severities", plan.severities);
  visit_if("stages", plan.stages);
  visit_if("obligations", plan.obligations);
  visit_if("calendars", plan.calendars);
  visit_if("criteria", plan.criteria);
  visit_if("variables", plan.variables);
}

const Place* definition_of(const Plan& plan, IdKind kind, std::string_view name) {
  const Place* place = nullptr;
  each_part(plan, kind, [&](const auto& part) {
    const auto* entry = find(part, name);
    if (entry != nullptr && place == nullptr) place = &entry->place;
  });
  return place;
}

template <class Entry>
const Text* name_of(const Entry& entry) {
  if constexpr (requires { entry.name; }) return &entry.name;
  return nullptr;
}

}  // namespace

std::string_view to_text(IdKind kind) {
  return rows[static_cast<std::size_t>(kind)].word;
}

std::span<const std::string_view> parts(IdKind kind) {
  const auto& names = rows[static_cast<std::size_t>(kind)].parts;
  return {names.data(), names.back().empty() ? 1U : 2U};
}

std::vector<Reference> references(const Plan& plan) {
  std::vector<Reference> list;
  const auto add = [&](IdKind kind, std::string_view name, const Place& place) {
    if (kind == IdKind::severity && name == "none") return;  // of an example that is no incident
    list.push_back({kind, name, place, definition_of(plan, kind, name)});
  };
  const auto add_criteria = [&](const Condition& condition) {
    for_each_term(condition.alternatives, [&](const Term& term) {
      if (term.subject != Subject::criterion || !term.readable) return;
      add(IdKind::criterion, term.name.value, term.name.place);
      list.back().is_asked = true;
    });
  };
  walk(plan, {.condition = add_criteria, .reference = add});
  return list;
}

std::vector<Definition> definitions(const Plan& plan, IdKind kind) {
  std::vector<Definition> list;
  each_part(plan, kind, [&list](const auto& part) {
    for (const auto& entry : part) list.push_back({entry.id.text, entry.place, name_of(entry)});
  });
  return list;
}

}  // namespace incplan::core
