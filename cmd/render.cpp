#include <algorithm>
#include <array>

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

namespace incplan::core::cmd {
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
  const DraftRequest request{.channels = plan.channels.indices(), .audiences = {}, .down = {}};
  return draft_to_send(plan, resolve(words, session, now), request, now);
}

/// A format that draws the service map.
struct Drawing {
  std::string_view name;
  std::string (*draw)(const report::ReportContext& context, const ServiceMap& map);
};
constexpr std::array<Drawing, 3> drawings = {
    {{"mermaid", report::map_mermaid}, {"dot", report::map_dot}, {"svg", report::map_svg}}};

std::string drawn(const Drawing& drawing, report::Section section, Session& session,
                  const report::ReportContext& context) {
  const std::string name(drawing.name);
  const bool of_services = section == report::Section::whole || section == report::Section::services;
  if (!of_services) throw UsageError("`" + name + "` draws services: `--section services --format " + name + "`");
  const Plan& plan = plan_with(session, &Plan::services, "services");
  if (const auto map = map_services(plan)) return drawing.draw(context, *map);
  const bool has_many = plan.services.size() > most_mapped;
  const std::size_t count = has_many ? plan.services.size() : arrows_of(plan);
  throw IoError("the plan has " + std::to_string(count) + (has_many ? " services" : " dependencies of services") +
                ", and a map of more than " + std::to_string(has_many ? most_mapped : most_arrows) +
                " is one that nobody reads");
}

report::Answer stage_answer(Session& session, const IncidentWords& words, report::ReportContext& context) {
  const Plan& plan = plan_with(session, &Plan::stages, "stages");
  const Drafts drafts = stage_copy(session, plan, words, context.now);
  context.services = drafts.classification.facts.services;
  const std::string stage = context.text(plan.stages[drafts.stage].name);
  return {.pages = [&context, drafts] { return report::Pages{describe_stage(context, drafts)}; },
          .to_json = [&context, drafts] { return stage_json(context, drafts); },
          .html = {.title = stage + ", " + context.text(plan.name), .language = context.language()}};
}

report::Answer cards(Session& session, const report::ReportContext& context) {
  const std::size_t count = plan_with(session, &Plan::severities, "severities").severities.size();
  if (count > report::most_cards) {
    throw IoError("the plan has " + std::to_string(count) + " severities, and nobody carries more than " +
                  std::to_string(report::most_cards) + " cards");
  }
  return {.pages = [&context] { return report::Pages{describe_cards(context)}; },
          .html = {.title = context.text(context.plan.name), .language = context.language(), .cards = true}};
}

report::Answer answer_for(const RenderOptions& options, Session& session, report::ReportContext& context) {
  const IncidentWords words = options.facts.words(session);
  if (words.stage) return stage_answer(session, words, context);
  if (options.card) return cards(session, context);
  const report::Section section = chosen_section(options);
  return {.pages = [&context, section] { return report::Pages{describe_plan(context, section)}; },
          .to_json = [&context, section] { return plan_json(context, section); },
          .html = {.title = context.text(context.plan.name), .language = context.language()}};
}

std::string rendered(const RenderOptions& options, Session& session, const std::string& name) {
  auto context = report_context(session);
  const auto* drawing = std::ranges::find(drawings, name, &Drawing::name);
  const report::AnswerFormat* format = report::find_answer_format(name);
  const UsageError not_for_people("cards are made for people: text, markdown or html");
  if (drawing != drawings.end() && options.card) throw not_for_people;
  if (drawing != drawings.end()) return drawn(*drawing, chosen_section(options), session, context);
  const report::Answer answer = answer_for(options, session, context);
  if (!format->for_people && !answer.to_json) throw not_for_people;
  return format->write(answer, {.color = session.color() && !options.output, .width = session.style().width});
}

Choices section_choices() {
  Choices made;
  for (const std::string_view name : report::section_names()) made.push_back({std::string(name)});
  return made;
}

int render(const RenderOptions& options, Session& session) {
  const std::string bytes = rendered(options, session, session.format());
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
  declare_common(options, session.common(), document_formats({"mermaid", "dot", "svg"}), languages(session));
  options.examples({"incplan render -f html -o plan.html", "incplan render --section roles",
                    "incplan render --section services -f svg -o services.svg",
                    "incplan render --card -f html -o cards.html", "incplan render --stage investigating --lang fr"});
  return [chosen, &session] { return render(*chosen, session); };
}

}  // namespace incplan::core::cmd
