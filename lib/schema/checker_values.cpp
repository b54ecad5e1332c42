// Values, by the kind that their key takes.
#include <fmt/core.h>

#include <algorithm>
#include <cassert>

#include "format/kinds.hpp"
#include "schema/checker.hpp"
#include "schema/stray_ends.hpp"
#include "schema/trailing_text.hpp"
#include "schema/yaml11_scalars.hpp"
#include "text/nearest.hpp"
#include "text/to_do.hpp"
#include "yaml/explain.hpp"
#include "yaml/quote.hpp"

namespace incplan::core::schema {

namespace {

/// Whether the kind is one for people to read, where other readers of YAML must not see a number or a truth.
bool is_text_kind(Kind kind) {
  return kind == Kind::string || kind == Kind::text || kind == Kind::language || kind == Kind::id;
}

/// Whether an item is a sentence that a colon makes a mapping: `- Two things: stay calm.`
bool is_split_text(const Node& item) {
  if (!item.is_mapping() || item.size != 1 || item.source->bytes()[item.start] == '{') return false;
  const yaml::Key& key = item.first->key;
  const bool is_sentence = key.text.find(' ') != std::string_view::npos || item.source->bytes()[key.end] == ' ';
  return is_sentence && key.style == yaml::Style::plain && item.first->style == yaml::Style::plain;
}

}  // namespace

// NOLINTNEXTLINE(readability-function-size) as long as there are kinds
void Checker::value(const Node& node, const Key& key) {
  switch (key.kind) {
    case Kind::version:
      return;  // judged before everything else
    case Kind::text:
      return text(node, key);
    case Kind::texts:
    case Kind::strings:
    case Kind::ids:
    case Kind::affected:
      return items(node, key, true);
    case Kind::dates:
    case Kind::zones:
    case Kind::languages:
    case Kind::list:
      return items(node, key, false);
    case Kind::one_or_list:
      return node.is_sequence()
                 ? items(node, key, false)
                 : value(node, Key{.name = key.name, .kind = Kind::object, .example = key.example, .table = key.table});
    case Kind::object:
      assert(key.table != nullptr);  // the table gives every object its keys
      if (is_mapping(node, key)) object(node, *key.table);
      return;
    case Kind::entries:
    case Kind::handles:
      return entries(node, key);
    case Kind::choices:
      return choices(node, key);
    case Kind::rhythms:
      return rhythms(node, key);
    case Kind::cadences:
      return cadences(node, key);
    case Kind::contacts:
      return contacts(node, key);
    case Kind::open:
      return open(node, key);
    case Kind::condition:
      return condition(node, key);
    case Kind::facts:
      return facts(node, key);
    case Kind::facts_by_id:
      return facts_by_id(node, key);
    case Kind::answers:
      return known_entries(node, key, Kind::fact);
    case Kind::moments_by_id:
      return known_entries(node, key, Kind::moment);
    case Kind::known_texts:
      return known_entries(node, key, Kind::text);
    case Kind::states:
      return states(node, key);
    default:
      return scalar(node, key);
  }
}

void Checker::items(const Node& node, const Key& key, bool one_may_stand_alone) {
  Key item = key;
  item.kind = row_of(key.kind).item;
  if (node.is_sequence()) {
    for (const Node& each : node) {
      if (is_text_kind(item.kind) && is_split_text(each))
        split_text(each);
      else
        value(each, item);
    }
    return no_repetition(node, key);
  }
  if (item.kind == Kind::id && is_list_without_brackets(node, key)) return;
  const bool is_one = node.is_scalar() || (node.is_mapping() && item.kind == Kind::text);
  if (one_may_stand_alone && is_one) return value(node, item);
  wrong_type(node, key);
}

void Checker::split_text(const Node& item) {
  Diagnostic diagnostic = yaml::explain_colon_in_value(*item.source, item.start, item.end);
  diagnostic.place.path = &item.path;
  diagnostics_.push_back(std::move(diagnostic));
}

void Checker::scalar(const Node& node, const Key& key) {
  if (!node.is_scalar()) return wrong_type(node, key);
  if (const auto stray = stray_end(node.style, node.text)) return report(code::yaml_syntax, node.place(), stray);
  auto mistake = key.kind == Kind::choice ? mistake_in_choice(key.choices, node.text)
                                          : mistake_in(key.kind, node.text, zones_, guesses_left_ > 0);
  if (mistake && key.kind == Kind::zone) --guesses_left_;
  if (!mistake && key.is_rhythm) mistake = mistake_in_rhythm(node.text);
  if (mistake) return misformed(node, key, *mistake);
  const bool names_something = key.kind == Kind::id || !key.choices.empty();
  if (names_something && is_to_do(node.text)) return to_fill_in(node);
  if (is_text_kind(key.kind)) trap(node);
  if (key.kind == Kind::string || key.kind == Kind::text) lost(node);
}

void Checker::text(const Node& node, const Key& key) {
  if (!node.is_mapping()) return scalar(node, key);
  for (const Node& version : node) {
    language_key(version);
    scalar(version, Key{.name = version.key.text, .kind = Kind::string, .example = key.example});
  }
}

void Checker::language_key(const Node& version) {
  const auto mistake = mistake_in(Kind::language, version.key.text, zones_);
  const auto is_tag = [this](std::string_view word) { return !mistake_in(Kind::language, word, zones_); };
  if (mistake && is_glued(version, is_tag)) return;
  if (mistake) return report(code::invalid_value, version.key_place(), mistake);
  trap_in_key(version);
}

void Checker::choices(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node) {
    entry_id(entry, key, false);
    if (entry.is_mapping() && has_parts(entry, *key.table)) {
      object(entry, *key.table);
    } else {
      text(entry, Key{.name = entry.key.text, .kind = Kind::text, .example = "A sentence."});
    }
  }
}

