#include <fmt/core.h>

#include <optional>

#include "check/check.hpp"
#include "docs/documents.hpp"
#include "text/unicode.hpp"

namespace incplan::core::docs {
namespace {

using check::Check;

constexpr std::string_view prose = R"(# What `incplan validate` finds

<!-- Made by scripts/docs of the checks in lib/check; INCPLAN_REWRITE=1 ctest -R house/generated writes it anew. -->

A check is named by what it finds. Its level is a default: a plan changes it under `lint`, with a reason, and the command
line with `--level CHECK=off|info|warning|error`, but for those whose level is fixed, because the plan could not be read
otherwise. `incplan validate --explain CHECK` prints what stands here.
)";

std::string overview() {
  std::string out = "\n| check | level | finds |\n|---|---|---|\n";
  for (const Check* check : check::all_checks()) {
    const Rule& rule = check->rule;
    out += fmt::format("| [`{0}`](#{0}) | {1}{2} | {3} |\n", rule.name, to_text(rule.level),
                       rule.fixed_level ? ", fixed" : "", rule.summary);
  }
  return out;
}

std::string entry(const Rule& rule) {
  return fmt::format("\n### {}\n\n{}{}: {}.\n\n{}\n", rule.name, to_text(rule.level), rule.fixed_level ? ", fixed" : "",
                     rule.summary, trim(rule.explanation));
}

}  // namespace

std::string checks_reference() {
  std::string out(prose);
  out += overview();
  std::optional<check::Group> group;
  for (const Check* check : check::all_checks()) {
    const auto here = check::group_of(check->rule.name);
    if (here != group) out += fmt::format("\n## {}\n", to_text(*here));
    group = here;
    out += entry(check->rule);
  }
  return out;
}

}  // namespace incplan::core::docs
