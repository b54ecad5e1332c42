// The words for each stage, in every language, and what they leave open.
#include <algorithm>

#include "report/conditions.hpp"
#include "report/measures.hpp"
#include "report/plan_parts.hpp"

namespace incplan::report {
namespace {

/// Every language that the message is written in, in the order of the plan's languages.
std::vector<std::string> languages_of(const Plan& plan, const Message& message) {
  std::vector<std::string> languages;
  for (const auto& each : plan.languages) {
    if (message.text.version(each.value) != nullptr) languages.push_back(each.value);
  }
  for (const Text::Version& version : message.text.versions) {
    if (std::find(languages.begin(), languages.end(), version.language) == languages.end()) {
      languages.push_back(version.language);
    }
  }
  return languages;
}

/// Which channels get a message: the condition, or all that no message before it has taken.
std::string channels_of(const Telling& telling, const Stage& stage, const Message& message) {
  if (message.when.written) return condition_words(telling, message.when);
  return telling.say(&message == &stage.messages.front() ? "every channel" : "every other channel");
}

void add_message(const Telling& telling, const Stage& stage, const Message& message, Blocks& blocks) {
  const std::string when = channels_of(telling, stage, message);
  for (const std::string& language : languages_of(telling.plan, message)) {
    blocks.push_back(Paragraph{{{when, Tone::strong}, {" (" + language + ')', Tone::dim}}});
    blocks.push_back(Verbatim{.text = std::string(message.text.in(language)),
                              .tongue = language,
                              .title = std::string(message.title.in(language))});
  }
}

std::string stage_words(const Telling& telling, const Stage& stage) {
  std::vector<std::string> parts;
  const bool planned = stage.flow == Flow::maintenance;
  if (planned) parts.push_back(telling.say("planned maintenance"));
  if (stage.is_final) {
    parts.push_back(
        telling.say(planned ? "the maintenance is over with this stage" : "the incident is over with this stage"));
  }
  if (stage.every) parts.push_back(every_words(telling, *stage.every));
  return joined(parts);
}

void add_variables(const Telling& telling, Blocks& blocks) {
  if (telling.plan.variables.empty()) return;
  add_heading(blocks, 3, telling.say("Variables to fill in"), "variables");
  Table table{{words(telling.say("Name")), words(telling.say("Question")), words(telling.say("Example"))}, {}};
  for (const Variable& variable : telling.plan.variables) {
    Line ask = {telling.run(variable.ask)};
    if (!variable.is_public) ask.push_back({" (" + telling.say("never in public") + ')'});
    table.rows.push_back({{{variable.id.text, Tone::code}}, std::move(ask), {telling.run(variable.example)}});
  }
  blocks.push_back(table.without_empty_columns());
}

}  // namespace

void add_stages(const Telling& telling, Blocks& blocks) {
  if (telling.plan.stages.empty()) return;
  add_heading(blocks, 2, telling.say("Stages and messages"), "stages");
  for (const Stage& stage : telling.plan.stages) {
    add_heading(blocks, 3, telling.called_run(stage), "stage-" + stage.id.text);
    add_text(telling, blocks, stage.means);
    const std::string about = stage_words(telling, stage);
    if (!about.empty()) blocks.push_back(Paragraph{words(about, Tone::dim)});
    for (const Message& message : stage.messages) add_message(telling, stage, message, blocks);
  }
  add_variables(telling, blocks);
}

}  // namespace incplan::report