/// `{name: Low, description: …}`, also with a slip in the only key; else the keys are languages.
bool Checker::has_parts(const Node& entry, const Shape& table) const {
  if (has_key_of(table, entry)) return true;
  std::vector<std::string_view> names;
  for (const Key& key : table.keys) names.push_back(key.name);
  const auto is_slip = [&](const Node& each) {
    return mistake_in(Kind::language, each.key.text, zones_, false) && !nearest(each.key.text, names).empty();
  };
  for (const Node& each : entry) {
    if (is_slip(each)) return true;
  }
  return false;
}

void Checker::rhythms(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node)
    scalar(entry, Key{.name = entry.key.text, .kind = Kind::clock, .example = "30m", .is_rhythm = true});
}

void Checker::cadences(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node) {
    const Key rhythm{.name = entry.key.text, .kind = Kind::rhythm, .example = "30m", .is_rhythm = true};
    if (entry.is_mapping()) {
      object(entry, *key.table);
    } else {
      scalar(entry, rhythm);
    }
  }
}

void Checker::contacts(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node) {
    if (!entry.is_mapping()) {
      address(entry, entry.key.text);
      continue;
    }
    object(entry, *key.table);
    const Node* value = entry.find("value");
    if (value != nullptr && value->is_scalar()) address(*value, entry.key.text);
  }
}

void Checker::address(const Node& node, std::string_view medium) {
  if (!node.is_scalar()) return wrong_type(node, Key{.name = medium, .kind = Kind::string, .example = "\"…\""});
  if (const auto stray = stray_end(node.style, node.text)) return report(code::yaml_syntax, node.place(), stray);
  const auto mistake = mistake_in_contact(medium, node.text);
  if (mistake && !is_to_do(node.text)) return report(code::invalid_value, node.place(), mistake);
  trap(node);
  lost(node);
}

void Checker::open(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node) {
    const Key setting{.name = entry.key.text, .kind = Kind::strings, .example = "\"…\""};
    const bool is_truth = entry.is_scalar() && truth_of(entry.text);
    if (!is_truth) items(entry, setting, true);
  }
}

void Checker::version(const Node& node) {
  if (!node.is_scalar()) return wrong_type(node, Key{.name = "incplan", .kind = Kind::version, .example = "1"});
  if (node.text == "1") return;
  report(code::unsupported_version, node.place(), Sentence("version `{}` of the format is not known here", node.text),
         "this program reads version 1");
}

}  // namespace incplan::core::schema
