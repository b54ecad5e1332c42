#include <algorithm>
#include <array>

#include "plan/reader.hpp"

namespace incplan::reader {
namespace {

std::optional<Text> read_fallback(const Reading& reading, const Node* node) {
  Text text = read_text(reading, node);
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

void read_variable(Reading& reading, const Node* node, Variable& variable) {
  variable.ask = read_text(reading, at(node, "ask"));
  variable.example = read_text(reading, at(node, "example"));
  variable.fallback = read_fallback(reading, at(node, "default"));
  variable.per_language = read_yes_no(at(node, "per_language")).value_or(false);
  variable.is_public = read_yes_no(at(node, "public")).value_or(true);
}

Message read_message(Reading& reading, const Node& node) {
  Message message;
  message.place = node.place();
  message.when = read_condition(reading, at(&node, "when"), Asks::channel);
  message.title = read_text(reading, at(&node, "title"));
  message.text = read_text(reading, at(&node, "text"));
  return message;
}

void read_stage(Reading& reading, const Node* node, Stage& stage) {
  stage.name = read_text(reading, at(node, "name"));
  stage.means = read_text(reading, at(node, "description"));
  stage.status = read_word(at(node, "status"));
  if (!stage.status.place) stage.status = {stage.id.text, stage.place};
  stage.final_written = read_yes_no(at(node, "final"));
  stage.every = read_duration(at(node, "every"));
  each_item(at(node, "messages"), [&](const Node& item) {
    if (item.is_mapping()) stage.messages.push_back(read_message(reading, item));
  });
}

/// Marks what ends a flow: the stages that say so, else the last one, also where a base is missing that may have others.
void find_final_stages(Reading& reading, Flow flow) {
  Stage* last = nullptr;
  bool someone_says_so = false;
  for (Stage& stage : reading.plan.stages) {
    if (stage.flow != flow) continue;
    stage.is_final = stage.final_written.value_or(false);
    someone_says_so = someone_says_so || stage.is_final;
    last = &stage;
  }
  if (last != nullptr && !someone_says_so) last->is_final = last->final_written.value_or(true);
}

void read_value_of_team(Reading& reading, const Node* node, TeamValue& value) {
  value.name = read_text(reading, at(node, "name"));
  value.means = read_text(reading, at(node, "description"));
  value.live_it = read_texts(reading, at(node, "practices"));
}

}  // namespace

void read_variables(Reading& reading) {
  const Node* part = at(&reading.root, "variables");
  outline(part, reading.plan.variables);
  fill_entries(part, reading.plan.variables,
               [&reading](const Node* node, Variable& variable) { read_variable(reading, node, variable); });
}

void outline_stages(Reading& reading) {
  const Node* part = at(&reading.root, "stages");
  outline(part, reading.plan.stages);
  fill_entries(part, reading.plan.stages, [](const Node* node, Stage& stage) {
    stage.flow = read_word(at(node, "flow")).value == "maintenance" ? Flow::maintenance : Flow::incident;
  });
}

void read_stages(Reading& reading) {
  fill_entries(at(&reading.root, "stages"), reading.plan.stages,
               [&reading](const Node* node, Stage& stage) { read_stage(reading, node, stage); });
  find_final_stages(reading, Flow::incident);
  find_final_stages(reading, Flow::maintenance);
}

void read_values(Reading& reading) {
  const Node* part = at(&reading.root, "values");
  outline(part, reading.plan.values);
  fill_entries(part, reading.plan.values,
               [&reading](const Node* node, TeamValue& value) { read_value_of_team(reading, node, value); });
}

}  // namespace incplan::reader
