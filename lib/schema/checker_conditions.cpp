// Conditions and facts: only their kinds. What an answer to a criterion looks like is for those to judge who know the
// criteria.
#include <fmt/core.h>

#include <algorithm>

#include "format/condition_name.hpp"
#include "format/kinds.hpp"
#include "format/sections.hpp"
#include "schema/checker.hpp"
#include "text/unicode.hpp"

namespace incplan::core::schema {

namespace {

bool is_of_scalars(const Node& list) {
  for (const Node& each : list) {
    if (!each.is_scalar()) return false;
  }
  return list.size > 0;
}

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

/// Whether an entry is what a comma cut off the number before it: of `{users: 100,000}` the `000`.
bool is_rest_of_number(const Node& number, std::uint32_t end, const Node& entry) {
  const std::string_view rest = entry.key.text;
  const bool is_plain = entry.is_empty() && entry.key.style == yaml::Style::plain && number.style == yaml::Style::plain;
  const bool digits = !rest.empty() && is_digit(rest.front()) && rest.find_first_not_of("0123456789 %+") == rest.npos;
  return is_plain && digits && number.is_scalar() && is_digit(number.text.back()) && entry.key.start == end + 1;
}

/// What to write: `0.1%`, `100000`; of what can be neither only the form.
std::string instead(std::string_view written) {
  std::string number(written);
  std::erase(number, ' ');
  const bool is_percent = number.find('%') != std::string::npos;
  if (is_percent && std::ranges::count(number, ',') > 1) return "write it like `12.5%`";
  if (is_percent) std::ranges::replace(number, ',', '.');
  std::erase(number, ',');
  return fmt::format("write `{}`", number);
}

}  // namespace

const Node* Checker::after_number(const Node& number) {
  const Node* next = number.next;
  std::uint32_t end = number.end;
  for (; next != nullptr && is_rest_of_number(number, end, *next); next = next->next) end = next->key.end;
  if (end == number.end) return next;
  Place place = number.place();
  place.end = end;
  place.path = number.path.parent;  // what the comma made entries of are none of the plan's
  const std::string_view written = number.source->bytes().substr(number.start, end - number.start);
  report(code::yaml_syntax, place,
         Sentence("`{}` is more than one entry: within brackets a comma ends a value", written), instead(written));
  return next;
}

void Checker::condition(const Node& node, const Key& key) {
  if (!node.is_sequence()) return alternative(node, key);
  if (is_of_scalars(node)) return word_list(node, key);
  for (const Node& each : node) alternative(each, key);
}

/// `when: [impact, high+]`: one mistake, however many words.
void Checker::word_list(const Node& list, const Key& key) {
  std::vector<std::string_view> words;
  for (const Node& each : list) words.push_back(each.text);
  report(code::wrong_type, list.place(), Sentence("a list of words where {} is expected", row_of(key.kind).expected),
         words.size() == 2 ? fmt::format("write `{{{}: {}}}`", words[0], words[1])
                           : fmt::format("write it like `{}`", key.example));
}

void Checker::alternative(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node* entry = node.first; entry != nullptr; entry = after_number(*entry)) {
    if (entry->key.text == at_least_name) {
      value(*entry, Key{.name = at_least_name,
                        .kind = Kind::object,
                        .example = "{count: 2, of: […]}",
                        .table = &format::at_least});
    } else {
      matcher(*entry, Key{.name = entry->key.text, .kind = Kind::fact, .example = "high"});
    }
  }
}

void Checker::matcher(const Node& node, const Key& key) {
  if (!node.is_sequence()) return scalar(node, key);
  for (const Node& each : node) scalar(each, key);
}

void Checker::facts(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node* entry = node.first; entry != nullptr; entry = after_number(*entry)) {
    scalar(*entry, Key{.name = entry->key.text, .kind = Kind::fact, .example = "high"});
  }
}

void Checker::facts_by_id(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  for (const Node& entry : node) {
    facts(entry, Key{.name = entry.key.text, .kind = Kind::facts, .example = "{impact: high}"});
  }
}

}  // namespace incplan::core::schema
