#include "report/who.hpp"

#include "answer/classify.hpp"
#include "answer/fallback.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/known.hpp"
#include "cmd/say.hpp"
#include "cmd/tell.hpp"

namespace incplan::cmd {
namespace {

struct WhoOptions {
  std::vector<std::string> names;
  FactOptions facts;
  bool mentions = false;
  std::optional<std::string> channel, expect;
  std::vector<std::string> down;
};

[[noreturn]] void refuse_name(const std::string& name, const Plan& plan) {
  std::vector<std::string> known;
  for (const Role& role : plan.roles) known.push_back(role.id.text);
  for (const Person& person : plan.people) known.push_back(person.id.text);
  refuse_unknown("person or role", name, known);
}

std::string without_at(const std::string& name) {
  return name.starts_with('@') ? name.substr(1) : name;
}

/// The roles that were asked for by name; people are answered with cards of their own.
std::vector<NeededRole> named_roles(const WhoOptions& options, const Plan& plan, Instant now) {
  std::vector<NeededRole> roles;
  for (const std::string& name : options.names) {
    if (const Role* role = find(plan.roles, name))
      roles.push_back({.role = role, .certain = true, .answers = {}, .duty = duty_at(plan, *role, now)});
    else if (find(plan.people, without_at(name)) == nullptr)
      refuse_name(name, plan);
  }
  return roles;
}

int check_expectation(const WhoOptions& options, Session& session, const Plan& plan,
                      const std::vector<NeededRole>& roles) {
  if (!options.expect) return answered;
  const std::string person = without_at(*options.expect);
  if (find(plan.people, person) == nullptr) refuse_name(*options.expect, plan);
  for (const NeededRole& role : roles) {
    if (role.duty.on_duty && role.duty.on_duty->person->id.text == person) return answered;
  }
  complain(session.env().streams, visible(person) + " is not among those on duty");
  return answer_is_no;
}

int tell_person(const std::string& name, Session& session, const report::Telling& telling, const std::string& format) {
  const Person* person = find(telling.plan.people, without_at(name));
  if (format == "json")
    session.print(report::person_json(telling, *person));
  else
    session.print(report::describe_person(telling, *person), format);
  return answered;
}

int tell_channel(const std::string& id, Session& session, const report::Telling& telling, const std::string& format) {
  const Channel* channel =
      &telling.plan.channels[static_cast<std::size_t>(known_index("channel", id, telling.plan.channels))];
  if (format == "json")
    session.print(report::channel_access_json(telling, *channel));
  else
    session.print(report::describe_channel_access(telling, *channel), format);
  return answered;
}

/// "status_page is down: use email_list", for each channel that is.
void tell_fallbacks(Session& session, const report::Telling& telling) {
  for (const Channel* channel : telling.down) {
    const Channel* usable = usable_fallback(telling.plan, *channel, telling.down);
    session.warn(channel->id.text + " is down" +
                 (usable == nullptr ? ", and no fallback of it can be used" : ": use " + usable->id.text));
  }
}

int who_command(const WhoOptions& options, Session& session) {
  const Plan& plan = plan_with(session, &Plan::roles, "roles");
  const std::vector<int> down = known_indices("channel", options.down, plan.channels);
  const std::string format = session.format({"text", "markdown", "json"});
  report::Telling telling = telling_of(session);
  for (const int index : down) telling.down.push_back(&plan.channels[static_cast<std::size_t>(index)]);
  tell_fallbacks(session, telling);
  if (options.channel) return tell_channel(*options.channel, session, telling, format);
  const Incident incident = resolve(options.facts.words(session), session, telling.now);
  const bool by_name = !options.names.empty();
  const std::vector<NeededRole> roles =
      by_name ? named_roles(options, plan, telling.now) : needed_roles(plan, incident, telling.now);
  if (by_name && roles.size() < options.names.size()) {
    if (options.names.size() > 1) throw Misuse("ask for one person, or for roles");
    return tell_person(options.names.front(), session, telling, format);
  }
  const int severity = incident.says_anything() ? classify(plan, incident, telling.now).severity : -1;
  if (format == "json")
    session.print(report::who_json(telling, severity, roles));
  else if (options.mentions)
    session.print(visible(report::mentions_line(roles)) + "\n");
  else if (by_name)
    for (const NeededRole& role : roles) session.print(report::describe_role(telling, role), format);
  else
    session.print(report::describe_who(telling, severity, roles), format);
  return check_expectation(options, session, plan, roles);
}

}  // namespace

Action declare_who(Options& options, Session& session) {
  auto chosen = std::make_shared<WhoOptions>();
  options.positionals("NAME", chosen->names, "a role, or a person (`tom` or `@tom`)").choices =
      both(choices(session, &Plan::roles), choices(session, &Plan::people));
  options.flag("--mentions", chosen->mentions, "only the line of mentions to paste");
  options.value("--channel", "ID", chosen->channel, "who may post there, and how to get access").choices =
      choices(session, &Plan::channels);
  options.values("--down", "CHANNEL", chosen->down, "what cannot be used").choices = choices(session, &Plan::channels);
  options.value("--expect", "PERSON", chosen->expect, "exit 1 when that person is not among those on duty").choices =
      choices(session, &Plan::people);
  chosen->facts.declare(options, session);
  declare_common(options, session.common(), choices({"text", "markdown", "json"}), languages(session));
  options.examples(
      {"incplan who", "incplan who --severity sev1 --mentions", "incplan who incident_manager --at 2026-12-24T22:00"});
  return [chosen, &session] { return who_command(*chosen, session); };
}

}  // namespace incplan::cmd
