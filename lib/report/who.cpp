#include "report/who.hpp"

#include <algorithm>
#include <set>

#include "report/access.hpp"
#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/people.hpp"

namespace incplan::report {
namespace {

std::string now_words(const Telling& telling) {
  return clock_text(telling, telling.now, *telling.plan.zone, true);
}

/// What somebody is to a role at this moment: "on duty", "backup", or only one of its holders.
std::string part_in(const Telling& telling, const Person& person, const Duty& duty) {
  const auto is_person = [&](const PersonNow& other) { return other.person == &person; };
  if (duty.on_duty && is_person(*duty.on_duty)) return telling.say("on duty");
  if (std::any_of(duty.backups.begin(), duty.backups.end(), is_person)) return telling.say("backup");
  return telling.say("not on duty");
}

bool holds(const Plan& plan, const Role& role, const Person& person) {
  const std::vector<const Person*> holders = holders_of(plan, role);
  return std::find(holders.begin(), holders.end(), &person) != holders.end();
}

std::vector<NeededRole> roles_of(const Telling& telling, const Person& person) {
  std::vector<NeededRole> roles;
  for (const Role& role : telling.plan.roles) {
    if (holds(telling.plan, role, person)) roles.push_back({&role, true, {}, duty_at(telling.plan, role, telling.now)});
  }
  return roles;
}

List duties(const Telling& telling, const Role& role) {
  List list{{}, true};
  for (const Text& duty : role.does) list.items.push_back({{telling.run(duty)}});
  return list;
}

}  // namespace

Blocks describe_who(const Telling& telling, int severity, const std::vector<NeededRole>& roles) {
  if (roles.empty()) return {Heading{1, words(telling.say("Nobody is needed"))}};
  const std::string when = now_words(telling);
  const std::string title = severity < 0 ? telling.say("On duty, {}", {when})
                                         : telling.say("Needed for {}, {}", {severity_words(telling, severity), when});
  List list;
  const RolesOfPeople held = roles_of_people(roles);
  for (const NeededRole& role : roles) list.items.push_back(role_item(telling, role, held));
  Blocks blocks = {Heading{1, words(title)}, std::move(list)};
  const std::string mentions = mentions_line(roles);
  if (!mentions.empty()) blocks.push_back(Paragraph{{{telling.say("Mentions: ")}, {mentions, Tone::code}}});
  return blocks;
}

Blocks describe_role(const Telling& telling, const NeededRole& role) {
  Blocks blocks = {Heading{1, role_line(telling, role)}, List{{}, false}};
  List& about = std::get<List>(blocks.back());
  for (Line& line : role_item(telling, role, {}).details) about.items.push_back({std::move(line)});
  about.items.push_back({words(telling.say("needed: {}", {condition_words(telling, role.role->when)}))});
  if (!role.role->does.empty()) {
    blocks.push_back(Heading{2, words(telling.say("Responsibilities"))});
    blocks.push_back(duties(telling, *role.role));
  }
  return blocks;
}

Blocks describe_person(const Telling& telling, const Person& person) {
  const PersonNow now = person_at(person, telling.now);
  Blocks blocks = {Heading{1, words(person_name(telling, person) + telling.say(": ") + local_words(telling, now))}};
  List about;
  for (Line& line : reach_lines(telling, person)) about.items.push_back({std::move(line)});
  if (person.hours) about.items.push_back({words(telling.say("hours: {}", {hours_words(telling, *person.hours)}))});
  blocks.push_back(std::move(about));
  for (const NeededRole& role : roles_of(telling, person)) {
    const std::string title = telling.called(*role.role) + ", " + part_in(telling, person, role.duty);
    blocks.push_back(Heading{2, words(title)});
    blocks.push_back(duties(telling, *role.role));
  }
  return blocks;
}

Blocks describe_channel_access(const Telling& telling, const Channel& channel) {
  Blocks blocks = {Heading{1, words(telling.called(channel))}};
  List list;
  for (Line& line : access_lines(telling, channel)) list.items.push_back({std::move(line)});
  blocks.push_back(std::move(list));
  return blocks;
}

std::vector<std::string> mentions_of(const std::vector<NeededRole>& roles) {
  std::set<std::string> seen;
  std::vector<std::string> mentions;
  for (const NeededRole& role : roles) {
    if (!role.certain || !role.duty.on_duty) continue;
    std::string one = mention(*role.duty.on_duty->person);
    if (seen.insert(one).second) mentions.push_back(std::move(one));
  }
  return mentions;
}

std::string mentions_line(const std::vector<NeededRole>& roles) {
  std::string line;
  for (const std::string& one : mentions_of(roles)) line += (line.empty() ? "" : " ") + one;
  return line;
}

namespace {

Json who_base(const Telling& telling, int severity) {
  Json json = answer_json(telling, "who");
  json.set("severity", severity_json(telling, severity)).set("at", instant_json(telling, telling.now));
  return json;
}

Json mentions_json(const std::vector<NeededRole>& roles) {
  Json list = Json::array();
  for (std::string& one : mentions_of(roles)) list.add(std::move(one));
  return list;
}

}  // namespace

Json who_json(const Telling& telling, int severity, const std::vector<NeededRole>& roles) {
  return who_base(telling, severity).set("roles", roles_json(telling, roles)).set("mentions", mentions_json(roles));
}

Json person_json(const Telling& telling, const Person& person) {
  return who_base(telling, -1)
      .set("roles", roles_json(telling, roles_of(telling, person)))
      .set("mentions", Json::array().add(mention(person)))
      .set("person", person_now_json(telling, person_at(person, telling.now)));
}

Json channel_access_json(const Telling& telling, const Channel& channel) {
  return who_base(telling, -1)
      .set("roles", Json::array())
      .set("mentions", Json::array())
      .set("channel", channel_json(telling, channel));
}

}  // namespace incplan::report
