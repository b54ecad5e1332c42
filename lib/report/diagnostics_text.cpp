#include "report/excerpt.hpp"
#include "report/finding.hpp"
#include "report/wrap.hpp"
#include "text/unicode.hpp"

namespace incplan::report {
namespace {

Tone tone_of(const Diagnostic& diagnostic) {
  switch (diagnostic.level.value_or(Level::error)) {
    case Level::error:
      return Tone::bad;
    case Level::warning:
      return Tone::warning;
    case Level::info:
    case Level::off:
      return Tone::code;
  }
  return Tone::plain;
}

/// `incplan.yaml:41:20: error: unknown person …  [unknown-reference]`
std::string first_line(const Diagnostic& diagnostic, const std::string& path, bool color) {
  const std::string where = spot_text(spot_of(diagnostic.place, path)) + ':';
  const std::string level = std::string(level_name(diagnostic)) + ':';
  const std::string code = '[' + std::string(diagnostic.code) + ']';
  return paint(where, Tone::strong, color) + ' ' + paint(level, tone_of(diagnostic), color) + ' ' +
         visible(sentence(diagnostic)) + ' ' + paint(code, Tone::dim, color) + '\n';
}

std::string related_lines(const Related& related, const std::string& path, const TextStyle& style) {
  const std::string where = spot_text(spot_of(related.place, path)) + ':';
  return paint(where, Tone::strong, style.color) + ' ' + paint("note:", Tone::code, style.color) + ' ' +
         visible(related.message) + '\n' + excerpt(related.place, Tone::code, style);
}

}  // namespace

std::string text_findings(const CheckedPlan& plan, const TextStyle& style) {
  std::string out;
  for (const Diagnostic& diagnostic : findings_of(plan)) {
    out += first_line(diagnostic, plan.path, style.color) + excerpt(diagnostic.place, tone_of(diagnostic), style);
    for (const Related& related : diagnostic.related) out += related_lines(related, plan.path, style);
  }
  return out;
}

std::string concise_findings(const CheckedPlan& plan, const TextStyle& style) {
  std::string out;
  for (const Diagnostic& diagnostic : findings_of(plan)) out += first_line(diagnostic, plan.path, style.color);
  return out;
}

}  // namespace incplan::report
