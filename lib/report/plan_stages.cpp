// The words for each stage, in every language, and what they leave open.
#include <algorithm>

#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/plan_parts.hpp"

namespace incplan::core::report {
namespace {

/// Every language that the message is written in, in the order of the plan's languages.
std::vector<std::string> languages_of(const Plan& plan, const Message& message) {
  std::vector<std::string> languages;
  for (const auto& each : plan.languages) {
    if (message.text.version(each.value) != nullptr) languages.push_back(each.value);
  }
  for (const Text::Version& version : message.text.versions) {
    if (std::ranges::find(languages, version.language) == languages.end()) {
      languages.push_back(version.language);
    }
  }
  return languages;
}

/// Which channels get a message: the condition, or all that no message before it has taken.
std::string channels_of(const ReportContext& context, const Stage& stage, const Message& message) {
  if (message.when.written) return format_condition(context, message.when);
  return context.tr(&message == &stage.messages.front() ? "every channel" : "every other channel");
}

void add_message(const ReportContext& context, const Stage& stage, const Message& message, Blocks& blocks) {
  const std::string when = channels_of(context, stage, message);
  for (const std::string& language : languages_of(context.plan, message)) {
    blocks.push_back(Paragraph{{{when, Tone::strong}, {" (" + language + ')', Tone::dim}}});
    blocks.push_back(Verbatim{.text = std::string(message.text.in(language)),
                              .language = language,
                              .title = std::string(message.title.in(language))});
  }
}

std::string format_stage(const ReportContext& context, const Stage& stage) {
  std::vector<std::string> parts;
  const bool planned = stage.flow == Flow::maintenance;
  if (planned) parts.push_back(context.tr("planned maintenance"));
  if (stage.is_final) {
    parts.push_back(
        context.tr(planned ? "the maintenance is over with this stage" : "the incident is over with this stage"));
  }
  if (stage.every) parts.push_back(format_every(context, *stage.every));
  return joined(parts);
}

std::string format_privacy(const ReportContext& context, const Variable& variable) {
  if (!variable.is_public) return context.tr("never in public");
  const Stage* from = find(context.plan.stages, variable.public_from.value.text);
  return from == nullptr ? "" : context.tr("public from the stage “{}”", {context.display_name(*from)});
}

void add_variables(const ReportContext& context, Blocks& blocks) {
  if (context.plan.variables.empty()) return;
  add_heading(blocks, 3, context.tr("Variables to fill in"), "variables");
  Table table{{plain(context.tr("Name")), plain(context.tr("Question")), plain(context.tr("Example"))}, {}};
  for (const Variable& variable : context.plan.variables) {
    Line ask = {context.run(variable.ask)};
    if (const std::string note = format_privacy(context, variable); !note.empty()) ask.push_back({" (" + note + ')'});
    table.rows.push_back({{{variable.id.text, Tone::code}}, std::move(ask), {context.run(variable.example)}});
  }
  blocks.push_back(table.without_empty_columns());
}

}  // namespace

void add_stages(const ReportContext& context, Blocks& blocks) {
  if (context.plan.stages.empty()) return;
  add_heading(blocks, 2, context.tr("Stages and messages"), "stages");
  for (const Stage& stage : context.plan.stages) {
    add_heading(blocks, 3, context.display_name_run(stage), "stage-" + stage.id.text);
    add_text(context, blocks, stage.description);
    const std::string about = format_stage(context, stage);
    if (!about.empty()) blocks.push_back(Paragraph{plain(about, Tone::dim)});
    for (const Message& message : stage.messages) add_message(context, stage, message, blocks);
  }
  add_variables(context, blocks);
}

}  // namespace incplan::core::report
