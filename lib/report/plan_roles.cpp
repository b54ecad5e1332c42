// Roles and responsibilities, and the people behind them.
#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/people.hpp"
#include "report/plan_parts.hpp"

namespace incplan::report {
namespace {

/// A person with the first way to reach them: in a taxi nobody looks for the table of people.
Line person_by_id(const Telling& telling, const Ref<PersonTag>& ref) {
  const Person* person = find(telling.plan.people, ref.value.text);
  return person == nullptr ? words(ref.value.text) : person_line(telling, person_at(*person, telling.now));
}

List::Item rota_item(const Telling& telling, const Rota& rota) {
  const std::string since = clock_text(telling, rota.since, *telling.plan.zone, true);
  std::string turn = telling.say("in turn, {} each since {}", {length_words(telling, rota.every), since});
  if (rota.hours) turn += telling.say("; ") + telling.say("hours: {}", {hours_words(telling, *rota.hours)});
  List::Item item{words(std::move(turn))};
  for (const auto& ref : rota.people) item.details.push_back(person_by_id(telling, ref));
  return item;
}

List holder_list(const Telling& telling, const Role& role) {
  List list;
  list.items.push_back({words(telling.say("needed: {}", {condition_words(telling, role.when)}))});
  bool first = true;
  for (const auto& ref : role.held_by) {
    Line line = {{telling.say(first ? "held by " : "backup: ")}};
    for (Run& run : person_by_id(telling, ref)) line.push_back(std::move(run));
    list.items.push_back({std::move(line)});
    first = false;
  }
  for (const Rota& rota : role.rotas) list.items.push_back(rota_item(telling, rota));
  return list;
}

Line reach_line(const Telling& telling, const Person& person) {
  Line line;
  for (Line& each : reach_lines(telling, person)) {
    if (!line.empty()) line.push_back({telling.say("; ")});
    for (Run& run : each) line.push_back(std::move(run));
  }
  return line;
}

std::string presence_words(const Telling& telling, const Person& person) {
  std::vector<std::string> parts;
  if (person.hours) parts.push_back(hours_words(telling, *person.hours));
  if (person.zone->name() != telling.plan.zone->name()) parts.push_back(person.zone->name());
  for (const Person::Away& away : person.away) {
    parts.push_back(telling.say("away {} to {}", {date_text(away.from), date_text(away.to)}));
  }
  return joined(parts);
}

void add_people(const Telling& telling, Blocks& blocks) {
  if (telling.plan.people.empty()) return;
  add_heading(blocks, 3, telling.say("People"), "people");
  Table table{{words(telling.say("Person")), words(telling.say("Contact")), words(telling.say("Hours"))}, {}};
  for (const Person& person : telling.plan.people) {
    table.rows.push_back({words(person_name(telling, person), Tone::strong), reach_line(telling, person),
                          words(presence_words(telling, person))});
  }
  blocks.push_back(table.without_empty_columns());
}

}  // namespace

void add_roles(const Telling& telling, Blocks& blocks) {
  if (telling.plan.roles.empty() && telling.plan.people.empty()) return;
  add_heading(blocks, 2, telling.say("Roles and responsibilities"), "roles");
  for (const Role& role : telling.plan.roles) {
    add_heading(blocks, 3, telling.called_run(role), "role-" + role.id.text);
    blocks.push_back(holder_list(telling, role));
    add_texts(telling, blocks, role.does, true);
  }
  add_people(telling, blocks);
}

}  // namespace incplan::report
