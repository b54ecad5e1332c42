#include "report/diagnostics.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "report/finding.hpp"

namespace incplan::report {
namespace {

std::string nothing(const Totals& /*totals*/, const About& /*about*/) {
  return {};
}
std::string summary(const Totals& totals, const About& /*about*/) {
  return summary_line(totals) + '\n';
}
std::string open_list(const Totals& /*totals*/, const About& /*about*/) {
  return "[\n  ";
}
std::string close_list(const Totals& /*totals*/, const About& /*about*/) {
  return "\n]\n";
}
std::string close_suites(const Totals& /*totals*/, const About& /*about*/) {
  return "</testsuites>\n";
}

constexpr DiagnosticsFormat formats[] = {
    // name       head           plan               between   tail          totals first
    {"text", nothing, text_findings, "", summary},
    {"concise", nothing, concise_findings, "", nothing},
    {"markdown", markdown_head, markdown_findings, "\n", nothing, true},
    {"json", json_head, json_findings, ",\n    ", json_tail},
    {"sarif", sarif_head, sarif_findings, ",\n        ", sarif_tail},
    {"github", nothing, github_findings, "", summary},
    {"gitlab", open_list, gitlab_findings, ",\n  ", close_list},
    {"junit", junit_head, junit_findings, "", close_suites, true},
};

std::string counted(int count, const char* one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

void add(std::string& sentence, int count, const char* one) {
  if (count > 0) sentence += (sentence.empty() ? "" : ", ") + counted(count, one);
}

}  // namespace

void Totals::count(const CheckedPlan& plan) {
  ++(plan.unreadable.empty() ? plans : unreadable);
  for (const Diagnostic& diagnostic : plan.diagnostics) {
    const Level level = diagnostic.level.value_or(Level::error);
    errors += level == Level::error ? 1 : 0;
    warnings += level == Level::warning ? 1 : 0;
    infos += level == Level::info ? 1 : 0;
  }
}

std::string summary_line(const Totals& totals) {
  std::string found;
  add(found, totals.errors, "error");
  add(found, totals.warnings, "warning");
  add(found, totals.infos, "info");
  std::string line = counted(totals.plans, "plan") + " checked: " + (found.empty() ? "nothing found" : found);
  if (totals.unreadable > 0) line += fmt::format("; {} could not be read", totals.unreadable);
  return line;
}

std::span<const DiagnosticsFormat> diagnostics_formats() {
  return formats;
}

const DiagnosticsFormat* find_diagnostics_format(std::string_view name) {
  const auto* found = std::find_if(std::begin(formats), std::end(formats),
                                   [&](const DiagnosticsFormat& format) { return format.name == name; });
  return found == std::end(formats) ? nullptr : found;
}

std::string report_diagnostics(const DiagnosticsFormat& format, std::span<const CheckedPlan> plans, const About& about,
                               const TextStyle& style) {
  Totals totals;
  for (const CheckedPlan& plan : plans) totals.count(plan);
  std::string out = format.head(totals, about);
  bool first = true;
  for (const CheckedPlan& plan : plans) {
    const std::string piece = format.plan(plan, style);
    if (piece.empty()) continue;
    if (!first) out += format.between;
    first = false;
    out += piece;
  }
  return out + format.tail(totals, about);
}

}  // namespace incplan::report
