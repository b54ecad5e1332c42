#include <algorithm>
#include <array>
#include <utility>

#include "format/sections.hpp"
#include "plan/read_term.hpp"
#include "plan/reader.hpp"
#include "text/nearest.hpp"

namespace incplan::core::reader {
namespace {

using Type = Criterion::Type;

/// The type as written; nothing where it is a word that names none.
std::optional<Type> read_type(const Node* node) {
  if (node == nullptr) return Type::choice;
  return node->is_scalar() ? parse_word(criterion_type_table, node->text) : std::nullopt;
}

/// `low: A sentence.`, or `low: {name: Low, description: A sentence.}`.
Criterion::Choice read_choice(const PlanReader& reader, const Node& entry) {
  Criterion::Choice choice{.id = std::string(entry.key.text), .description = {}, .place = entry.key_place()};
  const bool has_parts = entry.is_mapping() && format::has_key_of(format::choice_value, entry);
  choice.name = read_text(reader, has_parts ? at(&entry, "name") : nullptr);
  choice.description = read_text(reader, has_parts ? at(&entry, "description") : &entry);
  return choice;
}

void read_choices(const PlanReader& reader, const Node* node, Criterion& criterion) {
  each_entry(node, [&](const Node& entry) { criterion.values.push_back(read_choice(reader, entry)); });
  criterion.index_values();
}

/// Whether a key that nobody knows may be a misspelt one.
bool has_unknown_key(const Node& criterion) {
  bool found = false;
  each_entry(&criterion, [&](const Node& entry) { found |= find_key(format::criterion, entry.key.text) == nullptr; });
  return found;
}

/// Whether `values` stand behind the criterion instead of in it: they are indented too little, which is reported.
bool values_follow(const Node& criterion) {
  return criterion.next != nullptr && criterion.next->key.text == "values";
}

/// Only a duration follows the clock. Where it is not even said what kind of question this is, that is the mistake.
void report_unmeasurable(PlanReader& reader, const Node& node, Type type) {
  const Node* measured = at(&node, "measured_from");
  const bool is_of_no_type = type == Type::choice && at(&node, "values") == nullptr;
  if (measured == nullptr || type == Type::duration || is_of_no_type) return;
  reader.report(code::invalid_value, measured->place(),
                Sentence("only a duration can be measured, and `{}` is of type `{}`", node.key.text, to_text(type)),
                "say `type: duration`, or remove `measured_from`");
}

/// `values` and `implies` have a meaning for some types only, and a choice has no meaning without values.
void report_keys_of_type(PlanReader& reader, const Node& node, Type type) {
  const Node* values = at(&node, "values");
  const bool may_be_misspelt = has_unknown_key(node) || values_follow(node) || reader.lacks_base();
  if (type == Type::choice && values == nullptr && !may_be_misspelt) {
    reader.report(code::missing_key, node.key_place(),
                  Sentence("the criterion `{}` has no `values` to choose from", node.key.text),
                  "add `values`, or say another `type`: yes_no, percent, count or duration");
  }
  if (type != Type::choice && values != nullptr) {
    reader.report(code::unknown_key, values->key_place(), "only a choice has `values`",
                  "remove them, or remove `type`");
  }
  if (const Node* ordered = at(&node, "ordered"); type != Type::choice && ordered != nullptr) {
    reader.report(code::unknown_key, ordered->key_place(), "only a choice has `ordered`", "remove it");
  }
  const Node* implies = at(&node, "implies");
  if (type != Type::choice && type != Type::yes_no && implies != nullptr) {
    reader.report(code::unknown_key, implies->key_place(), "only a choice and a yes_no can have `implies`",
                  "name the facts in the conditions themselves");
  }
  report_unmeasurable(reader, node, type);
}

void outline_criterion(PlanReader& reader, const Node* node, Criterion& criterion) {
  const auto type = read_type(at(node, "type"));
  criterion.type = type.value_or(Type::choice);
  criterion.ordered = read_yes_no(at(node, "ordered")).value_or(true);
  if (criterion.type == Type::choice) read_choices(reader, at(node, "values"), criterion);
  const bool has_values = criterion.type != Type::choice || !criterion.values.empty();
  reader.unclear_criteria.push_back(!type || !has_values);
  if (type && node->is_mapping()) report_keys_of_type(reader, *node, *type);
}

bool can_imply(const Criterion& criterion) {
  return criterion.type == Type::choice || criterion.type == Type::yes_no;
}

void read_implications(PlanReader& reader, const Node* node, Criterion& criterion) {
  if (!can_imply(criterion)) return;
  each_entry(node, [&](const Node& entry) {
    Criterion::Implication implication;
    implication.written = {std::string(entry.key.text), entry.key_place()};
    const auto value = read_value(reader, criterion, implication.written);
    implication.facts = read_facts(reader, &entry);
    if (!value) return;
    implication.value = *value;
    criterion.implies.push_back(std::move(implication));
  });
}

void read_criterion(PlanReader& reader, const Node* node, Criterion& criterion) {
  criterion.name = read_text(reader, at(node, "name"));
  criterion.ask = read_text(reader, at(node, "ask"));
  criterion.assume_written = read_word(at(node, "assume"));
  if (const Node* assume = at(node, "assume"); assume != nullptr && assume->is_scalar()) {
    criterion.assume = read_value(reader, criterion, criterion.assume_written);
  }
  const Node* measured = at(node, "measured_from");
  if (measured != nullptr && measured->is_scalar() && criterion.type == Type::duration) {
    criterion.measured_from = parse_word(measured_from_table, measured->text);
  }
  read_implications(reader, at(node, "implies"), criterion);
}

Fact read_fact(PlanReader& reader, const Node& node) {
  Fact fact;
  fact.name = {{std::string(node.key.text)}, node.key_place()};
  fact.written = read_word(&node);
  const Criterion* criterion = find_criterion(reader, node);
  if (criterion == nullptr) report_unknown_criterion(reader, node);
  if (criterion == nullptr || !node.is_scalar()) return fact;
  if (const auto value = read_value(reader, *criterion, fact.written)) {
    fact.criterion = index_of(reader.plan.criteria, *criterion);
    fact.value = *value;
  }
  return fact;
}

}  // namespace

void declare_criteria(PlanReader& reader) {
  const Node* part = at(&reader.root, "criteria");
  declare_ids(part, reader.plan.criteria);
  fill_entries(part, reader.plan.criteria,
               [&reader](const Node* node, Criterion& criterion) { outline_criterion(reader, node, criterion); });
}

void read_criteria(PlanReader& reader) {
  fill_entries(at(&reader.root, "criteria"), reader.plan.criteria,
               [&reader](const Node* node, Criterion& criterion) { read_criterion(reader, node, criterion); });
}

std::optional<Value> read_value(PlanReader& reader, const Criterion& criterion, const Located<std::string>& written) {
  if (reader.unclear_criteria[index_of(reader.plan.criteria, criterion).value()]) return std::nullopt;
  const Question question{Subject::criterion, &criterion};
  const auto value = find_word(reader, question, written.value);
  if (!value) report_word(reader, question, written.value, written.place);
  return value;
}

const Criterion* find_criterion(const PlanReader& reader, const Node& named) {
  return find(reader.plan.criteria, named.key.text);
}

void report_unknown_criterion(PlanReader& reader, const Node& named, const std::vector<std::string_view>& also) {
  if (reader.hides_names("criteria")) return;
  std::string hint;
  if (reader.guesses_left-- > 0) {
    std::vector<std::string_view> known;
    for (const Criterion& criterion : reader.plan.criteria) known.push_back(criterion.id.text);
    known.insert(known.end(), also.begin(), also.end());
    hint = did_you_mean(named.key.text, known);
  }
  reader.report(code::unknown_reference, named.key_place(), Sentence("unknown criterion `{}`", named.key.text),
                std::move(hint), {"criterion", std::string(named.key.text)});
}

std::vector<Fact> read_facts(PlanReader& reader, const Node* node) {
  std::vector<Fact> facts;
  each_entry(node, [&](const Node& entry) { facts.push_back(read_fact(reader, entry)); });
  return facts;
}

}  // namespace incplan::core::reader
