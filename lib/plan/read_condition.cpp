#include <algorithm>

#include "plan/read_term.hpp"
#include "plan/reader.hpp"
#include "plan/units.hpp"

namespace incplan::core::reader {
namespace {

Alternative read_alternative(PlanReader& reader, const Node& node, Asks asks);

/// Stands for something that could not be read: it may hold or not.
Term unreadable_term(const Node& node) {
  Term term;
  term.readable = false;
  term.name = {std::string(node.key.text), node.key_place()};
  term.wanted = std::string(node.text);
  term.place = node.place();
  return term;
}

/// Reports a count that the alternatives can never reach.
bool is_too_many(PlanReader& reader, const Node& written, int count, const Node& of) {
  const std::uint32_t alternatives = of.is_sequence() ? of.size : 1;
  if (static_cast<std::uint32_t>(count) <= alternatives) return false;
  reader.report(
      code::invalid_value, written.place(),
      Sentence(alternatives == 1 ? "`{}` of {} alternative can never hold" : "`{}` of {} alternatives can never hold",
               written.text, alternatives),
      "write at most " + std::to_string(alternatives));
  return true;
}

std::optional<AtLeast> read_at_least(PlanReader& reader, const Node& node, Asks asks) {
  const auto count = read_integer(at(&node, "count"));
  const Node* of = at(&node, "of");
  if (!count || of == nullptr || is_too_many(reader, *at(&node, "count"), *count, *of)) return std::nullopt;
  AtLeast at_least{.count = *count, .of = {}, .place = node.place()};
  each_item(of, [&](const Node& item) { at_least.of.push_back(read_alternative(reader, item, asks)); });
  return at_least;
}

void read_entry(PlanReader& reader, const Node& node, Asks asks, Alternative& alternative) {
  if (node.key.text != at_least_name) {
    alternative.terms.push_back(read_term(reader, node, asks));
  } else if (auto at_least = read_at_least(reader, node, asks)) {
    alternative.at_least.push_back(std::move(*at_least));
  } else {
    alternative.terms.push_back(unreadable_term(node));
  }
}

Alternative read_alternative(PlanReader& reader, const Node& node, Asks asks) {
  Alternative alternative{.terms = {}, .at_least = {}, .place = node.place()};
  if (!node.is_mapping()) alternative.terms.push_back(unreadable_term(node));
  each_entry(&node, [&](const Node& entry) { read_entry(reader, entry, asks, alternative); });
  return alternative;
}

}  // namespace

Condition read_condition(PlanReader& reader, const Node* node, Asks asks) {
  if (node == nullptr) return {};
  Condition condition{.alternatives = {}, .written = true, .place = node->place()};
  each_item(node, [&](const Node& item) { condition.alternatives.push_back(read_alternative(reader, item, asks)); });
  return condition;
}

}  // namespace incplan::core::reader
