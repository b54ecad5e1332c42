// GitLab's code quality report, a subset of the Code Climate format.
#include "report/finding.hpp"

namespace incplan::report {
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

Json issue(const Diagnostic& diagnostic, const std::string& path) {
  const Spot spot = spot_of(diagnostic.place, path);
  const Json lines = Json::object().set("begin", spot.start ? spot.start->line : 1);
  return Json::object()
      .set("description", sentence(diagnostic))
      .set("check_name", diagnostic.code)
      .set("fingerprint", fingerprint(diagnostic, path))
      .set("severity", severity(diagnostic))
      .set("location", Json::object().set("path", spot.file).set("lines", lines));
}

}  // namespace

std::string gitlab_findings(const CheckedPlan& plan, const TextStyle& /*style*/) {
  std::string out;
  for (const Diagnostic& diagnostic : findings_of(plan)) {
    out += (out.empty() ? "" : ",\n  ") + dump_part(issue(diagnostic, plan.path), 1);
  }
  return out;
}

}  // namespace incplan::report
