// SARIF 2.1.0, as code scanning reads it.
#include <fmt/core.h>

#include "report/diagnostic_format.hpp"
#include "text/percent.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

std::string_view sarif_level(Level level) {
  switch (level) {
    case Level::error:
      return "error";
    case Level::warning:
      return "warning";
    case Level::info:
      return "note";
    case Level::off:
      return "none";
  }
  return "none";
}

Json text(std::string_view words) {
  return Json::object().set("text", words);
}

Json rule_json(const Rule& rule) {
  return Json::object()
      .set("id", rule.name)
      .set("shortDescription", text(rule.summary))
      .set("help", text(trim(rule.explanation)).set("markdown", trim(rule.explanation)))
      .set("defaultConfiguration", Json::object().set("level", sarif_level(rule.level)));
}

Json physical_location(const Place& place, const std::string& path) {
  const Location at = location_of(place, path);
  Json location = Json::object().set("artifactLocation", Json::object().set("uri", percent_encoded(at.file, "/")));
  if (!at.start) return location;
  Json region = Json::object().set("startLine", at.start->line).set("startColumn", at.start->column);
  if (at.end_column) region.set("endColumn", *at.end_column);
  return location.set("region", std::move(region));
}

Json location_json(const Place& place, const std::string& path) {
  Json location = Json::object().set("physicalLocation", physical_location(place, path));
  const std::string way = json_pointer(place.path);
  if (way.empty()) return location;
  const Json logical = Json::object().set("fullyQualifiedName", way).set("kind", "member");
  return location.set("logicalLocations", Json::array().add(logical));
}

Json result_json(const Diagnostic& diagnostic, const std::string& fingerprint, const std::string& path) {
  Json result = Json::object();
  result.set("ruleId", diagnostic.code)
      .set("level", sarif_level(diagnostic.level.value_or(Level::error)))
      .set("message", text(full_message(diagnostic)))
      .set("locations", Json::array().add(location_json(diagnostic.place, path)))
      .set("partialFingerprints", Json::object().set("primaryLocationLineHash", fingerprint));
  if (diagnostic.related.empty()) return result;
  Json related = Json::array();
  for (const Related& each : diagnostic.related) {
    related.add(location_json(each.place, path).set("message", text(each.message)));
  }
  return result.set("relatedLocations", std::move(related));
}

}  // namespace

std::string sarif_head(const Totals& /*totals*/, const ToolInfo& info) {
  Json rules = Json::array();
  for (const Rule* rule : info.rules) rules.add(rule_json(*rule));
  Json driver = Json::object();
  driver.set("name", "incplan");
  driver.set("informationUri", "https://github.com/incplan/incplan");
  if (!info.version.empty()) driver.set("version", info.version);
  driver.set("rules", std::move(rules));
  const Json tool = Json::object().set("driver", std::move(driver));
  return fmt::format(
      "{{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\",\n"
      "  \"runs\": [\n    {{\n      \"tool\": {},\n      \"columnKind\": \"unicodeCodePoints\",\n"
      "      \"results\": [\n        ",
      json_part(tool, 3));
}

std::string sarif_findings(const CheckedPlan& plan, const TextStyle& /*style*/) {
  const Diagnostics findings = findings_of(plan);
  const std::vector<std::string> prints = fingerprints(findings, plan.path);
  std::string out;
  for (std::size_t at = 0; at < findings.size(); ++at) {
    out += (out.empty() ? "" : ",\n        ") + json_part(result_json(findings[at], prints[at], plan.path), 4);
  }
  return out;
}

std::string sarif_tail(const Totals& /*totals*/, const ToolInfo& /*about*/) {
  return "\n      ]\n    }\n  ]\n}\n";
}

}  // namespace incplan::core::report
