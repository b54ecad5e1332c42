// The incident file that says what is known, so that every reader of YAML reads the same.
#include <algorithm>

#include "incident_file.hpp"
#include "incident_parts.hpp"
#include "incident_values.hpp"

namespace incplan::core {
namespace {

using incident_values::double_quoted;
using incident_values::word;
using Pair = IncidentWords::Pair;

void write_pairs(std::string& out, std::string_view key, const std::vector<Pair>& pairs) {
  if (pairs.empty()) return;
  out += std::string(key) + ":\n";
  for (const auto& [name, value] : pairs) out += "  " + word(name) + ": " + double_quoted(value) + "\n";
}

/// Variables are written by name, the versions of one name below it.
void write_variables(std::string& out, const std::vector<Pair>& variables) {
  if (variables.empty()) return;
  out += "vars:\n";
  for (const incident_values::Variable& variable : incident_values::by_name(variables)) {
    out += "  " + word(variable.name) + ":" + (variable.text ? " " + double_quoted(*variable.text) : "") + "\n";
    for (const auto& [language, text] : variable.versions)
      out += "    " + word(language) + ": " + double_quoted(text) + "\n";
  }
}

}  // namespace

std::string write_incident(const IncidentWords& words) {
  std::string out;
  write_pairs(out, "facts", words.facts);
  if (words.services) out += "services: " + incident_values::service_list(*words.services) + "\n";
  if (words.severity) out += "severity: " + word(*words.severity) + "\n";
  if (words.stage) out += "stage: " + word(*words.stage) + "\n";
  write_pairs(out, "moments", words.moments);
  if (words.next_update) out += "next_update: " + double_quoted(*words.next_update) + "\n";
  write_pairs(out, "done", words.done);
  write_variables(out, words.variables);
  if (words.drill) out += "drill: yes\n";
  return out.empty() ? "facts: {}\n" : out;
}

}  // namespace incplan::core
