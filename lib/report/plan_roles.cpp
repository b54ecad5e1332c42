// Roles and responsibilities, and the people behind them.
#include "format/service_owners.hpp"
#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/people.hpp"
#include "report/plan_parts.hpp"

namespace incplan::core::report {
namespace {

/// A person with the first way to reach them: in a taxi nobody looks for the table of people.
Line person_by_id(const ReportContext& context, const Ref<PersonTag>& ref) {
  if (const auto* owners = find_service_owners(ref.value.text)) return plain(context.tr(owners->words));
  const Person* person = find(context.plan.people, ref.value.text);
  return person == nullptr ? plain(ref.value.text) : person_line(context, person_at(*person, context.now));
}

List::Item rota_item(const ReportContext& context, const Rota& rota) {
  const std::string since = clock_text(context, rota.since, *context.plan.zone, true);
  std::string turn = context.tr("in turn, {} each since {}", {format_length(context, rota.every), since});
  if (rota.hours) turn += context.tr("; ") + context.tr("hours: {}", {format_hours(context, *rota.hours)});
  List::Item item{plain(std::move(turn))};
  for (const auto& ref : rota.people) item.details.push_back(person_by_id(context, ref));
  return item;
}

List holder_list(const ReportContext& context, const Role& role) {
  List list;
  list.items.push_back({plain(context.tr("needed: {}", {format_condition(context, role.when)}))});
  bool first = true;
  for (const auto& ref : role.held_by) {
    Line line = {{context.tr(first ? "held by " : "backup: ")}};
    for (Run& run : person_by_id(context, ref)) line.push_back(std::move(run));
    list.items.push_back({std::move(line)});
    first = false;
  }
  for (const Rota& rota : role.rotas) list.items.push_back(rota_item(context, rota));
  return list;
}

Line reach_line(const ReportContext& context, const Person& person) {
  Line line;
  for (Line& each : reach_lines(context, person)) {
    if (!line.empty()) line.push_back({context.tr("; ")});
    for (Run& run : each) line.push_back(std::move(run));
  }
  return line;
}

std::string format_presence(const ReportContext& context, const Person& person) {
  std::vector<std::string> parts;
  if (person.hours) parts.push_back(format_hours(context, *person.hours));
  if (person.zone->name() != context.plan.zone->name()) parts.push_back(person.zone->name());
  for (const Person::Away& away : person.away) {
    parts.push_back(context.tr("away {} to {}", {date_text(away.from), date_text(away.to)}));
  }
  return joined(parts);
}

void add_people(const ReportContext& context, Blocks& blocks) {
  if (context.plan.people.empty()) return;
  add_heading(blocks, 3, context.tr("People"), "people");
  Table table{{plain(context.tr("Person")), plain(context.tr("Contact")), plain(context.tr("Hours"))}, {}};
  for (const Person& person : context.plan.people) {
    table.rows.push_back({plain(person_name(context, person), Tone::strong), reach_line(context, person),
                          plain(format_presence(context, person))});
  }
  blocks.push_back(table.without_empty_columns());
}

}  // namespace

void add_roles(const ReportContext& context, Blocks& blocks) {
  if (context.plan.roles.empty() && context.plan.people.empty()) return;
  add_heading(blocks, 2, context.tr("Roles and responsibilities"), "roles");
  for (const Role& role : context.plan.roles) {
    add_heading(blocks, 3, context.display_name_run(role), "role-" + role.id.text);
    blocks.push_back(holder_list(context, role));
    add_texts(context, blocks, role.responsibilities, true);
  }
  add_people(context, blocks);
}

}  // namespace incplan::core::report
