#include "report/rules.hpp"

#include <fmt/core.h>

#include <array>

#include "text/json.hpp"
#include "text/unicode.hpp"

namespace incplan::core::report {
namespace {

using Rules = std::span<const Rule* const>;

std::string level_text(const Rule& rule) {
  return std::string(to_text(rule.level)) + (rule.fixed_level ? ", fixed" : "");
}

std::string list_text(Rules rules) {
  std::string out;
  for (const Rule* rule : rules) {
    out += fmt::format("{:<21} {:<7} {}\n", rule->name, to_text(rule->level), rule->summary);
  }
  return out;
}

std::string explain_text(const Rule& rule) {
  return fmt::format("{} ({}): {}\n\n{}\n", rule.name, to_text(rule.level), rule.summary, trim(rule.explanation));
}

std::string list_markdown(Rules rules) {
  std::string out = "| check | level | finds |\n|---|---|---|\n";
  for (const Rule* rule : rules) {
    out += fmt::format("| `{}` | {} | {} |\n", rule->name, level_text(*rule), rule->summary);
  }
  return out;
}

std::string explain_markdown(const Rule& rule) {
  return fmt::format("# {}\n\n{}: {}.\n\n{}\n", rule.name, level_text(rule), rule.summary, trim(rule.explanation));
}

std::string list_json(Rules rules) {
  Json list = Json::array();
  for (const Rule* rule : rules) {
    list.add(Json::object()
                 .set("code", rule->name)
                 .set("level", to_text(rule->level))
                 .set("fixed", rule->fixed_level)
                 .set("summary", rule->summary)
                 .set("explanation", trim(rule->explanation)));
  }
  return json_text(Json::object().set("incplan", 1).set("command", "validate").set("checks", std::move(list)));
}

std::string explain_json(const Rule& rule) {
  const Rule* const rules[] = {&rule};
  return list_json(rules);
}

constexpr std::array<RulesFormat, 3> table = {{{"text", list_text, explain_text},
                                               {"markdown", list_markdown, explain_markdown},
                                               {"json", list_json, explain_json}}};

}  // namespace

std::span<const RulesFormat> rules_formats() {
  return table;
}

}  // namespace incplan::core::report
