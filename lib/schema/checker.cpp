#include "schema/checker.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "format/contact_medium.hpp"
#include "format/reserved.hpp"
#include "format/sections.hpp"
#include "schema/check.hpp"
#include "schema/key_groups.hpp"
#include "schema/stray_ends.hpp"
#include "text/nearest.hpp"
#include "yaml/explain.hpp"

namespace incplan::core::schema {

namespace {

std::string quoted_list(const std::vector<std::string_view>& names) {
  std::string list;
  for (const std::string_view name : names) list += fmt::format("{}`{}`", list.empty() ? "" : ", ", name);
  return list;
}

std::vector<std::string_view> names_of(const Shape& table) {
  std::vector<std::string_view> names;
  for (const Key& key : table.keys) names.push_back(key.name);
  return names;
}

std::vector<std::string_view> absent_from(const Node& mapping, const Shape& table) {
  std::vector<std::string_view> absent;
  for (const Key& key : table.keys) {
    if (mapping.find(key.name) == nullptr && is_meant(key, mapping, table)) absent.push_back(key.name);
  }
  return absent;
}

/// Whether what should be an entry of its own is a key of the one above it, or of one whose id was lost.
bool is_key_of(const Node& entry, const Node* above, const Shape& table) {
  if (find_key(table, entry.key.text) == nullptr || entry.kind == yaml::Kind::null) return false;
  if (above != nullptr && above->find(entry.key.text) != nullptr) return false;
  if (!entry.is_mapping()) return true;
  return std::ranges::none_of(table.keys, [&](const Key& key) { return entry.find(key.name) != nullptr; });
}

struct Outdented {
  const Node* entry = nullptr;
  const Node* above = nullptr;  ///< to which it belongs; null where its id was lost
};

/// Keys that stand among the entries of a mapping. Of those without an id one tells it all.
std::vector<Outdented> outdented_keys(const Node& node, const Shape& table) {
  std::vector<Outdented> keys;
  const Node* above = nullptr;
  for (const Node& entry : node) {
    if (is_key_of(entry, above, table)) {
      keys.push_back({&entry, above});
    } else if (entry.is_mapping()) {
      above = &entry;
    }
  }
  return keys;
}

/// Of a key that belongs into a mapping under another key: "write it under `contact`: `contact: {phone: …}`".
std::string form_within(std::string_view name, const Shape& table) {
  for (const Key& key : table.keys) {
    const bool is_medium = key.kind == Kind::contacts && find_medium(name) != nullptr;
    const bool is_mapping = key.kind == Kind::object || key.kind == Kind::one_or_list;
    const bool is_key = is_mapping && find_key(*key.table, name) != nullptr;
    if (is_medium || is_key) return fmt::format("write it under `{0}`: `{0}: {{{1}: …}}`", key.name, name);
  }
  return {};
}

/// What an unknown key was probably meant to be: the key that once had this name, one of the absent keys that looks
/// like it, or, where none does, the first required one.
std::string meant(const Node& entry, const std::vector<std::string_view>& absent, const Shape& table) {
  const auto renamed = std::ranges::find(table.keys, entry.key.text, &Key::was);
  if (!entry.key.text.empty() && renamed != table.keys.end()) return std::string(renamed->name);
  std::string near = nearest(entry.key.text, absent);
  if (!near.empty()) return near;
  for (const std::string_view name : absent) {
    if (find_key(table, name)->required) return std::string(name);
  }
  return {};
}

}  // namespace

void Checker::plan(const Node& root) {
  if (!root.is_mapping()) {
    return report(code::wrong_type, root.place(), "a plan is a mapping, and this is none",
                  "begin it with `incplan: 1`");
  }
  if (is_incident_file(root)) {
    return report(code::wrong_type, root.place(), "this is an incident file, not a plan", "pass it with `--incident`");
  }
  const Node* version_node = root.find("incplan");
  const std::size_t before = diagnostics_.size();
  if (version_node != nullptr) version(*version_node);
  if (diagnostics_.size() != before) return;  // another version has other keys
  extends_ = root.find("extends") != nullptr;
  object(root, format::plan_shape());
}

void Checker::object(const Node& node, const Shape& table) {
  unknown_keys(node, table);
  if (!mixed_groups(node, table)) missing_keys(node, table);
  for (const Node& entry : node) {
    const Key* key = find_key(table, entry.key.text);
    const bool says_nothing = table.is_open && entry.kind == yaml::Kind::null;
    if (key != nullptr && !says_nothing) value(entry, *key);
  }
}

void Checker::unknown_keys(const Node& node, const Shape& table) {
  std::vector<std::string_view> absent;
  for (const Node& entry : node) {
    if (find_key(table, entry.key.text) != nullptr) continue;
    if (absent.empty()) absent = absent_from(node, table);
    if (is_glued(entry, [&table](std::string_view name) { return find_key(table, name) != nullptr; })) continue;
    const std::string near = meant(entry, absent, table);
    if (table.is_open && near.empty()) {
      note_foreign(entry);
      continue;
    }
    const std::string within = form_within(entry.key.text, table);
    const std::string expected = fmt::format("{} has {}", table.name, quoted_list(names_of(table)));
    report(code::unknown_key, entry.key_place(), Sentence("unknown key `{}`", entry.key.text),
           !within.empty() ? within
           : near.empty()  ? expected
                           : fmt::format("did you mean `{}`? {}", near, expected));
  }
}

/// `text "Since 10:00: …"`, `text:"Since 10:00: …"`: what YAML takes for the key is a known one with half of its value.
bool Checker::is_glued(const Node& entry, const std::function<bool(std::string_view)>& is_key) {
  const std::string_view written = entry.key.text;
  if (const auto stray = stray_end(entry.key.style, written)) {
    report(code::yaml_syntax, entry.key_place(), stray);
    return true;
  }
  const std::size_t end = written.find_first_of(" :");
  if (end == std::string_view::npos || entry.key.style != yaml::Style::plain) return false;
  const std::string_view name = written.substr(0, end);
  if (!is_key(name)) return false;
  const bool has_colon = written[end] == ':';
  Place place = entry.key_place();
  place.end = place.start + static_cast<std::uint32_t>(end + (has_colon ? 1 : 0));
  report(code::yaml_syntax, place,
         has_colon ? yaml::no_space_behind(name, written.substr(end + 1)) : Sentence("no colon behind `{}`", name),
         fmt::format("write `{}: `", name));
  return true;
}

/// A key that is missing because it is misspelt has been reported as unknown.
void Checker::missing_keys(const Node& node, const Shape& table) {
  if (extends_ || robbed_.contains(&node.path)) return;
  std::vector<std::string_view> absent;
  std::vector<std::string> misspelt;
  for (const Node& entry : node) {
    if (find_key(table, entry.key.text) != nullptr) continue;
    if (absent.empty()) absent = absent_from(node, table);
    misspelt.push_back(meant(entry, absent, table));
  }
  for (const Key& key : table.keys) {
    const bool there = node.find(key.name) != nullptr || std::ranges::find(misspelt, key.name) != misspelt.end();
    if (key.required && !there && is_meant(key, node, table)) report_missing(node, table, key.name, key.example);
  }
  const std::vector<std::string_view> one_of = format::split(table.one_of);
  const auto is_there = [&](std::string_view name) {
    return node.find(name) != nullptr || std::ranges::find(misspelt, name) != misspelt.end();
  };
  if (one_of.empty() || std::ranges::any_of(one_of, is_there)) return;
  report_missing(node, table, one_of.front(), find_key(table, one_of.front())->example);
}

void Checker::report_missing(const Node& node, const Shape& table, std::string_view name, std::string_view form) {
  Place place = node.key_place();
  if (node.path.parent == nullptr || node.path.index >= 0) place.end = place.start;
  report(code::missing_key, place, Sentence("the key `{}` is missing", name),
         fmt::format("{} needs it: write `{}: {}`", table.name, name, form));
}

void Checker::entries(const Node& node, const Key& key) {
  if (!is_mapping(node, key)) return;
  const std::vector<Outdented> strays = outdented_keys(node, *key.table);
  for (const Outdented& stray : strays) {
    if (stray.above != nullptr) robbed_.insert(&stray.above->path);
    if (stray.above != nullptr || &stray == &strays.front()) outdented(*stray.entry, stray.above, *key.table);
  }
  const bool handle = key.kind == Kind::handles;
  auto stray = strays.begin();
  for (const Node& entry : node) {
    if (stray != strays.end() && stray->entry == &entry) {
      ++stray;
      continue;
    }
    entry_id(entry, key, handle);
    const Key one{.name = entry.key.text, .kind = Kind::object, .example = "{…}", .table = key.table};
    value(entry, one);
  }
}

void Checker::outdented(const Node& entry, const Node* above, const Shape& table) {
  const std::string_view name = entry.key.text;
  if (above == nullptr) {
    return report(code::missing_key, entry.key_place(),
                  Sentence("`{}` stands where the id of {} is expected", name, table.name),
                  "write the id above it, and indent all below the id");
  }
  report(code::yaml_syntax, entry.key_place(),
         Sentence("`{}` is indented too little to belong to `{}`", name, above->key.text),
         "indent it like the other keys there");
}

void Checker::entry_id(const Node& entry, const Key& key, bool handle) {
  const std::string_view id = entry.key.text;
  if (const auto mistake = mistake_in_id(id, handle)) return report(code::invalid_value, entry.key_place(), mistake);
  if (const auto meaning = meaning_of(id, key.reserved)) {
    return report(code::reserved_name, entry.key_place(), Sentence("the name `{}` is taken: it is {}", id, *meaning),
                  "choose another name");
  }
  trap_in_key(entry);
}

}  // namespace incplan::core::schema
