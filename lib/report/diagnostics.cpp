#include "report/diagnostics.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "report/diagnostic_format.hpp"
#include "report/redacted.hpp"

namespace incplan::core::report {
namespace {

std::string nothing(const Totals& /*totals*/, const ToolInfo& /*about*/) {
  return {};
}
std::string summary(const Totals& totals, const ToolInfo& /*about*/) {
  return summary_line(totals) + '\n';
}
std::string open_list(const Totals& /*totals*/, const ToolInfo& /*about*/) {
  return "[\n  ";
}
std::string close_list(const Totals& /*totals*/, const ToolInfo& /*about*/) {
  return "\n]\n";
}
std::string close_suites(const Totals& /*totals*/, const ToolInfo& /*about*/) {
  return "</testsuites>\n";
}

constexpr DiagnosticsFormat formats[] = {
    // name       head           plan               between   tail          totals first, errors first
    {"text", nothing, text_findings, "", summary},
    {"concise", nothing, concise_findings, "", nothing},
    {"markdown", markdown_head, markdown_findings, "\n", nothing, true},
    {"json", json_head, json_findings, ",\n    ", json_tail},
    {"sarif", sarif_head, sarif_findings, ",\n        ", sarif_tail},
    {"github", nothing, github_findings, "", summary, false, true},
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

void Totals::tally(const CheckedPlan& plan) {
  ++(plan.unreadable.empty() ? plans : unreadable);
  for (const Diagnostic& diagnostic : plan.diagnostics) {
    const Level level = diagnostic.level.value_or(Level::error);
    errors += level == Level::error ? 1 : 0;
    warnings += level == Level::warning ? 1 : 0;
    infos += level == Level::info ? 1 : 0;
  }
}

void Totals::add(const Totals& more) {
  plans += more.plans;
  unreadable += more.unreadable;
  errors += more.errors;
  warnings += more.warnings;
  infos += more.infos;
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
  const auto* found =
      std::ranges::find_if(formats, [&](const DiagnosticsFormat& format) { return format.name == name; });
  return found == std::end(formats) ? nullptr : found;
}

RenderedPlan render_plan(const DiagnosticsFormat& format, const CheckedPlan& checked, const TextStyle& style) {
  const Redacted redacted(checked);
  const CheckedPlan& plan = redacted.plan();
  RenderedPlan part;
  part.totals.tally(plan);
  if (!format.errors_first) {
    part.sections.front() = format.plan(plan, style);
    return part;
  }
  constexpr std::array levels{Level::error, Level::warning, Level::info};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    CheckedPlan of_level{.path = plan.path, .valid = plan.valid, .diagnostics = findings_of(plan)};
    std::erase_if(of_level.diagnostics,
                  [level = levels[i]](const Diagnostic& each) { return each.level.value_or(Level::error) != level; });
    part.sections[i] = format.plan(of_level, style);
  }
  return part;
}

DiagnosticsReport::DiagnosticsReport(const DiagnosticsFormat& format, ToolInfo info, Write write)
    : format_(format), info_(std::move(info)), write_(std::move(write)) {}

void DiagnosticsReport::add(RenderedPlan part) {
  totals_.add(part.totals);
  if (keeps_all()) {
    kept_.push_back(std::move(part));
    return;
  }
  write_head();
  write_piece(part.sections.front());
}

void DiagnosticsReport::finish() {
  write_head();
  for (std::size_t i = 0; i < RenderedPlan{}.sections.size(); ++i) {
    for (const RenderedPlan& part : kept_) write_piece(part.sections[i]);
  }
  write_(format_.tail(totals_, info_));
}

void DiagnosticsReport::write_head() {
  if (!std::exchange(has_head_, true)) write_(format_.head(totals_, info_));
}

void DiagnosticsReport::write_piece(const std::string& piece) {
  if (piece.empty()) return;
  if (!std::exchange(is_first_, false)) write_(format_.between);
  write_(piece);
}

std::string report_diagnostics(const DiagnosticsFormat& format, std::span<const CheckedPlan> plans,
                               const ToolInfo& info, const TextStyle& style) {
  std::string out;
  DiagnosticsReport report(format, info, [&out](std::string_view bytes) { out += bytes; });
  for (const CheckedPlan& plan : plans) report.add(render_plan(format, plan, style));
  report.finish();
  return out;
}

}  // namespace incplan::core::report
