// Incident files, and how they are told from plans.
#include <fmt/core.h>

#include "format/kinds.hpp"
#include "format/sections.hpp"
#include "schema/check.hpp"
#include "schema/checker.hpp"

namespace incplan::core::schema {

bool is_incident_file(const Node& root) {
  const auto none_of_a_plan = [](const Node& entry) {
    return find_key(format::plan_shape(), entry.key.text) == nullptr;
  };
  bool has_own = false;
  for (const Node& entry : root) {
    const bool is_own = find_key(format::incident_file, entry.key.text) != nullptr;
    if (!is_own && !none_of_a_plan(entry)) return false;
    has_own = has_own || (is_own && none_of_a_plan(entry));
  }
  return has_own;
}

void Checker::incident(const Node& root) {
  if (root.is_mapping() && root.find("incplan") != nullptr) {
    return report(code::wrong_type, root.find("incplan")->key_place(), "this is a plan, not an incident file",
                  "pass it with `--plan`");
  }
  value(root,
        Key{.name = {}, .kind = Kind::object, .example = "{facts: {impact: high}}", .table = &format::incident_file});
}

void Checker::variables(const Node& root) {
  value(root, Key{.name = {}, .kind = Kind::known_texts, .example = "{symptom: You cannot sign in.}"});
}

/// A key of an open mapping that looks like none of its own.
void Checker::note_foreign(const Node& entry) {
  report(code::unknown_key, entry.key_place(), Sentence("unknown key `{}`", entry.key.text), "it is not used");
  diagnostics_.back().level = Level::info;
}

/// Entries of an incident file. What is empty, or null in JSON, is not known yet.
void Checker::known_entries(const Node& node, const Key& key, Kind kind) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node) {
    const Key one{.name = entry.key.text, .kind = kind, .example = row_of(kind).example};
    if (entry.kind != yaml::Kind::null) value(entry, one);
  }
}

/// `[checkout, payments=degraded]`, or `{checkout: outage, payments: degraded}`.
void Checker::states(const Node& node, const Key& key) {
  if (!node.is_mapping()) return items(node, key, true);
  for (const Node& entry : node) scalar(entry, Key{.name = entry.key.text, .kind = Kind::id, .example = "degraded"});
}

}  // namespace incplan::core::schema
