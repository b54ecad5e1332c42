#include "incident_file.hpp"

#include <algorithm>

#include "format/moment.hpp"
#include "incident_parts.hpp"
#include "plan/units.hpp"
#include "schema/check.hpp"
#include "text/unicode.hpp"
#include "yaml/read.hpp"

namespace incplan::core {
namespace {

using Pair = IncidentWords::Pair;
using yaml::Node;

void add_scalar(std::vector<Pair>& to, std::string name, const Node& node) {
  if (node.is_scalar()) to.emplace_back(std::move(name), std::string(node.text));
}

/// `symptom`, or `symptom.fr` for a text in one language.
std::vector<Pair> pairs(const Node& mapping) {
  std::vector<Pair> found;
  for (const Node& entry : mapping) {
    const std::string name(entry.key.text);
    add_scalar(found, name, entry);
    for (const Node& version : entry) add_scalar(found, name + "." + std::string(version.key.text), version);
  }
  return found;
}

std::vector<std::string> services(const Node& node) {
  std::vector<std::string> found;
  if (node.is_scalar()) found.emplace_back(node.text);
  for (const Node& entry : node) {
    const std::string state = node.is_mapping() ? std::string(entry.key.text) + "=" : "";
    if (entry.is_scalar()) found.push_back(state + std::string(entry.text));
  }
  return found;
}

/// What could be read; the rest has been reported.
IncidentWords incident(const Node& root) {
  IncidentWords words;
  for (const auto& [key, part] : incident_parts::pairs) {
    if (const Node* node = root.find(key)) words.*part = pairs(*node);
  }
  for (const auto& [key, part] : incident_parts::texts) {
    const Node* node = root.find(key);
    if (node != nullptr && node->is_scalar()) words.*part = std::string(node->text);
  }
  std::erase_if(words.moments, [](const Pair& moment) { return find_moment(moment.first) == nullptr; });
  const Node* affected = root.find(incident_parts::services);
  if (affected != nullptr && affected->kind != yaml::Kind::null) words.services = services(*affected);
  const Node* drill = root.find(incident_parts::drill);
  words.drill = drill != nullptr && drill->is_scalar() && parse_yes_no(ascii_lower(drill->text)).value_or(false);
  return words;
}

void override_pairs(std::vector<Pair>& pairs, std::vector<Pair> over) {
  for (Pair& pair : over) {
    const auto same = std::ranges::find(pairs, pair.first, &Pair::first);
    if (same == pairs.end())
      pairs.push_back(std::move(pair));
    else
      same->second = std::move(pair.second);
  }
}

/// A text for all languages takes the place of those by language.
void override_variables(std::vector<Pair>& variables, std::vector<Pair> over) {
  for (const Pair& pair : over) {
    if (pair.first.find('.') != std::string::npos) continue;
    std::erase_if(variables, [&pair](const Pair& old) { return old.first.starts_with(pair.first + "."); });
  }
  override_pairs(variables, std::move(over));
}

/// Before the first fact is known a file may hold nothing but comments.
bool is_blank(const Source& source) {
  std::string_view rest = source.bytes();
  while (!rest.empty()) {
    const std::string_view line = trim(rest.substr(0, rest.find('\n')));
    if (!line.empty() && !line.starts_with('#')) return false;
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
  }
  return true;
}

}  // namespace

void IncidentWords::override_with(IncidentWords over) {
  override_variables(variables, std::move(over.variables));
  for (const auto& [key, part] : incident_parts::pairs) override_pairs(this->*part, std::move(over.*part));
  for (const auto& [key, part] : incident_parts::texts) {
    if (over.*part) this->*part = std::move(over.*part);
  }
  if (over.services) services = std::move(over.services);
  drill = drill || over.drill;
}

IncidentWords read_incident(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics) {
  if (is_blank(*source)) return {};
  const yaml::Tree tree = yaml::read(source, diagnostics);
  if (tree.root() == nullptr) return {};
  schema::check_incident(*tree.root(), diagnostics);
  for (Diagnostic& diagnostic : diagnostics) diagnostic.place.path = nullptr;  // the tree ends here
  return incident(*tree.root());
}

bool is_incident_file(const yaml::Tree& tree) {
  return tree.root() != nullptr && schema::is_incident_file(*tree.root());
}

std::vector<Pair> read_variables(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics) {
  if (is_blank(*source)) return {};
  const yaml::Tree tree = yaml::read(source, diagnostics);
  if (tree.root() == nullptr) return {};
  schema::check_variables(*tree.root(), diagnostics);
  for (Diagnostic& diagnostic : diagnostics) diagnostic.place.path = nullptr;
  return pairs(*tree.root());
}

}  // namespace incplan::core
