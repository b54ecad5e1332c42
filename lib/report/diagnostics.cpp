#include "report/diagnostics.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

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
    // name       head           plan               between   tail          errors first
    {"text", nothing, text_findings, "", summary},
    {"concise", nothing, concise_findings, "", nothing},
    {"markdown", markdown_head, markdown_findings, "\n", nothing},
    {"json", json_head, json_findings, ",\n    ", json_tail},
    {"sarif", sarif_head, sarif_findings, ",\n        ", sarif_tail},
    {"github", nothing, github_findings, "", summary, true},
    {"gitlab", open_list, gitlab_findings, ",\n  ", close_list},
    {"junit", junit_head, junit_findings, "", close_suites},
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

Pieces pieces_of(const DiagnosticsFormat& format, const CheckedPlan& plan, const TextStyle& style) {
  if (!format.errors_first) return {format.plan(plan, style)};
  constexpr std::array levels{Level::error, Level::warning, Level::info};
  Pieces pieces;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    CheckedPlan part{.path = plan.path, .valid = plan.valid, .diagnostics = findings_of(plan)};
    std::erase_if(part.diagnostics,
                  [level = levels[i]](const Diagnostic& each) { return each.level.value_or(Level::error) != level; });
    pieces[i] = format.plan(part, style);
  }
  return pieces;
}

std::string assemble(const DiagnosticsFormat& format, std::span<const Pieces> plans, const Totals& totals,
                     const About& about) {
  std::string out = format.head(totals, about);
  bool first = true;
  for (std::size_t i = 0; i < Pieces{}.size(); ++i) {
    for (const Pieces& pieces : plans) {
      if (pieces[i].empty()) continue;
      if (!std::exchange(first, false)) out += format.between;
      out += pieces[i];
    }
  }
  return out + format.tail(totals, about);
}

std::string report_diagnostics(const DiagnosticsFormat& format, std::span<const CheckedPlan> plans, const About& about,
                               const TextStyle& style) {
  Totals totals;
  std::vector<Pieces> pieces;
  for (const CheckedPlan& plan : plans) {
    totals.count(plan);
    pieces.push_back(pieces_of(format, plan, style));
  }
  return assemble(format, pieces, totals, about);
}

}  // namespace incplan::report
