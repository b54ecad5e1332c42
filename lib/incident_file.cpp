#include "incident_file.hpp"

#include <algorithm>
#include <array>

#include "text/nearest.hpp"
#include "text/unicode.hpp"
#include "yaml/read.hpp"

namespace incplan {
namespace {

using Pair = IncidentWords::Pair;
using yaml::Node;

constexpr std::array<std::string_view, 9> keys = {"facts", "services", "severity", "stage",      "moments",
                                                  "done",  "vars",     "drill",    "next_update"};
constexpr std::array<std::string_view, 6> moments = {"started",    "aware",   "declared",
                                                     "classified", "updated", "resolved"};

class Reader {
 public:
  explicit Reader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  IncidentWords incident(const Node& root) {
    IncidentWords words;
    if (!expect_mapping(root, "an incident")) return words;
    for (const Node& entry : root) part(entry, words);
    return words;
  }

  std::vector<Pair> variables(const Node& node) {
    std::vector<Pair> found;
    if (!expect_mapping(node, "variables")) return found;
    for (const Node& entry : node) {
      const std::string name(entry.key.text);
      if (!entry.is_mapping()) {
        add_scalar(found, name, entry);
        continue;
      }
      for (const Node& version : entry) add_scalar(found, name + "." + std::string(version.key.text), version);
    }
    return found;
  }

 private:
  void part(const Node& entry, IncidentWords& words) {
    const std::string_view key = entry.key.text;
    if (key == "facts")
      words.facts = pairs(entry);
    else if (key == "services")
      words.services = services(entry);
    else if (key == "severity")
      words.severity = scalar(entry);
    else if (key == "stage")
      words.stage = scalar(entry);
    else if (key == "moments")
      words.moments = known_pairs(entry);
    else if (key == "done")
      words.done = pairs(entry);
    else if (key == "vars")
      words.variables = variables(entry);
    else if (key == "next_update")
      words.next_update = scalar(entry);
    else if (key == "drill")
      words.drill = is_yes(entry);
    else
      unknown(entry, keys);
  }

  std::vector<Pair> pairs(const Node& node) {
    std::vector<Pair> found;
    if (!expect_mapping(node, node.key.text)) return found;
    for (const Node& entry : node) add_scalar(found, std::string(entry.key.text), entry);
    return found;
  }

  std::vector<Pair> known_pairs(const Node& node) {
    for (const Node& entry : node) {
      if (std::find(moments.begin(), moments.end(), entry.key.text) == moments.end()) unknown(entry, moments);
    }
    return pairs(node);
  }

  std::vector<std::string> services(const Node& node) {
    std::vector<std::string> found;
    if (node.is_scalar()) return {std::string(node.text)};
    for (const Node& entry : node) {
      if (!entry.is_scalar())
        wrong_type(entry, "a service such as `checkout` or `checkout=degraded`");
      else if (node.is_mapping())
        found.push_back(std::string(entry.key.text) + "=" + std::string(entry.text));
      else
        found.emplace_back(entry.text);
    }
    return found;
  }

  std::optional<std::string> scalar(const Node& node) {
    if (node.is_scalar()) return std::string(node.text);
    wrong_type(node, "one word");
    return std::nullopt;
  }

  bool is_yes(const Node& node) {
    const std::string word = ascii_lower(node.text);
    if (!node.is_scalar() || (word != "yes" && word != "true" && word != "no" && word != "false")) {
      wrong_type(node, "`yes` or `no`");
    }
    return word == "yes" || word == "true";
  }

  void add_scalar(std::vector<Pair>& found, std::string name, const Node& node) {
    if (node.is_scalar() || node.is_empty())
      found.emplace_back(std::move(name), std::string(node.text));
    else
      wrong_type(node, "a text");
  }

  bool expect_mapping(const Node& node, std::string_view what) {
    if (node.is_mapping() || node.is_empty()) return true;
    wrong_type(node, std::string(what) + " as a mapping, `name: value`");
    return false;
  }

  void wrong_type(const Node& node, const std::string& wanted) {
    diagnostics_.push_back({.code = code::wrong_type, .place = node.place(), .message = "expected " + wanted});
  }

  template <std::size_t N>
  void unknown(const Node& entry, const std::array<std::string_view, N>& known) {
    diagnostics_.push_back({.code = code::unknown_key,
                            .place = entry.key_place(),
                            .message = "unknown key `" + std::string(entry.key.text) + "`",
                            .hint = did_you_mean(entry.key.text, known)});
  }

  Diagnostics& diagnostics_;
};

void override_pairs(std::vector<Pair>& pairs, std::vector<Pair> over) {
  for (Pair& pair : over) {
    const auto same = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& p) { return p.first == pair.first; });
    if (same == pairs.end())
      pairs.push_back(std::move(pair));
    else
      same->second = std::move(pair.second);
  }
}

}  // namespace

void IncidentWords::override_with(IncidentWords over) {
  override_pairs(facts, std::move(over.facts));
  override_pairs(moments, std::move(over.moments));
  override_pairs(done, std::move(over.done));
  override_pairs(variables, std::move(over.variables));
  if (over.services) services = std::move(over.services);
  if (over.severity) severity = std::move(over.severity);
  if (over.stage) stage = std::move(over.stage);
  if (over.next_update) next_update = std::move(over.next_update);
  drill = drill || over.drill;
}

IncidentWords read_incident(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics) {
  const yaml::Tree tree = yaml::read(source, diagnostics);
  return tree.root() == nullptr ? IncidentWords{} : Reader(diagnostics).incident(*tree.root());
}

std::vector<Pair> read_variables(const std::shared_ptr<const Source>& source, Diagnostics& diagnostics) {
  const yaml::Tree tree = yaml::read(source, diagnostics);
  return tree.root() == nullptr ? std::vector<Pair>{} : Reader(diagnostics).variables(*tree.root());
}

}  // namespace incplan
