#include "check/references/template_findings.hpp"

#include "check/engine/messages.hpp"
#include "plan/place_in.hpp"
#include "text/nearest.hpp"

namespace incplan::core::check {
namespace {

/// `urls.statuspage` where the channel `statuspage` is missing everywhere else too.
bool follows_from_missing_name(const View& view, std::string_view variable) {
  const std::size_t dot = variable.find('.');
  return dot != std::string_view::npos && view.known_errors.is_missing(variable.substr(dot + 1));
}

}  // namespace

void report_template_problems(const View& view, std::string_view code, Diagnostics& found) {
  TemplateNames names = template_names(view.plan);
  const std::size_t before = found.size();
  for (const Template& part : view.messages.templates()) {
    names.guesses = found.size() - before < most_guesses;
    for (const TemplateProblem& problem : template_problems(part.words(), part.tags, names)) {
      if (problem.code != code || follows_from_missing_name(view, problem.name)) continue;
      const bool is_syntax = code == template_syntax.rule.name;
      found.push_back({.code = code,
                       .place = place_in(*part.version, problem.offset, problem.length),
                       .message = problem.message,
                       .hint = problem.hint,
                       .about = is_syntax ? Name{} : Name{"variable", std::string(problem.name)}});
      if (is_syntax) break;  // behind a broken tag nobody knows what is open
    }
  }
}

}  // namespace incplan::core::check
