#include "report/people.hpp"

#include <algorithm>

#include "answer/classify.hpp"
#include "format/contact_medium.hpp"
#include "report/conditions.hpp"
#include "report/outside_hours.hpp"
#include "report/owners.hpp"
#include "text/percent.hpp"
#include "text/to_do.hpp"

namespace incplan::core::report {
namespace {

bool usable(const ReportContext& context, std::string_view medium) {
  return std::ranges::none_of(context.down,
                              [&](const Channel* channel) { return channel->kind_written.value == medium; });
}

std::string digits_of(std::string_view number) {
  std::string digits;
  for (const char c : number) {
    if (c == '+' || (c >= '0' && c <= '9')) digits += c;
  }
  return digits;
}

Run address(const Person::Contact& contact) {
  if (is_to_do(contact.address)) return {contact.address, Tone::warning};
  const ContactMedium* medium = find_medium(contact.medium);
  if (medium == nullptr || medium->link.empty()) return {contact.address, Tone::code};
  const bool is_number = medium->form == AddressForm::phone;
  const std::string target = is_number ? digits_of(contact.address) : percent_encoded(contact.address, "@+");
  return {contact.address, Tone::link, std::string(medium->link) + target};
}

/// Names of services stay as they are.
std::string format_medium(const ReportContext& context, const std::string& medium) {
  const ContactMedium* row = find_medium(medium);
  return row != nullptr && row->is_translated ? context.tr(medium) : medium;
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

/// Nobody is there: somebody comes when the hours begin, or whoever keeps the plan has to find somebody.
Line vacancy(const ReportContext& context, const Duty& duty) {
  if (duty.next) return {outside_hours_run(context, *duty.next)};
  Line line = {{context.tr("nobody on duty"), Tone::bad}};
  if (context.plan.owner.value.empty()) return line;
  line.push_back({context.tr("; ask the owner of the plan: ")});
  append(line, holder_line(context, context.plan.owner));
  return line;
}

Line duty_line(const ReportContext& context, const Duty& duty) {
  if (duty.open) return {{context.tr("the owners of the affected services"), Tone::warning}};
  if (!duty.on_duty) return vacancy(context, duty);
  return duty.owners.empty() ? person_line(context, *duty.on_duty) : owners_line(context, duty);
}

/// Who stands behind a holder; empty where nobody does.
Line line_behind(const ReportContext& context, const std::string& holder) {
  const Role* role = find(context.plan.roles, holder);
  if (role != nullptr && role->follows_services()) {
    const Duty duty = duty_at(context.plan, *role, context.now, context.services);
    return duty.open || duty.on_duty ? duty_line(context, duty) : Line{};
  }
  const std::vector<PersonNow> people = people_behind(context.plan, holder, context.now);
  if (!people.empty()) return person_line(context, people.front());
  const auto next = role == nullptr ? std::nullopt : duty_at(context.plan, *role, context.now).next;
  return next ? Line{outside_hours_run(context, *next)} : Line{};
}

/// What else falls to the same person; of dozens of roles the first say enough.
std::vector<std::string> also_held(const ReportContext& context, const NeededRole& role, const Person& person,
                                   const RolesOfPeople& held) {
  constexpr std::size_t most = 8;
  std::vector<std::string> lines;
  const auto roles = held.find(&person);
  if (roles == held.end()) return lines;
  for (const Role* other : roles->second) {
    if (other == role.role) continue;
    if (lines.size() == most) {
      lines.push_back(context.tr("also {} more roles", {std::to_string(roles->second.size() - 1 - most)}));
      break;
    }
    lines.push_back(context.tr("also {}", {context.display_name(*other)}));
  }
  return lines;
}

/// Where several are on duty, each by name.
void add_presence(const ReportContext& context, const NeededRole& role, const PersonNow& person,
                  const RolesOfPeople& held, std::vector<Line>& details) {
  const bool is_one_of_several = role.duty.owners.size() > 1;
  const std::string name = is_one_of_several ? person_name(context, *person.person) + context.tr(": ") : "";
  std::vector<Line> parts = {{{name + format_local_time(context, person)}}};
  std::vector<Line> contact = reach_lines(context, *person.person);
  if (contact.size() > 1) parts.insert(parts.end(), contact.begin() + 1, contact.end());
  details.push_back(joined(parts, context.tr("; ")));
  for (std::string& line : also_held(context, role, *person.person, held))
    details.push_back({{std::move(line), Tone::warning}});
}

/// Who backs up, in order.
Line backup_line(const ReportContext& context, const Duty& duty) {
  std::vector<Line> people;
  for (const PersonNow& backup : duty.backups) people.push_back(person_line(context, backup));
  Line line = joined(people, context.tr("; "));
  if (!line.empty()) line.insert(line.begin(), Run{context.tr("backup: ")});
  return line;
}

}  // namespace

std::string person_name(const ReportContext& context, const Person& person) {
  const std::string_view name = person.name.in(context.language());
  return std::string(name.empty() ? std::string_view(person.id.text) : name);
}

std::vector<Line> reach_lines(const ReportContext& context, const Person& person) {
  std::vector<Line> lines;
  for (const Person::Contact& contact : person.contact) {
    if (usable(context, contact.medium))
      lines.push_back({{format_medium(context, contact.medium) + ' '}, address(contact)});
  }
  return lines;
}

std::string format_local_time(const ReportContext& context, const PersonNow& person) {
  std::string words = clock_text(context, context.now, *person.person->zone, false);
  if (person.away) return words + ", " + context.tr("away");
  if (person.within_hours) words += ", " + context.tr(*person.within_hours ? "within hours" : "outside hours");
  return words;
}

Line person_line(const ReportContext& context, const PersonNow& person) {
  Line line = {{person_name(context, *person.person)}};
  const std::vector<Line> contact = reach_lines(context, *person.person);
  if (contact.empty()) return line;
  line.push_back({", "});
  append(line, contact.front());
  return line;
}

Line holder_line(const ReportContext& context, const Ref<HolderTag>& holder) {
  const std::string& id = holder.value.text;
  const Role* role = find(context.plan.roles, id);
  const Line who = line_behind(context, id);
  Line line;
  if (role != nullptr) line.push_back({context.display_name(*role) + (who.empty() ? "" : context.tr(": "))});
  append(line, who);
  return line.empty() ? plain(id) : line;
}

Line role_line(const ReportContext& context, const NeededRole& role) {
  Line line;
  if (!role.certain) line.push_back({context.tr("possibly "), Tone::warning});
  line.push_back({context.display_name(*role.role), Tone::strong});
  line.push_back({context.tr(": ")});
  append(line, duty_line(context, role.duty));
  return line;
}

RolesOfPeople roles_of_people(const std::vector<NeededRole>& roles) {
  RolesOfPeople held;
  for (const NeededRole& role : roles) {
    for (const PersonNow* person : all_on_duty(role.duty)) held[person->person].push_back(role.role);
  }
  return held;
}

List::Item role_item(const ReportContext& context, const NeededRole& role, const RolesOfPeople& held) {
  List::Item item{role_line(context, role)};
  if (!role.certain) item.words.push_back({", " + format_if(context, role.answers)});
  for (const Requirement& answer : role.answers) {
    if (!is_askable(context.plan, answer.criterion)) continue;
    item.details.push_back(question_line(context, {answer.criterion, answer.ask}));
  }
  if (role.duty.open) item.details.push_back(question_line(context, {"service"}));
  for (const PersonNow* person : all_on_duty(role.duty)) add_presence(context, role, *person, held, item.details);
  if (Line backups = backup_line(context, role.duty); !backups.empty()) item.details.push_back(std::move(backups));
  if (role.duty.next)
    item.details.push_back(joined(reach_lines(context, *role.duty.next->person.person), context.tr("; ")));
  if (role.duty.until && !role.duty.next) {
    item.details.push_back({{context.tr("handover: {}", {moment(context, *role.duty.until)})}});
  }
  for (const PersonNow& away : role.duty.away) {
    item.details.push_back(plain(context.tr("away: {}", {person_name(context, *away.person)}), Tone::dim));
  }
  return item;
}

}  // namespace incplan::core::report
