#include <algorithm>

#include "report/diagnostic_format.hpp"
#include "report/excerpt.hpp"
#include "report/wrap.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
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

constexpr int indent = 4;

/// A line as it is, or where it is read on a terminal, broken at words with all but the first part indented.
std::string folded(const Line& line, const TextStyle& style) {
  std::string whole;
  Line spaced = line;
  for (Run& run : spaced) {
    whole += (whole.empty() ? "" : " ") + paint(run.text, run.tone, style.color);
    run.text += ' ';
  }
  const ScreenLine words = split(spaced);
  if (!style.wraps || width_of(words) <= style.width) return whole + '\n';
  std::string out;
  for (const ScreenLine& part : wrap(words, std::max(style.width - indent, 1), false)) {
    out += (out.empty() ? "" : std::string(indent, ' ')) + paint(part, style.color) + '\n';
  }
  return out;
}

/// The words of a line: a blank stands between each and the next.
Line reported(const Place& place, const std::string& path, Run kind, std::string words) {
  return {{.text = location_text(location_of(place, path)) + ':', .tone = Tone::strong},
          std::move(kind),
          {.text = std::move(words)}};
}

/// `incplan.yaml:41:20: error: unknown person …  [unknown-reference]`
std::string first_line(const Diagnostic& diagnostic, const std::string& path, const TextStyle& style) {
  Run level{.text = std::string(level_name(diagnostic)) + ':', .tone = tone_of(diagnostic)};
  Line line = reported(diagnostic.place, path, std::move(level), escape_control(full_message(diagnostic)));
  line.push_back({.text = '[' + std::string(diagnostic.code) + ']', .tone = Tone::dim});
  return folded(line, style);
}

std::string related_lines(const Related& related, const std::string& path, const TextStyle& style) {
  Run note{.text = "note:", .tone = Tone::code};
  return folded(reported(related.place, path, std::move(note), escape_control(related.message)), style) +
         excerpt(related.place, Tone::code, style);
}

}  // namespace

std::string text_findings(const CheckedPlan& plan, const TextStyle& style) {
  std::string out;
  for (const Diagnostic& diagnostic : findings_of(plan)) {
    out += first_line(diagnostic, plan.path, style) + excerpt(diagnostic.place, tone_of(diagnostic), style);
    for (const Related& related : diagnostic.related) out += related_lines(related, plan.path, style);
  }
  return out;
}

std::string concise_findings(const CheckedPlan& plan, const TextStyle& style) {
  const TextStyle unfolded{.color = style.color, .width = style.width};  // one line each, for whoever cuts lines apart
  std::string out;
  for (const Diagnostic& diagnostic : findings_of(plan)) out += first_line(diagnostic, plan.path, unfolded);
  return out;
}

}  // namespace incplan::core::report
