#include <fmt/core.h>

#include <algorithm>
#include <set>

#include "cmd/answers.hpp"
#include "cmd/ask.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/draft_remarks.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/lookup.hpp"
#include "notify.hpp"
#include "report/drafts.hpp"
#include "text/plain.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
namespace {

constexpr std::string_view payload_format = "payload";

struct DraftOptions {
  FactOptions facts;
  std::vector<std::string> channels, audiences, down;
  std::optional<std::string> folder;
  bool allow_holes = false, full = false;
};

bool is_flawed(const Draft& draft, bool allow_holes) {
  const bool wrong =
      std::ranges::any_of(draft.problems, [](const DraftProblem& problem) { return problem.level == Level::error; });
  return wrong || (!allow_holes && !draft.unfilled.empty());
}

/// The file name's ending says what the bytes are.
std::string_view ending(const Draft& draft) {
  switch (draft.channel->kind == nullptr ? PayloadForm::text : draft.channel->kind->payload) {
    case PayloadForm::json:
      return "json";
    case PayloadForm::mail:
      return "eml";
    case PayloadForm::file:
      return "md";
    case PayloadForm::text:
      break;
  }
  switch (draft.channel->kind == nullptr ? Markup::plain : draft.channel->kind->markup) {
    case Markup::html:
      return "html";
    case Markup::markdown:
      return "md";
    default:
      return "txt";
  }
}

/// What becomes part of a file's name may come from a plan or an incident file that nobody has read: only ids and tags.
void require_file_name(std::string_view what, std::string_view word) {
  if (is_plain_name(word)) return;
  throw IoError("cannot write a file for the " + std::string(what) + " `" + escape_control(word) +
                "`: only letters, digits, `_` and `-` become part of a file name; nothing was written");
}

std::string file_name(const Draft& draft, const std::string& stage) {
  require_file_name("stage", stage);
  require_file_name("channel", draft.channel->id.text);
  require_file_name("language", draft.language);
  return fmt::format("{}.{}.{}.{}", stage, draft.channel->id.text, draft.language, ending(draft));
}

void write_payloads(const Drafts& drafts, const std::string& folder, const std::string& stage, Session& session) {
  if (folder.empty()) throw UsageError("`--out` names no folder");
  if (drafts.drafts.empty()) return;
  for (const Draft& draft : drafts.drafts) static_cast<void>(file_name(draft, stage));
  const std::string obstacle = session.env().files.make_folders(folder);
  if (!obstacle.empty()) throw IoError("cannot write into " + escape_control(folder) + ": " + obstacle);
  for (const Draft& draft : drafts.drafts) {
    if (draft.message == nullptr) continue;  // told on standard error; an empty file might be sent
    const auto path = std::filesystem::path(folder) / file_name(draft, stage);
    const std::string problem = session.env().files.write(path, draft.payload, true);
    if (!problem.empty()) throw IoError("cannot write " + escape_control(path.string()) + ": " + problem);
    session.print(escape_control(path.string()) + "\n");
  }
}

void print_payload(const Drafts& drafts, Session& session) {
  if (drafts.drafts.size() > 1) {
    throw UsageError("a payload is one message, and there are " + std::to_string(drafts.drafts.size()) +
                     "; name one with `--channel` and `--lang`, or write all with `--out DIR`");
  }
  for (const Draft& draft : drafts.drafts) session.print(draft.payload);
}

/// Each variable that is still open, once, in the order of the plan: what people see comes before what follows from it.
std::vector<OpenVariable> open_variables(const Drafts& drafts, const report::ReportContext& context) {
  std::vector<OpenVariable> open;
  for (const Draft& draft : drafts.drafts) {
    for (const UnfilledName& unfilled : draft.unfilled) {
      const bool known = std::ranges::any_of(open, [&](const OpenVariable& other) {
        return other.name == unfilled.variable && other.language == unfilled.language;
      });
      const Variable* variable = find(context.plan.variables, unfilled.variable);
      if (known || variable == nullptr) continue;
      open.push_back(
          {unfilled.variable, unfilled.language, context.text(unfilled.ask), context.text(variable->example)});
    }
  }
  std::ranges::stable_sort(open, [&](const OpenVariable& one, const OpenVariable& other) {
    return index_of(context.plan.variables, one.name) < index_of(context.plan.variables, other.name);
  });
  return open;
}

/// A page that has planned work wants to know its times, whether the message names them or not.
std::set<std::string> unfilled_names(const Drafts& drafts) {
  std::set<std::string> names;
  for (const Draft& draft : drafts.drafts) {
    for (const UnfilledName& unfilled : draft.unfilled) {
      names.insert(unfilled.follows_services ? "services" : unfilled.variable);
    }
    const auto is_schedule = [](const DraftProblem& problem) { return problem.code == "incomplete-schedule"; };
    if (std::ranges::any_of(draft.problems, is_schedule)) names.insert("scheduled_until");
  }
  return names;
}

void print_drafts(const Drafts& drafts, const report::ReportContext& context, bool full, Session& session) {
  report::Answer answer{.pages = [&] { return report::Pages{describe_drafts(context, drafts)}; },
                        .to_json = [&] { return drafts_json(context, drafts); }};
  if (!full && drafts.drafts.size() > 1) {
    answer.brief = [&](int detail) { return describe_drafts_briefly(context, drafts, detail); };
  }
  session.print(answer);
}

void require_stage(const IncidentWords& words, const Plan& plan) {
  if (words.stage) return;
  std::string message = "`notify-draft` needs `--stage`:";
  for (const Stage& stage : plan.stages)
    message += (&stage == plan.stages.data() ? " " : ", ") + escape_control(stage.id.text);
  throw UsageError(message);
}

DraftRequest requested(const DraftOptions& options, Session& session, const Plan& plan) {
  return {.channels = known_indices("channel", options.channels, plan.channels),
          .audiences = known_indices("audience", options.audiences, plan.audiences),
          .down = known_indices("channel", options.down, plan.channels),
          .language = session.common().lang.value_or("")};
}

/// The drafts, after a person was asked for what they miss where somebody can be asked.
Drafts complete_drafts(Session& session, const report::ReportContext& context, const DraftRequest& request,
                       Incident& incident, IncidentWords& words) {
  const Plan& plan = context.plan;
  const auto again = [&] { return draft_to_send(plan, incident, request, context.now); };
  if (!session.interactive()) return again();
  const bool is_work = is_maintenance(plan, incident);
  if (!is_work && !incident.says_anything()) ask_for_facts(session, incident, words);
  Drafts drafts = again();
  if (ask_for_rest(session, unfilled_names(drafts), incident, words)) drafts = again();
  const auto open = open_variables(drafts, context);
  if (open.empty()) return drafts;
  ask_for_variables(session, open, incident);
  return again();
}

void print_or_write(const Drafts& drafts, const report::ReportContext& context, const DraftOptions& options,
                    Session& session) {
  const bool prints_payload = session.format() == payload_format;
  const std::string& stage = context.plan.stages[drafts.stage].id.text;
  if (options.folder)
    write_payloads(drafts, *options.folder, stage, session);
  else if (prints_payload)
    print_payload(drafts, session);
  else
    print_drafts(drafts, context, options.full, session);
  // Payloads have no room for what text and JSON say beside the messages.
  if (!options.folder && !prints_payload) return;
  for (const DraftNote& note : drafts.notes) session.warn(report::note_words(context, note));
}

int notify_draft(const DraftOptions& options, Session& session) {
  const Plan& plan = plan_with(session, &Plan::stages, "stages");
  (void)session.format();
  report::ReportContext context = report_context(session);
  IncidentWords words = options.facts.words(session);
  require_stage(words, plan);
  Incident incident = resolve(words, session, context.now);
  const DraftRequest request = requested(options, session, plan);
  for (const auto index : request.down) context.down.push_back(&plan.channels[index]);
  const Drafts drafts = complete_drafts(session, context, request, incident, words);
  context.services = drafts.classification.facts.services;
  tell_override(session, context, incident);
  tell_unproved(session, context, drafts.classification.proved);
  tell_conflicts(session, context, drafts.classification.facts);
  print_or_write(drafts, context, options, session);
  tell_remarks(drafts, context, options.allow_holes, session);
  const bool flawed = !drafts.lost.empty() || std::ranges::any_of(drafts.drafts, [&](const Draft& draft) {
    return is_flawed(draft, options.allow_holes);
  });
  return flawed ? negative : ok;
}

void declare_channels(Options& options, DraftOptions& chosen, Session& session) {
  auto& channel = options.values("--channel", "ID", chosen.channels, "only this channel (repeatable)");
  channel.choices = choices(session, &Plan::channels);
  channel.commas = true;
  auto& audience = options.values("--audience", "ID", chosen.audiences, "only this audience (repeatable)");
  audience.choices = choices(session, &Plan::audiences);
  audience.commas = true;
  auto& down = options.values("--down", "CHANNEL", chosen.down,
                              "channel that is unavailable; its fallback is used instead (repeatable)");
  down.choices = choices(session, &Plan::channels);
  down.commas = true;
}

}  // namespace

Action declare_notify_draft(Options& options, Session& session) {
  auto chosen = std::make_shared<DraftOptions>();
  declare_plan(options, session.common());
  chosen->facts.declare(options, session, "current stage (required)");
  options.group("The messages");
  declare_channels(options, *chosen, session);
  options.value("--out", "DIR", chosen->folder, "write the payloads there, one file each").path_kind =
      Options::PathKind::folders;
  options.flag("--full", chosen->full, "all messages, also on a short terminal");
  options.flag("--allow-unfilled", chosen->allow_holes, "exit 0 even if variables are unfilled").was = "--allow-holes";
  declare_common(options, session.common(), answer_formats({payload_format}), languages(session));
  options.examples({"incplan notify-draft --stage investigating --impact high --started 20m",
                    "incplan notify-draft --stage resolved --channel status_page -f payload"});
  return [chosen, &session] { return notify_draft(*chosen, session); };
}

}  // namespace incplan::core::cmd
