// Workflow commands of GitHub Actions, which become annotations of a pull request.
#include "report/diagnostic_format.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

/// Data of a command, and within its properties also the characters that part them (GitHub's own rules).
std::string escape(std::string_view raw, bool property) {
  std::string out;
  for (const char c : escape_control(raw, true)) {
    if (c == '%') {
      out += "%25";
    } else if (c == '\n') {
      out += "%0A";
    } else if (property && c == ':') {
      out += "%3A";
    } else if (property && c == ',') {
      out += "%2C";
    } else {
      out += c;
    }
  }
  return out;
}

std::string command(const Diagnostic& diagnostic, const std::string& path) {
  const Location location = location_of(diagnostic.place, path);
  const std::string_view level = level_name(diagnostic);
  std::string line = "::" + std::string(level == "info" ? "notice" : level) + " file=" + escape(location.file, true);
  if (location.start) {
    line += ",line=" + std::to_string(location.start->line) + ",col=" + std::to_string(location.start->column);
    if (location.end_column) line += ",endColumn=" + std::to_string(*location.end_column);
  }
  line += ",title=" + escape(diagnostic.code, true) + "::" + escape(full_message(diagnostic), false);
  return line + '\n';
}

}  // namespace

// GitHub shows only the first ten annotations of a step. Errors must not drown in warnings: see `errors_first`.
std::string github_findings(const CheckedPlan& plan, const TextStyle& /*style*/) {
  std::string out;
  for (const Diagnostic& diagnostic : findings_of(plan)) out += command(diagnostic, plan.path);
  return out;
}

}  // namespace incplan::core::report
