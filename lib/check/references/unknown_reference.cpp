#include <algorithm>
#include <iterator>
#include <map>

#include "check/check.hpp"
#include "check/references/usage.hpp"
#include "format/service_owners.hpp"
#include "plan/references.hpp"
#include "plan/walk.hpp"
#include "text/nearest.hpp"
#include "text/to_do.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

constexpr std::string_view explanation = R"(A name that points at nothing: a person in a role, a channel's audience or
fallback, the severity of an example, a criterion or one of its values in a
condition, a language of a text, a check under `lint`.

A plan with a dangling name reads well and does nothing. The role is held by
nobody, the condition never holds, the fallback is not there, and the first to
notice is the person who follows it at night.

```yaml
people:
  amina: {name: Amina Diallo, contact: {slack: "@amina"}}
roles:
  incident_manager: {name: Incident manager, held_by: [amnia]}
```

Correct the name (the report says which one is near), or define what it stands
for. A name that is missing in several places is reported once, with the other
places.
)";

void report(Name missing, std::span<const std::string_view> known, const Place& place, Diagnostics& found) {
  found.push_back({.code = unknown_reference.rule.name,
                   .place = place,
                   .message = Sentence("unknown {} `{}`", missing.kind, missing.text),
                   .hint = did_you_mean(missing.text, known),
                   .about = std::move(missing)});
}

/// The moments of an incident that a clock can count from.
std::vector<std::string_view> clock_starts() {
  std::vector<std::string_view> names;
  for (const MomentRow& row : moment_table) {
    if (!row.event.empty()) names.push_back(row.name);
  }
  return names;
}

constexpr std::string_view only_in_roles =
    "it stands only in `held_by` of a role: name a role that they hold, or a person";

std::string from_moments() {
  std::string list;
  for (const std::string_view moment : clock_starts()) list += "`" + std::string(moment) + "`, ";
  return "write " + list + "or the id of an obligation";
}

/// What could be meant: of a moment that starts a clock, the moments of an incident too.
std::vector<std::string_view> candidates(const Plan& plan, IdKind kind) {
  std::vector<std::string_view> known;
  if (kind == IdKind::obligation) known = clock_starts();
  for (const Definition& definition : definitions(plan, kind)) known.push_back(definition.id);
  if (kind == IdKind::severity) known.push_back("none");
  if (kind == IdKind::person) {
    for (const ServiceOwnersRow& row : service_owners_table) known.push_back(row.name);
  }
  return known;
}

using Kinds = std::map<std::string_view, IdKind>;

/// Names that are missing as a person or a role, with which of them they are first.
Kinds kinds_of_holders(const std::vector<Reference>& dangling) {
  Kinds kinds;
  for (const Reference& missing : dangling) {
    const bool is_exact = missing.kind == IdKind::person || missing.kind == IdKind::role;
    if (is_exact) kinds.emplace(missing.name, missing.kind);
  }
  return kinds;
}

/// What the reports call its kind. A name is called the same wherever it is missing, so that its reports can be merged.
std::string_view word_for(const Reference& missing, const Kinds& of_holders) {
  const auto more_exact = missing.kind == IdKind::holder ? of_holders.find(missing.name) : of_holders.end();
  return missing_kind(more_exact == of_holders.end() ? missing.kind : more_exact->second);
}

/// Whether it is known why the name means nothing: what it names may be defined where nothing could be read, or it is
/// no name at all.
bool is_explained(const View& view, const Reference& missing) {
  const auto is_hidden = [&view](std::string_view part) { return view.known_errors.hides_part(part); };
  if (is_to_do(missing.name) || std::ranges::any_of(parts(missing.kind), is_hidden)) return true;
  return missing.name.find(',') != std::string_view::npos && view.known_errors.covers(missing.place);
}

/// Criteria are missing in conditions and facts, which are read against them and reported there.
std::vector<Reference> dangling_references(const Plan& plan) {
  std::vector<Reference> list = references(plan);
  std::erase_if(list, [](const Reference& reference) {
    return reference.definition != nullptr || reference.kind == IdKind::criterion;
  });
  return list;
}

void report_references(const View& view, Diagnostics& found) {
  const std::vector<Reference> dangling = dangling_references(view.plan);
  const Kinds of_holders = kinds_of_holders(dangling);
  int guesses_left = most_guesses;
  for (const Reference& missing : dangling) {
    if (is_explained(view, missing)) continue;
    const auto known = guesses_left-- > 0 ? candidates(view.plan, missing.kind) : std::vector<std::string_view>();
    report({std::string(word_for(missing, of_holders)), std::string(missing.name)}, known, missing.place, found);
    if (missing.kind == IdKind::obligation && found.back().hint.empty()) found.back().hint = from_moments();
    if (find_service_owners(missing.name) != nullptr) found.back().hint = only_in_roles;
  }
}

bool is_language_of(const Plan& plan, std::string_view tag) {
  return std::ranges::any_of(plan.languages,
                             [tag](const auto& language) { return ascii_lower(language.value) == ascii_lower(tag); });
}

void report_language(const Plan& plan, std::string_view tag, const Place& place, Diagnostics& found) {
  if (is_language_of(plan, tag)) return;
  std::vector<std::string_view> known;
  for (const auto& language : plan.languages) known.push_back(language.value);
  report({"language", std::string(tag)}, known, place, found);
  found.back().message = Sentence("`{}` is none of the plan's languages", tag);
  if (found.back().hint.empty()) found.back().hint = "add it to `languages` of the plan";
}

void report_languages(const View& view, Diagnostics& found) {
  if (view.known_errors.hides_part("languages")) return;
  for (const Text* text : texts(view.plan)) {
    for (const Text::Version& version : text->versions) {
      report_language(view.plan, version.language, version.language_place, found);
    }
  }
  for (const Audience& audience : view.plan.audiences) {
    for (const auto& language : audience.languages) report_language(view.plan, language.value, language.place, found);
  }
}

void report_checks(const View& view, Diagnostics& found) {
  for (const LintException& exception : view.plan.lint) {
    const std::string& name = exception.check.value;
    if (find_check(name) != nullptr) continue;
    report({"check", name}, {}, exception.check.place, found);
    found.back().hint = did_you_mean_check(name);
  }
}

void run(const View& view, Diagnostics& found) {
  report_references(view, found);
  report_languages(view, found);
  report_checks(view, found);
}

}  // namespace

const Check unknown_reference{.rule = {.name = "unknown-reference",
                                       .level = Level::error,
                                       .breaks_answers = true,
                                       .summary = "a name that is not defined",
                                       .explanation = explanation},
                              .run = run,
                              .merges = true};

}  // namespace incplan::core::check
