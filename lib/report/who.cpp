#include "report/who.hpp"

#include <algorithm>

#include "report/access.hpp"
#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/people.hpp"

namespace incplan::core::report {
namespace {

std::string format_now(const ReportContext& context) {
  return clock_text(context, context.now, *context.plan.zone, true);
}

/// What somebody is to a role at this moment: "on duty", "backup", or only one of its holders.
std::string part_in(const ReportContext& context, const Person& person, const Duty& duty) {
  const auto is_person = [&](const PersonNow& other) { return other.person == &person; };
  const auto on_duty = all_on_duty(duty);
  if (std::ranges::find(on_duty, &person, &PersonNow::person) != on_duty.end()) return context.tr("on duty");
  if (std::ranges::any_of(duty.backups, is_person)) return context.tr("backup");
  return context.tr("not on duty");
}

List duties(const ReportContext& context, const Role& role) {
  List list{{}, true};
  for (const Text& duty : role.responsibilities) list.items.push_back({{context.run(duty)}});
  return list;
}

}  // namespace

Blocks describe_who(const ReportContext& context, Index<Severity> severity, const std::vector<NeededRole>& roles) {
  if (roles.empty()) return {Heading{1, plain(context.tr("Nobody is needed"))}};
  const std::string when = format_now(context);
  const std::string title = severity ? context.tr("Needed for {}, {}", {format_severity(context, severity), when})
                                     : context.tr("On duty, {}", {when});
  List list;
  const RolesOfPeople held = roles_of_people(roles);
  for (const NeededRole& role : roles) list.items.push_back(role_item(context, role, held));
  Blocks blocks = {Heading{1, plain(title)}, std::move(list)};
  const std::string mentions = mentions_line(roles);
  if (!mentions.empty()) blocks.push_back(Paragraph{{{context.tr("Mentions: ")}, {mentions, Tone::code}}});
  return blocks;
}

Blocks describe_role(const ReportContext& context, const NeededRole& role) {
  Blocks blocks = {Heading{1, role_line(context, role)}, List{{}, false}};
  List& about = std::get<List>(blocks.back());
  for (Line& line : role_item(context, role, {}).details) about.items.push_back({std::move(line)});
  about.items.push_back({plain(context.tr("needed: {}", {format_condition(context, role.role->when)}))});
  if (!role.role->responsibilities.empty()) {
    blocks.push_back(Heading{2, plain(context.tr("Responsibilities"))});
    blocks.push_back(duties(context, *role.role));
  }
  return blocks;
}

Blocks describe_person(const ReportContext& context, const Person& person) {
  const PersonNow now = person_at(person, context.now);
  Blocks blocks = {
      Heading{1, plain(person_name(context, person) + context.tr(": ") + format_local_time(context, now))}};
  List about;
  for (Line& line : reach_lines(context, person)) about.items.push_back({std::move(line)});
  if (person.hours) about.items.push_back({plain(context.tr("hours: {}", {format_hours(context, *person.hours)}))});
  blocks.push_back(std::move(about));
  for (const NeededRole& role : roles_of(context.plan, person, context.now, context.services)) {
    const std::string title = context.display_name(*role.role) + ", " + part_in(context, person, role.duty);
    blocks.push_back(Heading{2, plain(title)});
    blocks.push_back(duties(context, *role.role));
  }
  return blocks;
}

Blocks describe_channel_access(const ReportContext& context, const Channel& channel) {
  Blocks blocks = {Heading{1, plain(context.display_name(channel))}};
  List list;
  for (Line& line : access_lines(context, channel)) list.items.push_back({std::move(line)});
  blocks.push_back(std::move(list));
  return blocks;
}

std::string mentions_line(const std::vector<NeededRole>& roles) {
  std::string line;
  for (const std::string& one : mentions_of(roles)) line += (line.empty() ? "" : " ") + one;
  return line;
}

namespace {

Json who_base(const ReportContext& context, Index<Severity> severity) {
  Json json = answer_json(context, "who");
  json.set("severity", severity_json(context, severity)).set("at", instant_json(context, context.now));
  return json;
}

Json mentions_json(const std::vector<NeededRole>& roles) {
  Json list = Json::array();
  for (std::string& one : mentions_of(roles)) list.add(std::move(one));
  return list;
}

}  // namespace

Json who_json(const ReportContext& context, Index<Severity> severity, const std::vector<NeededRole>& roles) {
  return who_base(context, severity).set("roles", roles_json(context, roles)).set("mentions", mentions_json(roles));
}

Json person_json(const ReportContext& context, const Person& person) {
  return who_base(context, {})
      .set("roles", roles_json(context, roles_of(context.plan, person, context.now, context.services)))
      .set("mentions", Json::array().add(mention(person)))
      .set("person", person_now_json(context, person_at(person, context.now)));
}

Json channel_access_json(const ReportContext& context, const Channel& channel) {
  return who_base(context, {})
      .set("roles", Json::array())
      .set("mentions", Json::array())
      .set("channel", channel_json(context, channel));
}

}  // namespace incplan::core::report
