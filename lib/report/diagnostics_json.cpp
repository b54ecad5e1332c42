#include "report/diagnostic_format.hpp"

namespace incplan::core::report {
namespace {

Json number(const std::optional<int>& value) {
  return value ? Json(*value) : Json(nullptr);
}

void set_spot(Json& json, const Place& place, const std::string& path) {
  const Location location = location_of(place, path);
  json.set("path", json_pointer(place.path))
      .set("file", location.file)
      .set("line", location.start ? Json(location.start->line) : Json(nullptr))
      .set("column", location.start ? Json(location.start->column) : Json(nullptr))
      .set("end_column", number(location.end_column));
}

Json diagnostic_json(const Diagnostic& diagnostic, const std::string& path) {
  Json related = Json::array();
  for (const Related& each : diagnostic.related) {
    Json one = Json::object();
    one.set("message", each.message);
    set_spot(one, each.place, path);
    related.add(std::move(one));
  }
  Json json = Json::object();
  json.set("code", diagnostic.code).set("level", level_name(diagnostic)).set("message", to_text(diagnostic.message));
  set_spot(json, diagnostic.place, path);
  json.set("hint", diagnostic.hint.empty() ? Json(nullptr) : Json(diagnostic.hint)).set("related", std::move(related));
  return json;
}

}  // namespace

std::string json_head(const Totals& /*totals*/, const ToolInfo& /*about*/) {
  return "{\n  \"incplan\": 1,\n  \"command\": \"validate\",\n  \"plans\": [\n    ";
}

std::string json_findings(const CheckedPlan& plan, const TextStyle& /*style*/) {
  Json list = Json::array();
  for (const Diagnostic& diagnostic : findings_of(plan)) list.add(diagnostic_json(diagnostic, plan.path));
  const bool valid = plan.valid && plan.unreadable.empty();
  return json_part(Json::object().set("path", plan.path).set("valid", valid).set("diagnostics", std::move(list)), 2);
}

std::string json_tail(const Totals& totals, const ToolInfo& /*about*/) {
  const Json summary = Json::object()
                           .set("plans", totals.plans)
                           .set("errors", totals.errors)
                           .set("warnings", totals.warnings)
                           .set("infos", totals.infos)
                           .set("unreadable", totals.unreadable);
  return "\n  ],\n  \"summary\": " + json_part(summary, 1) + "\n}\n";
}

}  // namespace incplan::core::report
