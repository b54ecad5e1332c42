#include "report/render.hpp"

#include "answer/draft.hpp"
#include "cmd/choices.hpp"
#include "cmd/command.hpp"
#include "cmd/fact_options.hpp"
#include "cmd/tell.hpp"
#include "report/drafts.hpp"
#include "report/plan.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

struct RenderOptions {
  FactOptions facts;
  std::optional<std::string> section, output;
};

report::Section chosen_section(const RenderOptions& options) {
  if (!options.section) return report::Section::whole;
  if (const auto section = report::parse_section(*options.section)) return *section;
  std::string message = "unknown section `" + visible(*options.section) + "`; there are";
  for (const std::string_view name : report::section_names())
    message += (name == report::section_names().front() ? " " : ", ") + std::string(name);
  throw Misuse(message);
}

/// The copy of one stage for every channel, whether or not this incident would be reported there.
Drafts stage_copy(const Plan& plan, const IncidentWords& words, Instant now) {
  DraftRequest request;
  for (std::size_t i = 0; i < plan.channels.size(); ++i) request.channels.push_back(static_cast<int>(i));
  return draft(plan, resolve(words, plan, now), request, now);
}

std::string rendered(const RenderOptions& options, Session& session, const std::string& format) {
  const auto telling = telling_of(session);
  const IncidentWords words = options.facts.words(session);
  const auto section = chosen_section(options);
  report::TextStyle style{.color = session.color() && !options.output, .width = session.env().streams.width};
  report::Blocks blocks;
  if (words.stage) {
    const Drafts drafts = stage_copy(plan_with(session, &Plan::stages, "stages"), words, telling.now);
    if (format == "json") return report::dump(report::stage_json(telling, drafts));
    blocks = report::describe_stage(telling, drafts);
  } else {
    if (format == "json") return report::dump(report::plan_json(telling, section));
    blocks = report::describe_plan(telling, section);
  }
  return format == "markdown" ? report::to_markdown(blocks) : report::to_text(blocks, style);
}

Choices section_choices() {
  Choices made;
  for (const std::string_view name : report::section_names()) made.push_back({std::string(name)});
  return made;
}

int render(const RenderOptions& options, Session& session) {
  const std::string format = session.format({"text", "markdown", "json"});
  const std::string bytes = rendered(options, session, format);
  if (!options.output) return session.print(bytes), session.tell_problems(), answered;
  const std::string problem = session.env().files.write(*options.output, bytes, true);
  if (!problem.empty()) throw Failure("cannot write " + visible(*options.output) + ": " + problem);
  return session.tell_problems(), answered;
}

}  // namespace

Action declare_render(Options& options, Session& session) {
  auto chosen = std::make_shared<RenderOptions>();
  options.value("--section", "NAME", chosen->section, "one part of the plan").choices = section_choices();
  options.value("--output", "FILE", chosen->output, "write it there, whole or not at all", 'o');
  chosen->facts.declare(options, session);
  declare_common(options, session.common(), choices({"text", "markdown", "json"}));
  options.examples({"incplan render -f markdown -o PLAN.md", "incplan render --section roles",
                    "incplan render --stage investigating --lang fr"});
  return [chosen, &session] { return render(*chosen, session); };
}

}  // namespace incplan::cmd
