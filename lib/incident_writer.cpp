// The incident file that says what is known, so that every reader of YAML reads the same.
#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <set>

#include "incident_file.hpp"
#include "text/plain.hpp"
#include "text/unicode.hpp"

namespace incplan {
namespace {

using Pair = IncidentWords::Pair;

/// What hides nothing, as a part of a double-quoted scalar.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
  }
  return out;
}

std::string escaped(char32_t c) {
  const auto number = static_cast<std::uint32_t>(c);
  if (number <= 0xFF) return fmt::format("\\x{:02x}", number);
  return number <= 0xFFFF ? fmt::format("\\u{:04x}", number) : fmt::format("\\U{:08x}", number);
}

/// A double-quoted YAML scalar: any text survives it, also what YAML does not take as it is.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  while (const auto hidden = find_hidden(text)) {
    std::size_t behind = *hidden;
    out += escaped(text.substr(0, *hidden));
    out += escaped(next_code_point(text, behind));
    text.remove_prefix(behind);
  }
  return out + escaped(text) + '"';
}

/// An id or a service with its state, in quotes where it is no plain word: the ids of a plan may be mistakes.
std::string word(std::string_view text) {
  const bool is_bare = is_plain_word(text) && text.find_first_of("@:+") == std::string_view::npos;
  return is_bare ? std::string(text) : quoted(text);
}

void write_pairs(std::string& out, std::string_view key, const std::vector<Pair>& pairs) {
  if (pairs.empty()) return;
  out += std::string(key) + ":\n";
  for (const auto& [name, value] : pairs) out += "  " + word(name) + ": " + quoted(value) + "\n";
}

/// Variables are written by name, the versions of one name below it.
void write_variables(std::string& out, std::vector<Pair> variables) {
  if (variables.empty()) return;
  std::stable_sort(variables.begin(), variables.end(), [](const Pair& a, const Pair& b) {
    return a.first.substr(0, a.first.find('.')) < b.first.substr(0, b.first.find('.'));
  });
  out += "vars:\n";
  std::set<std::string> for_all;  // what is said in no language in particular
  for (const auto& [name, value] : variables) {
    if (name.find('.') == std::string::npos) for_all.insert(name);
  }
  std::string open;
  for (const auto& [name, value] : variables) {
    const std::size_t dot = name.find('.');
    const std::string stem = name.substr(0, dot);
    if (dot == std::string::npos || for_all.contains(stem)) {
      out += "  " + word(name) + ": " + quoted(value) + "\n";
    } else {
      if (open != stem) out += "  " + word(stem) + ":\n";
      out += "    " + word(name.substr(dot + 1)) + ": " + quoted(value) + "\n";
      open = stem;
    }
  }
}

}  // namespace

std::string write_incident(const IncidentWords& words) {
  std::string out;
  write_pairs(out, "facts", words.facts);
  if (words.services) {
    out += "services: [";
    for (std::size_t i = 0; i < words.services->size(); ++i) out += (i == 0 ? "" : ", ") + word((*words.services)[i]);
    out += "]\n";
  }
  if (words.severity) out += "severity: " + word(*words.severity) + "\n";
  if (words.stage) out += "stage: " + word(*words.stage) + "\n";
  write_pairs(out, "moments", words.moments);
  if (words.next_update) out += "next_update: " + quoted(*words.next_update) + "\n";
  write_pairs(out, "done", words.done);
  write_variables(out, words.variables);
  if (words.drill) out += "drill: yes\n";
  return out.empty() ? "facts: {}\n" : out;
}

}  // namespace incplan
