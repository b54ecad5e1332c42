#include "report/who.hpp"

#include "answer/classify.hpp"
#include "answer/fallback.hpp"
#include "cmd/answers.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/lookup.hpp"
#include "cmd/say.hpp"

namespace incplan::core::cmd {
namespace {

struct WhoOptions {
  std::vector<std::string> names;
  FactOptions facts;
  bool mentions = false;
  std::optional<std::string> channel, expect;
  std::vector<std::string> down;
};

int check_expectation(const WhoOptions& options, Session& session, const Plan& plan,
                      const std::vector<NeededRole>& roles) {
  if (!options.expect) return ok;
  const Person& wanted = find_person(*options.expect, plan);
  std::string on_duty;
  for (const NeededRole& role : roles) {
    for (const PersonNow* each : all_on_duty(role.duty)) {
      const std::string& id = each->person->id.text;
      if (each->person == &wanted) return ok;
      if (on_duty.find(id) == std::string::npos) on_duty += (on_duty.empty() ? "" : ", ") + id;
    }
  }
  complain(session.env().streams, "expected " + escape_control(wanted.id.text) +
                                      " on duty; on duty: " + (on_duty.empty() ? "nobody" : escape_control(on_duty)));
  return negative;
}

/// "status_page is down: use email_list", for each channel that is.
void tell_fallbacks(Session& session, const report::ReportContext& context) {
  for (const Channel* channel : context.down) {
    const Channel* usable = usable_fallback(context.plan, *channel, context.down);
    session.warn(channel->id.text + " is down" +
                 (usable == nullptr ? ", and no fallback of it can be used" : ": use " + usable->id.text));
  }
}

int print_person(Session& session, const report::ReportContext& context, const Person& person) {
  session.print({.pages = [&] { return report::Pages{describe_person(context, person)}; },
                 .to_json = [&] { return person_json(context, person); }});
  return ok;
}

int print_channel(Session& session, const report::ReportContext& context, const std::string& id) {
  const Channel& channel = context.plan.channels[known_index("channel", id, context.plan.channels)];
  session.print({.pages = [&] { return report::Pages{describe_channel_access(context, channel)}; },
                 .to_json = [&] { return channel_access_json(context, channel); }});
  return ok;
}

/// What was asked for by name.
struct Named {
  std::vector<NeededRole> roles;
  const Person* person = nullptr;
};

Named named(const WhoOptions& options, const report::ReportContext& context) {
  Named found;
  for (const std::string& name : options.names) {
    const Holder holder = find_holder(name, context.plan);
    if (holder.role != nullptr) {
      found.roles.push_back(certain_role(context.plan, *holder.role, context.now, context.services));
    }
    if (holder.person != nullptr) found.person = holder.person;
  }
  if (found.person != nullptr && options.names.size() > 1) throw UsageError("ask for one person, or for roles");
  return found;
}

/// The severity and the roles that an incident needs; where nothing is known, all roles.
Classification needed(const report::ReportContext& context, const Incident& incident) {
  if (incident.says_anything()) return classify(context.plan, incident, context.now);
  Classification answer;
  answer.roles = needed_roles(context.plan, incident, context.now);
  return answer;
}

report::Pages describe(const report::ReportContext& context, const Classification& answer, bool by_name) {
  if (!by_name) return {describe_who(context, answer.severity, answer.roles)};
  report::Pages pages;
  for (const NeededRole& role : answer.roles) pages.push_back(describe_role(context, role));
  return pages;
}

int who_command(const WhoOptions& options, Session& session) {
  const Plan& plan = plan_with(session, &Plan::roles, "roles");
  const auto down = known_indices("channel", options.down, plan.channels);
  const bool for_people = session.answer_format().for_people;
  report::ReportContext context = report_context(session);
  for (const auto index : down) context.down.push_back(&plan.channels[index]);
  tell_fallbacks(session, context);
  const Incident incident = resolve(options.facts.words(session), session, context.now);
  context.services = conclude(plan, incident).services;
  if (options.channel) return print_channel(session, context, *options.channel);
  tell_override(session, context, incident);
  const bool by_name = !options.names.empty();
  Named asked_for = named(options, context);
  if (asked_for.person != nullptr) return print_person(session, context, *asked_for.person);
  Classification answer = needed(context, incident);
  tell_unproved(session, context, answer.proved);
  tell_conflicts(session, context, answer.facts);
  if (by_name) answer.roles = std::move(asked_for.roles);
  if (options.mentions && for_people) {
    session.print(escape_control(report::mentions_line(answer.roles)) + "\n");
  } else {
    session.print({.pages = [&] { return describe(context, answer, by_name); },
                   .to_json = [&] { return who_json(context, answer.severity, answer.roles); }});
  }
  return check_expectation(options, session, plan, answer.roles);
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
  declare_common(options, session.common(), answer_formats(), languages(session));
  options.examples(
      {"incplan who", "incplan who --severity sev1 --mentions", "incplan who incident_manager --at 2026-12-24T22:00"});
  return [chosen, &session] { return who_command(*chosen, session); };
}

}  // namespace incplan::core::cmd
