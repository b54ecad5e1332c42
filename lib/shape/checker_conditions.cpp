// Conditions and facts: only their kinds. What an answer to a criterion looks like is for those to judge who know the
// criteria.
#include "shape/checker.hpp"
#include "shape/parts.hpp"

namespace incplan::shape {

void Checker::condition(const Node& node, const Key& key) {
  if (!node.is_sequence()) return alternative(node, key);
  for (const Node& each : node) alternative(each, key);
}

void Checker::alternative(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node) {
    if (entry.key.text == "at_least") {
      value(entry, Key{.name = "at_least", .kind = Kind::object, .example = "{count: 2, of: […]}", .shape = &at_least});
    } else {
      matcher(entry, Key{.name = entry.key.text, .kind = Kind::fact, .example = "high"});
    }
  }
}

void Checker::matcher(const Node& node, const Key& key) {
  if (!node.is_sequence()) return scalar(node, key);
  for (const Node& each : node) scalar(each, key);
}

void Checker::facts(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node) scalar(entry, Key{.name = entry.key.text, .kind = Kind::fact, .example = "high"});
}

void Checker::facts_by_id(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node) {
    facts(entry, Key{.name = entry.key.text, .kind = Kind::facts, .example = "{impact: high}"});
  }
}

}  // namespace incplan::shape
