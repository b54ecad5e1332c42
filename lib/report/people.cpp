#include "report/people.hpp"

#include <algorithm>
#include <set>

#include "report/conditions.hpp"
#include "text/percent.hpp"
#include "text/to_do.hpp"

namespace incplan::report {
namespace {

bool usable(const Telling& telling, std::string_view medium) {
  return std::none_of(telling.down.begin(), telling.down.end(),
                      [&](const Channel* channel) { return channel->kind_written.value == medium; });
}

std::string digits_of(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (c == '+' || (c >= '0' && c <= '9')) digits += c;
  }
  return digits;
}

Run address(const Person::Reach& reach) {
  if (is_to_do(reach.address)) return {reach.address, Tone::warning};
  if (reach.medium == "phone" || reach.medium == "sms") {
    return {reach.address, Tone::link, "tel:" + digits_of(reach.address)};
  }
  if (reach.medium == "email") return {reach.address, Tone::link, "mailto:" + percent_encoded(reach.address, "@+")};
  return {reach.address, Tone::code};
}

/// Names of services stay as they are.
std::string medium_words(const Telling& telling, const std::string& medium) {
  return medium == "phone" || medium == "email" ? telling.say(medium) : medium;
}

void append(Line& line, const Line& more) {
  line.insert(line.end(), more.begin(), more.end());
}

Line joined(const std::vector<Line>& parts, const std::string& between) {
  Line line;
  for (const Line& part : parts) {
    if (!line.empty()) line.push_back({between});
    append(line, part);
  }
  return line;
}

/// Nobody is there: whoever keeps the plan has to find somebody.
Line vacancy(const Telling& telling) {
  Line line = {{telling.say("nobody on duty"), Tone::bad}};
  if (telling.plan.owner.value.empty()) return line;
  line.push_back({telling.say("; ask the owner of the plan: ")});
  append(line, holder_line(telling, telling.plan.owner));
  return line;
}

/// What else falls to the same person; of dozens of roles the first say enough.
std::vector<std::string> also_held(const Telling& telling, const NeededRole& role, const RolesOfPeople& held) {
  constexpr std::size_t most = 8;
  std::vector<std::string> lines;
  const auto roles = held.find(role.duty.on_duty->person);
  if (roles == held.end()) return lines;
  for (const Role* other : roles->second) {
    if (other == role.role) continue;
    if (lines.size() == most) {
      lines.push_back(telling.say("also {} more roles", {std::to_string(roles->second.size() - 1 - most)}));
      break;
    }
    lines.push_back(telling.say("also {}", {telling.called(*other)}));
  }
  return lines;
}

void add_presence(const Telling& telling, const NeededRole& role, const RolesOfPeople& held,
                  std::vector<Line>& details) {
  const PersonNow& person = *role.duty.on_duty;
  std::vector<Line> parts = {{{local_words(telling, person)}}};
  std::vector<Line> reach = reach_lines(telling, *person.person);
  if (reach.size() > 1) parts.insert(parts.end(), reach.begin() + 1, reach.end());
  details.push_back(joined(parts, telling.say("; ")));
  for (std::string& line : also_held(telling, role, held)) details.push_back({{std::move(line), Tone::warning}});
}

/// Who backs up, in order.
Line backup_line(const Telling& telling, const Duty& duty) {
  std::vector<Line> people;
  for (const PersonNow& backup : duty.backups) people.push_back(person_line(telling, backup));
  Line line = joined(people, telling.say("; "));
  if (!line.empty()) line.insert(line.begin(), Run{telling.say("backup: ")});
  return line;
}

Json reach_json(const Person& person) {
  Json reach = Json::object();
  for (const Person::Reach& each : person.reach) reach.set(each.medium, each.address);
  return reach;
}

Json people_json(const Telling& telling, const std::vector<PersonNow>& people) {
  Json list = Json::array();
  for (const PersonNow& person : people) list.add(person_now_json(telling, person));
  return list;
}

}  // namespace

std::vector<const Person*> holders_of(const Plan& plan, const Role& role) {
  std::set<const Person*> known;
  std::vector<const Person*> holders;
  const auto add = [&](const Ref<PersonTag>& ref) {
    const Person* person = find(plan.people, ref.value.text);
    if (person != nullptr && known.insert(person).second) holders.push_back(person);
  };
  for (const auto& ref : role.held_by) add(ref);
  for (const Rota& rota : role.rotas) {
    for (const auto& ref : rota.people) add(ref);
    for (const Rota::Swap& swap : rota.swaps) add(swap.person);
  }
  return holders;
}

std::string person_name(const Telling& telling, const Person& person) {
  const std::string_view name = person.name.in(telling.tongue());
  return std::string(name.empty() ? std::string_view(person.id.text) : name);
}

