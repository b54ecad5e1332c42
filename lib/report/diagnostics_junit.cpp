// JUnit's XML: a plan is a suite, a finding a case. An error fails; a warning or an info passes and says its words.
#include <fmt/core.h>

#include <algorithm>

#include "report/diagnostic_format.hpp"
#include "report/xml.hpp"

namespace incplan::core::report {
namespace {

std::string test_case(const Diagnostic& diagnostic, const std::string& path) {
  const std::string where = location_text(location_of(diagnostic.place, path));
  const std::string name = fmt::format("{} at {}", diagnostic.code, where);
  const std::string words =
      xml_escape(fmt::format("{}: {}: {}", where, level_name(diagnostic), full_message(diagnostic)));
  const std::string open =
      fmt::format("    <testcase classname=\"{}\" name=\"{}\">", xml_escape(path), xml_escape(name));
  if (diagnostic.code == unreadable_code) {
    return fmt::format("{}\n      <error message=\"{}\"/>\n    </testcase>\n", open,
                       xml_escape(to_text(diagnostic.message)));
  }
  if (level_name(diagnostic) == "error") {
    return fmt::format("{}\n      <failure message=\"{}\" type=\"{}\">{}</failure>\n    </testcase>\n", open,
                       xml_escape(to_text(diagnostic.message)), xml_escape(diagnostic.code), words);
  }
  return fmt::format("{}\n      <system-out>{}</system-out>\n    </testcase>\n", open, words);
}

}  // namespace

std::string junit_head(const Totals& totals, const ToolInfo& /*about*/) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"incplan\" failures=\"{}\" errors=\"{}\">\n",
      totals.errors, totals.unreadable);
}

std::string junit_findings(const CheckedPlan& plan, const TextStyle& /*style*/) {
  Totals totals;
  totals.tally(plan);
  const Diagnostics findings = findings_of(plan);
  std::string out =
      fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n", xml_escape(plan.path),
                  std::max<std::size_t>(1, findings.size()), totals.errors, totals.unreadable);
  if (findings.empty()) {
    out += fmt::format("    <testcase classname=\"{}\" name=\"plan\"/>\n", xml_escape(plan.path));
  }
  for (const Diagnostic& diagnostic : findings) out += test_case(diagnostic, plan.path);
  return out + "  </testsuite>\n";
}

}  // namespace incplan::core::report
