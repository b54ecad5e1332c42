#include "report/finding.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "text/unicode.hpp"

namespace incplan::report {
namespace {

/// FNV-1a (64 bits): small, and the same everywhere.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return value;
}

std::string_view words_at(const Place& place) {
  if (!place || place.stop <= place.start) return {};
  return place.source->bytes().substr(place.start, place.stop - place.start);
}

std::string fingerprint(const Diagnostic& diagnostic, const std::string& path) {
  const std::string file = diagnostic.place ? diagnostic.place.source->name() : path;
  const std::string way = json_pointer(diagnostic.place.step);
  const std::string whole = fmt::format("{}\n{}\n{}\n{}\n{}", diagnostic.code, file, way, words_at(diagnostic.place),
                                        way.empty() ? diagnostic.message : "");
  return fmt::format("{:016x}", hash(whole));
}

}  // namespace

Diagnostics findings_of(const CheckedPlan& plan) {
  Diagnostics findings = plan.diagnostics;
  if (!plan.unreadable.empty()) {
    findings.push_back(
        {.code = unreadable_code, .place = {}, .message = "cannot be read: " + plan.unreadable, .level = Level::error});
  }
  return findings;
}

Spot spot_of(const Place& place, const std::string& path) {
  if (!place) return {path, std::nullopt, std::nullopt};
  Spot spot{place.source->name(), place.position(), std::nullopt};
  if (place.stop <= place.start) return spot;
  const Position end = place.source->position(place.stop);
  if (end.line == spot.start->line) {
    spot.end_column = end.column;
  } else {
    const Source& source = *place.source;
    const auto line_end = source.line_start(spot.start->line) + source.line(spot.start->line).size();
    spot.end_column = source.position(static_cast<std::uint32_t>(line_end)).column;
  }
  return spot;
}

std::string spot_text(const Spot& spot) {
  std::string text = visible(spot.file);
  if (spot.start) text += fmt::format(":{}:{}", spot.start->line, spot.start->column);
  return text;
}

std::string sentence(const Diagnostic& diagnostic) {
  return diagnostic.hint.empty() ? diagnostic.message : diagnostic.message + "; " + diagnostic.hint;
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

}  // namespace incplan::report
