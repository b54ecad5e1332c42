#include "report/render.hpp"

#include "cmd/answers.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/lookup.hpp"
#include "notify.hpp"
#include "report/drafts.hpp"
#include "report/html.hpp"
#include "report/map_drawing.hpp"
#include "report/plan.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

struct RenderOptions {
  FactOptions facts;
  std::optional<std::string> section, output;
  bool card = false;
};

report::Section chosen_section(const RenderOptions& options) {
  if (!options.section) return report::Section::whole;
  if (const auto section = report::parse_section(*options.section)) return *section;
  std::vector<std::string> names(report::section_names().begin(), report::section_names().end());
  throw_unknown_id("section", *options.section, names);
}

/// The copy of one stage for every channel, whether or not this incident would be reported there.
Drafts stage_copy(Session& session, const Plan& plan, const IncidentWords& words, Instant now) {
  DraftRequest request;
  for (std::size_t i = 0; i < plan.channels.size(); ++i) request.channels.push_back(static_cast<int>(i));
  return draft_to_send(plan, resolve(words, session, now), request, now);
}

using Draw = std::string (*)(const report::ReportContext& context, const report::ServiceMap& map);

/// How a format draws the service map; null for formats that are no drawings.
Draw drawing(std::string_view format) {
  if (format == "svg") return report::map_svg;
  if (format == "mermaid") return report::map_mermaid;
  return format == "dot" ? report::map_dot : nullptr;
}

std::string drawn(Draw draw, const std::string& format, report::Section section, Session& session,
                  const report::ReportContext& context) {
  const bool of_services = section == report::Section::whole || section == report::Section::services;
  if (!of_services) throw UsageError("`" + format + "` draws services: `--section services --format " + format + "`");
  const Plan& plan = plan_with(session, &Plan::services, "services");
  if (const auto map = report::map_services(plan)) return draw(context, *map);
  const bool has_many = plan.services.size() > report::most_mapped;
  const std::size_t count = has_many ? plan.services.size() : report::arrows_of(plan);
  throw IoError("the plan has " + std::to_string(count) + (has_many ? " services" : " dependencies of services") +
                ", and a map of more than " + std::to_string(has_many ? report::most_mapped : report::most_arrows) +
                " is one that nobody reads");
}

constexpr const char* cards_are_for_people = "cards are made for people: text, markdown or html";

/// An answer before it has a format, in both projections. Cards are for people only.
struct Answer {
  report::Blocks blocks;
  std::optional<Json> json;
  std::string title;
};

Answer stage_answer(Session& session, const IncidentWords& words, const report::ReportContext& context) {
  const Plan& plan = plan_with(session, &Plan::stages, "stages");
  const Drafts drafts = stage_copy(session, plan, words, context.now);
  const std::string stage = context.text(plan.stages[static_cast<std::size_t>(drafts.stage)].name);
  return {report::describe_stage(context, drafts), report::stage_json(context, drafts),
          stage + ", " + context.text(plan.name)};
}

Answer answer_for(const RenderOptions& options, Session& session, const report::ReportContext& context) {
  const IncidentWords words = options.facts.words(session);
  if (words.stage) return stage_answer(session, words, context);
  const std::string title = context.text(context.plan.name);
  if (options.card) {
    const std::size_t cards = plan_with(session, &Plan::severities, "severities").severities.size();
    if (cards > report::most_cards) {
      throw IoError("the plan has " + std::to_string(cards) + " severities, and nobody carries more than " +
                    std::to_string(report::most_cards) + " cards");
    }
    return {report::describe_cards(context), std::nullopt, title};
  }
  const auto section = chosen_section(options);
  return {report::describe_plan(context, section), report::plan_json(context, section), title};
}

std::string written(const Answer& answer, const RenderOptions& options, Session& session, const std::string& format,
                    const report::ReportContext& context) {
  if (format == "json" && !answer.json) throw UsageError(cards_are_for_people);
  if (format == "json") return json_text(*answer.json);
  if (format == "markdown") return report::to_markdown(answer.blocks);
  if (format == "html")
    return report::to_html(answer.blocks,
                           {.title = answer.title, .language = context.language(), .cards = options.card});
  const bool color = session.color() && !options.output;
  return report::to_text(answer.blocks, {.color = color, .width = session.style().width});
}

std::string rendered(const RenderOptions& options, Session& session, const std::string& format) {
  const auto context = report_context(session);
  const Draw draw = drawing(format);
  if (draw && options.card) throw UsageError(cards_are_for_people);
  if (draw) return drawn(draw, format, chosen_section(options), session, context);
  return written(answer_for(options, session, context), options, session, format, context);
}

Choices section_choices() {
  Choices made;
  for (const std::string_view name : report::section_names()) made.push_back({std::string(name)});
  return made;
}

int render(const RenderOptions& options, Session& session) {
  const std::string format = session.format({"text", "markdown", "json", "html", "mermaid", "dot", "svg"});
  const std::string bytes = rendered(options, session, format);
  if (!options.output) return session.print(bytes), session.print_problems(), ok;
  const std::string problem = session.env().files.write(*options.output, bytes, true);
  if (!problem.empty()) throw IoError("cannot write " + escape_control(*options.output) + ": " + problem);
  return session.print_problems(), ok;
}

}  // namespace

Action declare_render(Options& options, Session& session) {
  auto chosen = std::make_shared<RenderOptions>();
  declare_plan(options, session.common());
  options.value("--section", "NAME", chosen->section, "one part of the plan").choices = section_choices();
  options.flag("--card", chosen->card, "a card for each severity: who, where, the first message (for the wallet)");
  options.value("--output", "FILE", chosen->output, "write it there, whole or not at all", 'o').path_kind =
      Options::PathKind::files;
  chosen->facts.declare(options, session, "the messages of this stage, filled with what is given");
  declare_common(options, session.common(), choices({"text", "markdown", "json", "html", "mermaid", "dot", "svg"}),
                 languages(session));
  options.examples({"incplan render -f html -o plan.html", "incplan render --section roles",
                    "incplan render --section services -f svg -o services.svg",
                    "incplan render --card -f html -o cards.html", "incplan render --stage investigating --lang fr"});
  return [chosen, &session] { return render(*chosen, session); };
}

}  // namespace incplan::cmd
