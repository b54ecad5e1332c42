#include "check/references/template_findings.hpp"

#include <algorithm>

#include "answer/role_names.hpp"
#include "answer/who.hpp"
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

/// Whether the contacts of a role could not all be read.
bool is_explained(const View& view, const TemplateProblem& problem) {
  const RoleName name = find_role_name(view.plan, problem.name);
  if (name.role == nullptr) return false;
  return view.known_errors.hides_part("people") || view.known_errors.covers(name.role->place) ||
         std::ranges::any_of(holders_of(view.plan, *name.role),
                             [&](const Person* person) { return view.known_errors.covers(person->place); });
}

}  // namespace

void report_template_problems(const View& view, std::string_view code, Diagnostics& found) {
  TemplateNames names = template_names(view.plan);
  const std::size_t before = found.size();
  for (const Template& part : view.messages.templates()) {
    names.guesses = found.size() - before < most_guesses;
    for (const TemplateProblem& problem : template_problems(part.words(), part.tags, names)) {
      if (problem.code != code || follows_from_missing_name(view, problem.name) || is_explained(view, problem))
        continue;
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
