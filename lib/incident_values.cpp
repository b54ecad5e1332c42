#include "incident_values.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>

#include "text/plain.hpp"
#include "text/unicode.hpp"

namespace incplan::core::incident_values {
namespace {

/// What hides nothing, as a part of a double-quoted scalar.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : std::string(1, c);
  }
  return out;
}

/// `\u` is JSON's too, so that a file in JSON stays one.
std::string escaped(char32_t c) {
  const auto number = static_cast<std::uint32_t>(c);
  return number <= 0xFFFF ? fmt::format("\\u{:04x}", number) : fmt::format("\\U{:08x}", number);
}

}  // namespace

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  while (const auto hidden = find_hidden(text)) {
    std::size_t after = *hidden;
    out += escaped(text.substr(0, *hidden));
    out += escaped(next_code_point(text, after));
    text.remove_prefix(after);
  }
  return out + escaped(text) + '"';
}

std::string word(std::string_view text) {
  const bool is_bare = is_plain_word(text) && text.find_first_of("@:+") == std::string_view::npos;
  return is_bare ? std::string(text) : double_quoted(text);
}

std::string service_list(const std::vector<std::string>& services) {
  std::string out = "[";
  for (const std::string& service : services) out += (out.size() == 1 ? "" : ", ") + word(service);
  return out + "]";
}

std::vector<Variable> by_name(const std::vector<IncidentWords::Pair>& variables) {
  std::vector<Variable> found;
  for (const auto& [name, text] : variables) {
    const std::size_t dot = name.find('.');
    const std::string stem = name.substr(0, dot);
    if (dot == std::string::npos ||
        std::ranges::find(variables, stem, &IncidentWords::Pair::first) != variables.end()) {
      found.push_back({.name = name, .text = text});
      continue;
    }
    auto variable = std::ranges::find(found, stem, &Variable::name);
    if (variable == found.end()) variable = found.insert(found.end(), Variable{.name = stem});
    variable->versions.emplace_back(name.substr(dot + 1), text);
  }
  return found;
}

}  // namespace incplan::core::incident_values
