#include "report/who.hpp"

#include "answer/classify.hpp"
#include "answer/fallback.hpp"
#include "cmd/answers.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/holders.hpp"
#include "cmd/lookup.hpp"
#include "cmd/say.hpp"

namespace incplan::cmd {
namespace {

struct WhoOptions {
  std::vector<std::string> names;
  FactOptions facts;
  bool mentions = false;
  std::optional<std::string> channel, expect;
  std::vector<std::string> down;
};

/// The roles that were asked for by name; people are answered with cards of their own.
std::vector<NeededRole> named_roles(const std::vector<Holder>& holders, const Plan& plan, Instant now) {
  std::vector<NeededRole> roles;
  for (const Holder& holder : holders) {
    if (holder.role == nullptr) continue;
    roles.push_back({.role = holder.role, .certain = true, .answers = {}, .duty = duty_at(plan, *holder.role, now)});
  }
  return roles;
}

int check_expectation(const WhoOptions& options, Session& session, const Plan& plan,
                      const std::vector<NeededRole>& roles) {
  if (!options.expect) return ok;
  const Person& wanted = find_person(*options.expect, plan);
  std::string on_duty;
  for (const NeededRole& role : roles) {
    if (!role.duty.on_duty) continue;
    const Person& person = *role.duty.on_duty->person;
    if (&person == &wanted) return ok;
    if (on_duty.find(person.id.text) == std::string::npos) on_duty += (on_duty.empty() ? "" : ", ") + person.id.text;
  }
  complain(session.env().streams, "expected " + escape_control(wanted.id.text) +
                                      " on duty; on duty: " + (on_duty.empty() ? "nobody" : escape_control(on_duty)));
  return negative;
}

int tell_person(const Person& person, Session& session, const report::ReportContext& context,
                const std::string& format) {
  if (format == "json")
    session.print(report::person_json(context, person));
  else
    session.print(report::describe_person(context, person), format);
  return ok;
}

int tell_channel(const std::string& id, Session& session, const report::ReportContext& context,
                 const std::string& format) {
  const Channel* channel =
      &context.plan.channels[static_cast<std::size_t>(known_index("channel", id, context.plan.channels))];
  if (format == "json")
    session.print(report::channel_access_json(context, *channel));
  else
    session.print(report::describe_channel_access(context, *channel), format);
  return ok;
}

/// "status_page is down: use email_list", for each channel that is.
void tell_fallbacks(Session& session, const report::ReportContext& context) {
  for (const Channel* channel : context.down) {
    const Channel* usable = usable_fallback(context.plan, *channel, context.down);
    session.warn(channel->id.text + " is down" +
                 (usable == nullptr ? ", and no fallback of it can be used" : ": use " + usable->id.text));
  }
}

int who_command(const WhoOptions& options, Session& session) {
  const Plan& plan = plan_with(session, &Plan::roles, "roles");
  const std::vector<int> down = known_indices("channel", options.down, plan.channels);
  const std::string format = session.format({"text", "markdown", "json"});
  report::ReportContext context = report_context(session);
  for (const int index : down) context.down.push_back(&plan.channels[static_cast<std::size_t>(index)]);
  tell_fallbacks(session, context);
  if (options.channel) return tell_channel(*options.channel, session, context, format);
  const Incident incident = resolve(options.facts.words(session), session, context.now);
  tell_override(session, context, incident);
  std::vector<Holder> holders;
  for (const std::string& name : options.names) holders.push_back(find_holder(name, plan));
  const bool by_name = !holders.empty();
  const std::vector<NeededRole> roles =
      by_name ? named_roles(holders, plan, context.now) : needed_roles(plan, incident, context.now);
  if (by_name && roles.size() < holders.size()) {
    if (holders.size() > 1) throw UsageError("ask for one person, or for roles");
    return tell_person(*holders.front().person, session, context, format);
  }
  Classification answer;
  if (incident.says_anything()) answer = classify(plan, incident, context.now);
  tell_unproved(session, context, answer.proved);
  if (format == "json")
    session.print(report::who_json(context, answer.severity, roles));
  else if (options.mentions)
    session.print(escape_control(report::mentions_line(roles)) + "\n");
  else if (by_name)
    for (const NeededRole& role : roles) session.print(report::describe_role(context, role), format);
  else
    session.print(report::describe_who(context, answer.severity, roles), format);
  return check_expectation(options, session, plan, roles);
}

}  // namespace

Action declare_who(Options& options, Session& session) {
  auto chosen = std::make_shared<WhoOptions>();
  auto& names = options.positionals("NAME", chosen->names, "a role, or a person: id, name, or its beginning (`comms`)");
  names.choices = both(choices(session, &Plan::roles), choices(session, &Plan::people));
  names.commas = true;
  options.flag("--mentions", chosen->mentions, "only the line of mentions to paste");
  options.value("--channel", "ID", chosen->channel, "who may post there, and how to get access").choices =
      choices(session, &Plan::channels);
  auto& down = options.values("--down", "CHANNEL", chosen->down, "channel that is unavailable (repeatable)");
  down.choices = choices(session, &Plan::channels);
  down.commas = true;
  options.value("--expect", "PERSON", chosen->expect, "exit 1 when that person is not among those on duty").choices =
      choices(session, &Plan::people);
  chosen->facts.declare(options, session);
  declare_common(options, session.common(), choices({"text", "markdown", "json"}), languages(session));
  options.examples(
      {"incplan who", "incplan who --severity sev1 --mentions", "incplan who incident_manager --at 2026-12-24T22:00"});
  return [chosen, &session] { return who_command(*chosen, session); };
}

}  // namespace incplan::cmd
