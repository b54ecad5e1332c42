// What is said of a value that is not what its key takes.
#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "format/kinds.hpp"
#include "schema/checker.hpp"
#include "schema/stray_ends.hpp"
#include "schema/trailing_text.hpp"
#include "schema/yaml11_scalars.hpp"
#include "text/to_do.hpp"
#include "text/unicode.hpp"
#include "yaml/quote.hpp"

namespace incplan::core::schema {

namespace {

/// The comment that took the value: `target: #incident`.
std::string_view swallowed(const Node& node) {
  const std::string_view rest =
      node.source->bytes().substr(std::min<std::size_t>(node.end, node.source->bytes().size()));
  const auto text = rest.find_first_not_of(" \t");
  if (text == std::string_view::npos || text == 0 || rest[text] != '#') return {};
  return trim(rest.substr(text, rest.find_first_of("\r\n", text) - text));
}

std::string_view found(const Node& node) {
  switch (node.kind) {
    case yaml::Kind::mapping:
      return "a mapping";
    case yaml::Kind::sequence:
      return "a list";
    case yaml::Kind::scalar:
      return "text";
    case yaml::Kind::null:
      break;
  }
  return node.is_empty() ? "nothing" : "null";
}

}  // namespace

/// A language or a zone that is named twice would be told twice.
void Checker::no_repetition(const Node& list, const Key& key) {
  if (key.kind != Kind::languages && key.kind != Kind::zones) return;
  std::map<std::string, Place> first;
  for (const Node& each : list) {
    if (!each.is_scalar() || mistake_in(row_of(key.kind).item, each.text, zones_, false)) continue;
    const bool any_case = key.kind == Kind::languages;
    const auto [earlier, is_new] =
        first.emplace(any_case ? ascii_lower(each.text) : std::string(each.text), each.place());
    if (is_new) continue;
    report(code::invalid_value, each.place(), Sentence("`{}` is here twice", each.text), "keep one of them");
    diagnostics_.back().related.push_back({earlier->second, "the first"});
  }
}

/// What is still to be written has no form yet. Addresses are looked through with all words of the plan; of anything else
/// nothing is left once the plan is read.
void Checker::misformed(const Node& node, const Key& key, const Mistake& mistake) {
  if (!is_to_do(node.text)) return report(code::invalid_value, node.place(), mistake);
  if (key.kind == Kind::url) return;
  to_fill_in(node);
}

void Checker::to_fill_in(const Node& node) {
  report(code::placeholder_left, node.place(), Sentence("still to be filled in: `{}`", node.text), {});
}

bool Checker::is_mapping(const Node& node, const Key& key) {
  if (!node.is_mapping()) wrong_type(node, key);
  return node.is_mapping();
}

void Checker::wrong_type(const Node& node, const Key& key) {
  if (node.is_scalar()) {
    if (const auto stray = stray_end(node.style, node.text)) return report(code::yaml_syntax, node.place(), stray);
  }
  const bool is_item = node.path.index >= 0;
  const bool is_file = key.name.empty();
  const std::string form = is_item || is_file ? std::string(key.example) : fmt::format("{}: {}", key.name, key.example);
  if (!node.is_empty()) {
    return report(code::wrong_type, node.place(),
                  Sentence("{} where {} is expected", found(node), row_of(key.kind).expected),
                  fmt::format("write it like `{}`", form));
  }
  const std::string what = is_item ? "this item" : is_file ? "the file" : fmt::format("`{}`", node.key.text);
  const std::string_view comment = swallowed(node);
  report(code::wrong_type, node.place(), Sentence("{} is empty; {} is expected", what, row_of(key.kind).expected),
         comment.empty() ? fmt::format("write it like `{}`, or delete it", form)
                         : fmt::format("what follows `#` is a comment: write `{}`", yaml::in_quotes(comment)));
}

void Checker::trap(const Node& node) {
  if (node.style != yaml::Style::plain) return;
  const auto reading = other_reading(node.text);
  if (!reading) return;
  report(code::yaml_trap, node.place(),
         Sentence("`{}` without quotes is {} to other readers of YAML", node.text, *reading),
         fmt::format("write `{}`", yaml::in_quotes(node.text)));
}

/// Once for a text: what follows a lost line is lost with it.
void Checker::lost(const Node& node) {
  auto lost = lost_text(node);
  if (!lost) lost = lost_line_end(node);
  if (!lost) return;
  const auto reported = [&](const Diagnostic& other) { return other.place.start == lost->start; };
  if (std::ranges::any_of(diagnostics_, reported)) return;
  Place place = node.place();
  place.start = lost->start;
  place.end = lost->end;
  report(code::yaml_trap, place, lost->mistake);
}

void Checker::trap_in_key(const Node& entry) {
  if (entry.key.style != yaml::Style::plain) return;
  const auto reading = truth_of(entry.key.text);
  if (!reading) return;
  report(code::yaml_trap, entry.key_place(),
         Sentence("the key `{}` without quotes is {} to other readers of YAML", entry.key.text, *reading),
         fmt::format("write `\"{}\":`", entry.key.text));
}

void Checker::report(std::string_view code, const Place& place, Sentence message, std::string hint) {
  diagnostics_.push_back({.code = code, .place = place, .message = std::move(message), .hint = std::move(hint)});
}

void Checker::report(std::string_view code, const Place& place, const std::optional<Mistake>& mistake) {
  report(code, place, mistake->message, mistake->hint);
}

}  // namespace incplan::core::schema
