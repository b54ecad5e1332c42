#include "cmd/checks.hpp"

#include <fmt/core.h>

#include "cmd/lookup.hpp"
#include "text/json.hpp"
#include "validate.hpp"

namespace incplan::cmd {
namespace {

std::string level_text(const Rule& rule) {
  return std::string(to_text(rule.level)) + (rule.fixed_level ? ", fixed" : "");
}

Json rule_json(const Rule& rule) {
  return Json::object()
      .set("code", rule.name)
      .set("level", to_text(rule.level))
      .set("fixed", rule.fixed_level)
      .set("summary", rule.summary)
      .set("explanation", trim(rule.explanation));
}

std::string rules_json(Json::Array rules) {
  return json_text(Json::object().set("incplan", 1).set("command", "validate").set("checks", std::move(rules)));
}

std::string list_as(const std::string& format) {
  Json::Array rules;
  std::string out = format == "markdown" ? "| check | level | finds |\n|---|---|---|\n" : "";
  for (const check::Check* check : check::all_checks()) {
    const Rule& rule = check->rule;
    if (format == "json")
      rules.push_back(rule_json(rule));
    else if (format == "markdown")
      out += fmt::format("| `{}` | {} | {} |\n", rule.name, level_text(rule), rule.summary);
    else
      out += fmt::format("{:<21} {:<7} {}\n", rule.name, to_text(rule.level), rule.summary);
  }
  return format == "json" ? rules_json(std::move(rules)) : out;
}

std::string explanation_as(const std::string& format, const Rule& rule) {
  if (format == "json") return rules_json({rule_json(rule)});
  if (format == "markdown") {
    return fmt::format("# {}\n\n{}: {}.\n\n{}\n", rule.name, level_text(rule), rule.summary, trim(rule.explanation));
  }
  return fmt::format("{} ({}): {}\n\n{}\n", rule.name, to_text(rule.level), rule.summary, trim(rule.explanation));
}

}  // namespace

int list_checks(Session& session) {
  return session.print(list_as(session.format({"text", "markdown", "json"}))), ok;
}

int explain_check(const std::string& name, Session& session) {
  const std::string format = session.format({"text", "markdown", "json"});
  if (const check::Check* check = check::find_check(name)) {
    return session.print(explanation_as(format, check->rule)), ok;
  }
  refuse_unknown_check(name);
}

void refuse_unknown_check(std::string_view name) {
  const std::string meant = check::did_you_mean_check(name);
  throw UsageError("unknown check `" + escape_control(name) + "`; " +
                   (meant.empty() ? "`incplan validate --list-checks` lists them" : meant));
}

}  // namespace incplan::cmd
