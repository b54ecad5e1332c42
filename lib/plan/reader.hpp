// What the functions that read a plan share: the values that a node can be, and what is known of the whole plan while
// its parts are read. Private to this room.
//
// A node of the wrong form gives nothing and no word: the table of the format has reported it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostic/diagnostic.hpp"
#include "plan/plan.hpp"
#include "text/nearest.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::reader {

using yaml::Node;

struct PlanReader {
  Plan& plan;
  const Node& root;
  const Zones& zones;
  Diagnostics& diagnostics;
  int guesses_left = most_guesses;       ///< of what was meant by a name that nobody knows
  bool has_unknown_part = false;         ///< the plan has a key of its own, perhaps a misspelt part
  std::vector<bool> unclear_criteria{};  ///< criteria whose type or values are a mistake that has been reported

  void report(std::string_view code, const Place& place, Sentence message, std::string hint, Name about = {}) {
    diagnostics.push_back({.code = code,
                           .place = place,
                           .message = std::move(message),
                           .hint = std::move(hint),
                           .about = std::move(about)});
  }
  /// Whether a file that the plan extends is missing: what this file does not have may be in it. Where all are there,
  /// the plan that was laid over them has no `extends` any more.
  [[nodiscard]] bool lacks_base() const;
  /// Whether names of this part may be missing only because of a mistake elsewhere.
  [[nodiscard]] bool hides_names(std::string_view part) const;
};

/// The entry of a mapping, or null; also for a null node and for what is no mapping.
[[nodiscard]] const Node* at(const Node* node, std::string_view key);

/// Each item of a list; what is no list stands for a list of itself.
template <class Visit>
void each_item(const Node* node, const Visit& visit) {
  if (node == nullptr) return;
  if (!node->is_sequence()) return visit(*node);
  for (const Node& item : *node) visit(item);
}

template <class Visit>
void each_entry(const Node* node, const Visit& visit) {
  if (node == nullptr || !node->is_mapping()) return;
  for (const Node& entry : *node) visit(entry);
}

/// Makes an entry with its id for each key of a part, so that names are known before anything refers to them.
template <class Entry>
void declare_ids(const Node* part, Part<Entry>& entries) {
  if (part != nullptr && part->is_mapping()) entries.reserve(part->size);
  each_entry(part, [&entries](const Node& node) {
    Entry& entry = entries.emplace_back();
    entry.id.text = std::string(node.key.text);
    entry.place = node.key_place();
  });
  entries.index();
}

/// Fills the entries that `outline` made.
template <class Entry, class Fill>
void fill_entries(const Node* part, Part<Entry>& entries, const Fill& fill_entry) {
  std::size_t next = 0;
  each_entry(part, [&](const Node& node) { fill_entry(&node, entries[next++]); });
}

[[nodiscard]] Located<std::string> read_word(const Node* node);
[[nodiscard]] std::vector<Located<std::string>> read_strings(const Node* node);
/// A text in the plan's first language, or in several.
[[nodiscard]] Text read_text(const PlanReader& reader, const Node* node);
[[nodiscard]] Texts read_texts(const PlanReader& reader, const Node* node);
[[nodiscard]] std::optional<bool> read_yes_no(const Node* node);
[[nodiscard]] std::optional<int> read_integer(const Node* node);
[[nodiscard]] std::optional<Duration> read_duration(const Node* node);
[[nodiscard]] std::optional<Hours> read_hours(const Node* node);
[[nodiscard]] std::optional<Located<Date>> read_date(const Node* node);
[[nodiscard]] std::vector<Located<Date>> read_dates(const Node* node);
/// The zone that is named, else the plan's.
[[nodiscard]] ZonePtr read_zone(const PlanReader& reader, const Node* node);
/// Reports a local time that the plan's zone skips.
[[nodiscard]] std::optional<Instant> read_time(PlanReader& reader, const Node* node);
[[nodiscard]] std::vector<Setting> read_settings(const Node* node);

/// A reference, whether it points at something or not. A person may be written `@tom`.
template <class Tag>
[[nodiscard]] Ref<Tag> read_ref(const Node* node) {
  Located<std::string> word = read_word(node);
  if (word.value.starts_with('@')) word.value.erase(0, 1);
  return {{std::move(word.value)}, word.place};
}
template <class Tag>
[[nodiscard]] std::vector<Ref<Tag>> read_refs(const Node* node) {
  std::vector<Ref<Tag>> refs;
  each_item(node, [&refs](const Node& item) {
    if (item.is_scalar()) refs.push_back(read_ref<Tag>(&item));
  });
  return refs;
}

[[nodiscard]] Condition read_condition(PlanReader& reader, const Node* node, Asks asks);
/// Facts by criterion: `{impact: high}`.
[[nodiscard]] std::vector<Fact> read_facts(PlanReader& reader, const Node* node);
/// The value of one fact; nothing, and a report, where it is none.
[[nodiscard]] std::optional<Value> read_value(PlanReader& reader, const Criterion& criterion,
                                              const Located<std::string>& written);

/// The criterion that is named, or null.
[[nodiscard]] const Criterion* find_criterion(const PlanReader& reader, const Node& named);
/// Reports a name under which there is no criterion. `also` are other names that may be meant.
void report_unknown_criterion(PlanReader& reader, const Node& named, const std::vector<std::string_view>& also = {});
/// Names from the table of channel kinds.
[[nodiscard]] std::vector<std::string_view> names_of(std::span<const SettingKind> settings);
/// Reports settings that `owner` ("a slack channel") has not.
void report_unknown_settings(PlanReader& reader, const std::vector<Setting>& settings,
                             const std::vector<std::string_view>& known, std::string_view owner);

// The parts of a plan. Names have been outlined before.
void declare_criteria(PlanReader& reader);
void declare_stages(PlanReader& reader);
void read_criteria(PlanReader& reader);
void read_severities(PlanReader& reader);
void read_examples(PlanReader& reader);
void read_people(PlanReader& reader);
void read_roles(PlanReader& reader);
void read_audiences(PlanReader& reader);
void read_channels(PlanReader& reader);
void read_variables(PlanReader& reader);
void read_stages(PlanReader& reader);
void read_values(PlanReader& reader);
void read_services(PlanReader& reader);
void read_procedures(PlanReader& reader);
void read_obligations(PlanReader& reader);

}  // namespace incplan::core::reader
