#include "report/diagnostic_format.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

/// FNV-1a (64 bits): small, and the same everywhere.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return value;
}

std::string_view words_at(const Place& place) {
  if (!place || place.end <= place.start) return {};
  return place.source->bytes().substr(place.start, place.end - place.start);
}

std::string fingerprint(const Diagnostic& diagnostic, const std::string& path) {
  const std::string file = diagnostic.place ? diagnostic.place.source->name() : path;
  const std::string way = json_pointer(diagnostic.place.path);
  const std::string whole = fmt::format("{}\n{}\n{}\n{}\n{}", diagnostic.code, file, way, words_at(diagnostic.place),
                                        way.empty() ? to_text(diagnostic.message) : "");
  return fmt::format("{:016x}", hash(whole));
}

}  // namespace

Diagnostics findings_of(const CheckedPlan& plan) {
  Diagnostics findings = plan.diagnostics;
  if (!plan.unreadable.empty()) {
    findings.push_back({.code = unreadable_code,
                        .place = {},
                        .message = Sentence("cannot be read: {}", plan.unreadable),
                        .level = Level::error});
  }
  return findings;
}

Location location_of(const Place& place, const std::string& path) {
  if (!place) return {path, std::nullopt, std::nullopt};
  Location location{place.source->name(), place.position(), std::nullopt};
  if (place.end <= place.start) return location;
  const Position end = place.source->position(place.end);
  if (end.line == location.start->line) {
    location.end_column = end.column;
  } else {
    const Source& source = *place.source;
    const auto line_end = source.line_start(location.start->line) + source.line(location.start->line).size();
    location.end_column = source.position(static_cast<std::uint32_t>(line_end)).column;
  }
  return location;
}

std::string location_text(const Location& location) {
  std::string text = escape_control(location.file);
  if (location.start) text += fmt::format(":{}:{}", location.start->line, location.start->column);
  return text;
}

std::string full_message(const Diagnostic& diagnostic) {
  const std::string message = to_text(diagnostic.message);
  return diagnostic.hint.empty() ? message : message + "; " + diagnostic.hint;
}

std::string_view level_name(const Diagnostic& diagnostic) {
  return to_text(diagnostic.level.value_or(Level::error));
}

std::vector<std::string> fingerprints(const Diagnostics& findings, const std::string& path) {
  std::map<std::string, int> seen;
  std::vector<std::string> prints;
  for (const Diagnostic& finding : findings) {
    const std::string print = fingerprint(finding, path);
    prints.push_back(fmt::format("{}:{}", print, ++seen[print]));
  }
  return prints;
}

}  // namespace incplan::core::report