std::vector<Line> reach_lines(const Telling& telling, const Person& person) {
  std::vector<Line> lines;
  for (const Person::Reach& reach : person.reach) {
    if (usable(telling, reach.medium)) lines.push_back({{medium_words(telling, reach.medium) + ' '}, address(reach)});
  }
  return lines;
}

std::string local_words(const Telling& telling, const PersonNow& person) {
  std::string words = clock_text(telling, telling.now, *person.person->zone, false);
  if (person.away) return words + ", " + telling.say("away");
  if (person.within_hours) words += ", " + telling.say(*person.within_hours ? "within hours" : "outside hours");
  return words;
}

Line person_line(const Telling& telling, const PersonNow& person) {
  Line line = {{person_name(telling, *person.person)}};
  const std::vector<Line> reach = reach_lines(telling, *person.person);
  if (reach.empty()) return line;
  line.push_back({", "});
  append(line, reach.front());
  return line;
}

Line holder_line(const Telling& telling, const Ref<HolderTag>& holder) {
  const std::string& id = holder.value.text;
  const std::vector<PersonNow> people = people_behind(telling.plan, id, telling.now);
  const Role* role = find(telling.plan.roles, id);
  Line line;
  if (role != nullptr) line.push_back({telling.called(*role) + (people.empty() ? "" : telling.say(": "))});
  if (!people.empty()) append(line, person_line(telling, people.front()));
  return line.empty() ? words(id) : line;
}

Line role_line(const Telling& telling, const NeededRole& role) {
  Line line;
  if (!role.certain) line.push_back({telling.say("possibly "), Tone::warning});
  line.push_back({telling.called(*role.role), Tone::strong});
  line.push_back({telling.say(": ")});
  append(line, role.duty.on_duty ? person_line(telling, *role.duty.on_duty) : vacancy(telling));
  return line;
}

RolesOfPeople roles_of_people(const std::vector<NeededRole>& roles) {
  RolesOfPeople held;
  for (const NeededRole& role : roles) {
    if (role.duty.on_duty) held[role.duty.on_duty->person].push_back(role.role);
  }
  return held;
}

List::Item role_item(const Telling& telling, const NeededRole& role, const RolesOfPeople& held) {
  List::Item item{role_line(telling, role)};
  if (!role.certain) item.words.push_back({", " + if_words(telling, role.answers)});
  for (const IfAnswered& answer : role.answers) {
    if (!is_askable(telling, answer.criterion)) continue;
    item.details.push_back(question_line(telling, answer.criterion, answer.ask));
  }
  if (role.duty.on_duty) add_presence(telling, role, held, item.details);
  if (Line backups = backup_line(telling, role.duty); !backups.empty()) item.details.push_back(std::move(backups));
  if (role.duty.until) {
    item.details.push_back({{telling.say("handover: {}", {moment(telling, *role.duty.until)})}});
  }
  for (const PersonNow& away : role.duty.away) {
    item.details.push_back(words(telling.say("away: {}", {person_name(telling, *away.person)}), Tone::dim));
  }
  return item;
}

Json person_now_json(const Telling& telling, const PersonNow& person) {
  Json json = Json::object();
  json.set("id", person.person->id.text)
      .set("name", text_json(telling, person.person->name))
      .set("mention", mention(*person.person))
      .set("contact", reach_json(*person.person))
      .set("local_time", rfc3339(telling.now, *person.person->zone))
      .set("within_hours", person.within_hours ? Json(*person.within_hours) : Json(nullptr))
      .set("away", person.away);
  return json;
}

Json roles_json(const Telling& telling, const std::vector<NeededRole>& roles) {
  Json list = Json::array();
  for (const NeededRole& role : roles) {
    const Duty& duty = role.duty;
    list.add(Json::object()
                 .set("id", role.role->id.text)
                 .set("name", text_json(telling, role.role->name))
                 .set("responsibilities", texts_json(telling, role.role->does))
                 .set("certain", role.certain)
                 .set("ask", answers_json(telling, role.answers))
                 .set("on_duty", duty.on_duty ? person_now_json(telling, *duty.on_duty) : Json(nullptr))
                 .set("backups", people_json(telling, duty.backups))
                 .set("vacant", !duty.on_duty)
                 .set("until", instant_json(telling, duty.until)));
  }
  return list;
}

Json holder_json(const Telling& telling, const Ref<HolderTag>& holder) {
  if (holder.value.empty()) return nullptr;
  const std::string& id = holder.value.text;
  const Role* role = find(telling.plan.roles, id);
  const Person* person = find(telling.plan.people, id);
  Json name = nullptr;
  if (role != nullptr) name = text_json(telling, role->name);
  if (person != nullptr) name = text_json(telling, person->name);
  return Json::object()
      .set("id", id)
      .set("name", std::move(name))
      .set("people", people_json(telling, people_behind(telling.plan, id, telling.now)));
}

}  // namespace incplan::report
