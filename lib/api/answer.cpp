#include "incplan/answer.hpp"

#include <algorithm>
#include <array>

#include "answer/classify.hpp"
#include "answer/who.hpp"
#include "api/content.hpp"
#include "notify.hpp"
#include "report/answer.hpp"
#include "report/classification.hpp"
#include "report/drafts.hpp"
#include "report/who.hpp"

namespace incplan {
namespace {

using core::report::Pages;

std::string written(const core::report::Answer& answer, Format format) {
  constexpr std::array<std::string_view, 3> names = {"text", "markdown", "json"};
  return core::report::find_answer_format(names.at(static_cast<std::size_t>(format)))->write(answer, {});
}

core::report::ReportContext context(const Plan& plan, const Request& request) {
  const Plan::Content& content = plan.content();
  return {.plan = content.plan(), .path = content.path, .requested_language = request.language, .now = request.now};
}

core::Drafts drafts(const Plan& plan, const Incident& incident, const std::string& language, Time now) {
  const core::Plan& asked = plan.content().plan();
  const core::Incident known = resolve(incident, asked);
  if (!known.stage) throw InvalidIncident("messages need a stage");
  core::DraftRequest request{};
  request.language = language;
  return core::draft_to_send(asked, known, request, now);
}

bool is_error(const core::DraftProblem& problem) {
  return problem.level == core::Level::error;
}

Message message(const core::Draft& draft) {
  Message made{.channel = draft.channel->id.text,
               .language = draft.language,
               .title = draft.title,
               .body = draft.body,
               .payload = draft.payload,
               .ready = draft.unfilled.empty() && std::ranges::none_of(draft.problems, is_error),
               .unfilled = {}};
  for (const core::UnfilledName& name : draft.unfilled) made.unfilled.push_back(name.variable);
  return made;
}

}  // namespace

std::optional<std::string> severity_of(const Plan& plan, const Incident& incident, Time now) {
  const core::Plan& asked = plan.content().plan();
  const core::Classification answer = core::classify(asked, resolve(incident, asked), now);
  if (!answer.severity) return std::nullopt;
  return asked.severities[answer.severity].id.text;
}

std::string classify(const Plan& plan, const Incident& incident, const Request& request) {
  auto here = context(plan, request);
  const core::Incident known = resolve(incident, here.plan);
  const core::Classification answer = core::classify(here.plan, known, request.now);
  here.services = answer.facts.services;
  return written({.pages = [&] { return Pages{core::report::describe_classification(here, known, answer)}; },
                  .to_json = [&] { return core::report::classification_json(here, answer); }},
                 request.format);
}

std::string who(const Plan& plan, const Incident& incident, const Request& request) {
  auto here = context(plan, request);
  const core::Incident known = resolve(incident, here.plan);
  here.services = core::conclude(here.plan, known).services;
  const auto roles = core::needed_roles(here.plan, known, request.now);
  core::Index<core::Severity> severity;
  if (known.says_anything()) severity = core::classify(here.plan, known, request.now).severity;
  return written({.pages = [&] { return Pages{core::report::describe_who(here, severity, roles)}; },
                  .to_json = [&] { return core::report::who_json(here, severity, roles); }},
                 request.format);
}

std::string notify_draft(const Plan& plan, const Incident& incident, const Request& request) {
  auto here = context(plan, request);
  const core::Drafts made = drafts(plan, incident, request.language, request.now);
  here.services = made.classification.facts.services;
  return written({.pages = [&] { return Pages{core::report::describe_drafts(here, made)}; },
                  .to_json = [&] { return core::report::drafts_json(here, made); }},
                 request.format);
}

std::vector<Message> messages(const Plan& plan, const Incident& incident, Time now) {
  std::vector<Message> all;
  for (const core::Draft& draft : drafts(plan, incident, {}, now).drafts) all.push_back(message(draft));
  return all;
}

}  // namespace incplan
