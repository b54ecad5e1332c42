#include <algorithm>
#include <array>

#include "plan/reader.hpp"

namespace incplan::core::reader {
namespace {

std::optional<Text> read_fallback(const PlanReader& reader, const Node* node) {
  Text text = read_text(reader, node);
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

void read_variable(PlanReader& reader, const Node* node, Variable& variable) {
  variable.ask = read_text(reader, at(node, "ask"));
  variable.example = read_text(reader, at(node, "example"));
  variable.fallback = read_fallback(reader, at(node, "default"));
  variable.per_language = read_yes_no(at(node, "per_language")).value_or(false);
  variable.is_public = read_yes_no(at(node, "public")).value_or(true);
  variable.public_from = read_ref<StageTag>(at(node, "public_from"));
  if (variable.is_public || variable.public_from.value.empty()) return;
  reader.report(code::invalid_value, variable.public_from.place,
                Sentence("`public: no` says that `{}` is never public", variable.id.text),
                "keep `public_from` or `public: no`");
}

Message read_message(PlanReader& reader, const Node& node) {
  Message message;
  message.place = node.place();
  message.when = read_condition(reader, at(&node, "when"), Asks::channel);
  message.title = read_text(reader, at(&node, "title"));
  message.text = read_text(reader, at(&node, "text"));
  return message;
}

void read_stage(PlanReader& reader, const Node* node, Stage& stage) {
  stage.name = read_text(reader, at(node, "name"));
  stage.description = read_text(reader, at(node, "description"));
  stage.status = read_word(at(node, "status"));
  if (!stage.status.place) stage.status = {stage.id.text, stage.place};
  stage.final_written = read_yes_no(at(node, "final"));
  stage.every = read_duration(at(node, "every"));
  each_item(at(node, "messages"), [&](const Node& item) {
    if (item.is_mapping()) stage.messages.push_back(read_message(reader, item));
  });
}

/// Marks what ends a flow: the stages that say so, else the last one, also where a base is missing that may have others.
void find_final_stages(PlanReader& reader, Flow flow) {
  Stage* last = nullptr;
  bool someone_says_so = false;
  for (Stage& stage : reader.plan.stages) {
    if (stage.flow != flow) continue;
    stage.is_final = stage.final_written.value_or(false);
    someone_says_so = someone_says_so || stage.is_final;
    last = &stage;
  }
  if (last != nullptr && !someone_says_so) last->is_final = last->final_written.value_or(true);
}

void read_value_of_team(PlanReader& reader, const Node* node, TeamValue& value) {
  value.name = read_text(reader, at(node, "name"));
  value.description = read_text(reader, at(node, "description"));
  value.practices = read_texts(reader, at(node, "practices"));
}

}  // namespace

void read_variables(PlanReader& reader) {
  const Node* part = at(&reader.root, "variables");
  declare_ids(part, reader.plan.variables);
  fill_entries(part, reader.plan.variables,
               [&reader](const Node* node, Variable& variable) { read_variable(reader, node, variable); });
}

void declare_stages(PlanReader& reader) {
  const Node* part = at(&reader.root, "stages");
  declare_ids(part, reader.plan.stages);
  fill_entries(part, reader.plan.stages, [](const Node* node, Stage& stage) {
    stage.flow = parse_word(flow_table, read_word(at(node, "flow")).value).value_or(Flow::incident);
  });
}

void read_stages(PlanReader& reader) {
  fill_entries(at(&reader.root, "stages"), reader.plan.stages,
               [&reader](const Node* node, Stage& stage) { read_stage(reader, node, stage); });
  find_final_stages(reader, Flow::incident);
  find_final_stages(reader, Flow::maintenance);
}

void read_values(PlanReader& reader) {
  const Node* part = at(&reader.root, "values");
  declare_ids(part, reader.plan.values);
  fill_entries(part, reader.plan.values,
               [&reader](const Node* node, TeamValue& value) { read_value_of_team(reader, node, value); });
}

}  // namespace incplan::core::reader
