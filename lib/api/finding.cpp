#include "incplan/finding.hpp"

#include "api/content.hpp"
#include "report/redacted.hpp"
#include "validate.hpp"

namespace incplan {
namespace {

Location location(const core::Place& place) {
  if (!place) return {};
  const core::Position at = place.position();
  return {place.source->name(), at.line, at.column};
}

Level level(const core::Diagnostic& diagnostic) {
  switch (diagnostic.level.value_or(core::Level::error)) {
    case core::Level::off:
    case core::Level::info:
      return Level::info;
    case core::Level::warning:
      return Level::warning;
    case core::Level::error:
      break;
  }
  return Level::error;
}

Finding finding(const core::Diagnostic& diagnostic) {
  Finding made{.check = std::string(diagnostic.code),
               .level = level(diagnostic),
               .message = core::to_text(diagnostic.message),
               .hint = diagnostic.hint,
               .at = location(diagnostic.place),
               .related = {}};
  for (const core::Related& related : diagnostic.related) made.related.push_back(location(related.place));
  return made;
}

}  // namespace

std::vector<Finding> validate(const Plan& plan, Time now) {
  const Plan::Content& content = plan.content();
  const core::report::CheckedPlan checked = core::checked_plan(content.loaded, content.path, {}, now);
  const core::report::Redacted redacted(checked);
  std::vector<Finding> findings;
  for (const core::Diagnostic& diagnostic : redacted.plan().diagnostics) findings.push_back(finding(diagnostic));
  return findings;
}

}  // namespace incplan
