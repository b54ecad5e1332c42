// GitLab's code quality report, a subset of the Code Climate format.
#include "report/diagnostic_format.hpp"

namespace incplan::core::report {
namespace {

std::string_view severity(const Diagnostic& diagnostic) {
  switch (diagnostic.level.value_or(Level::error)) {
    case Level::error:
      return "major";
    case Level::warning:
      return "minor";
    case Level::info:
    case Level::off:
      return "info";
  }
  return "info";
}

Json issue(const Diagnostic& diagnostic, const std::string& fingerprint, const std::string& path) {
  const Location location = location_of(diagnostic.place, path);
  const Json lines = Json::object().set("begin", location.start ? location.start->line : 1);
  return Json::object()
      .set("description", full_message(diagnostic))
      .set("check_name", diagnostic.code)
      .set("fingerprint", fingerprint)
      .set("severity", severity(diagnostic))
      .set("location", Json::object().set("path", location.file).set("lines", lines));
}

}  // namespace

std::string gitlab_findings(const CheckedPlan& plan, const TextStyle& /*style*/) {
  const Diagnostics findings = findings_of(plan);
  const std::vector<std::string> prints = fingerprints(findings, plan.path);
  std::string out;
  for (std::size_t at = 0; at < findings.size(); ++at) {
    out += (out.empty() ? "" : ",\n  ") + json_part(issue(findings[at], prints[at], plan.path), 1);
  }
  return out;
}

}  // namespace incplan::core::report
