#include <algorithm>
#include <iterator>
#include <map>

#include "check/check.hpp"
#include "check/merge_same_name.hpp"
#include "check/references.hpp"
#include "check/relocate_to_definition.hpp"
#include "check/texts.hpp"
#include "check/usage.hpp"
#include "text/nearest.hpp"
#include "text/to_do.hpp"
#include "text/unicode.hpp"

namespace incplan::check {
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

void report(std::string message, std::string_view written, std::span<const std::string_view> known, const Place& place,
            Diagnostics& found) {
  found.push_back({.code = unknown_reference.rule.name,
                   .place = place,
                   .message = std::move(message),
                   .hint = did_you_mean(written, known)});
}

std::string unknown(std::string_view kind, std::string_view name) {
  return "unknown " + std::string(kind) + " `" + std::string(name) + "`";
}

/// The moments of an incident that a clock can count from.
std::vector<std::string_view> clock_starts() {
  std::vector<std::string_view> names;
  for (const MomentRow& row : moment_table) {
    if (!row.event.empty()) names.push_back(row.name);
  }
  return names;
}

std::string from_moments() {
  std::string list;
  for (const std::string_view moment : clock_starts()) list += "`" + std::string(moment) + "`, ";
  return "write " + list + "or the id of an obligation";
}

/// What could be meant: of a moment that starts a clock, the moments of an incident too.
std::vector<std::string_view> candidates(const Plan& plan, IdKind kind) {
  std::vector<std::string_view> known = names(plan, kind);
  if (kind == IdKind::obligation) std::ranges::copy(clock_starts(), std::inserter(known, known.begin()));
  if (kind == IdKind::severity) known.push_back("none");
  return known;
}

bool may_be_hidden(const View& view, IdKind kind) {
  const auto defined_in = parts(kind);
  return std::ranges::any_of(defined_in, [&view](std::string_view part) { return view.known_errors.hides_part(part); });
}

using Families = std::map<std::string_view, IdKind>;

/// Names that are missing as a person or a role, with which of them they are first.
Families families_of_holders(const std::vector<Reference>& dangling) {
  Families id_kinds;
  for (const Reference& missing : dangling) {
    const bool is_exact = missing.kind == IdKind::person || missing.kind == IdKind::role;
    if (is_exact) id_kinds.emplace(missing.name, missing.kind);
  }
  return id_kinds;
}

/// What the reports call a family. A name is called the same wherever it is missing, so that its reports can be
/// gathered.
std::string_view word_for(const Reference& missing, const Families& of_holders) {
  if (missing.kind == IdKind::obligation) return "moment or obligation";
  if (missing.kind != IdKind::holder) return to_text(missing.kind);
  const auto more_exact = of_holders.find(missing.name);
  return to_text(more_exact == of_holders.end() ? IdKind::holder : more_exact->second);
}

/// Whether the name itself is none, such as a mark of what is still to be filled in: that is reported where it stands.
bool is_reported(const Reference& reference, const Diagnostics& found) {
  if (is_to_do(reference.name)) return true;
  if (reference.name.find(',') == std::string_view::npos) return false;
  return std::ranges::any_of(found, [&reference](const Diagnostic& diagnostic) {
    return diagnostic.code == code::invalid_value && diagnostic.place.source == reference.place.source &&
           diagnostic.place.start == reference.place.start;
  });
}

void report_references(const View& view, Diagnostics& found) {
  const std::vector<Reference> dangling = dangling_references(view.plan);
  const Families of_holders = families_of_holders(dangling);
  int guesses_left = most_guesses;
  for (const Reference& reference : dangling) {
    if (may_be_hidden(view, reference.kind) || is_reported(reference, found)) continue;
    const bool guesses = guesses_left-- > 0;
    report(unknown(word_for(reference, of_holders), reference.name), reference.name,
           guesses ? candidates(view.plan, reference.kind) : std::vector<std::string_view>(), reference.place, found);
    if (reference.kind == IdKind::obligation && found.back().hint.empty()) found.back().hint = from_moments();
  }
}

/// Looks for names that are missing because their definition is misspelt.
void move_to_definitions(const View& view, Diagnostics& found) {
  const Usage usage(view.plan, view.messages);
  for (std::size_t i = 0; i < id_kinds; ++i) {
    const auto kind = static_cast<IdKind>(i);
    const std::string_view word = kind == IdKind::obligation ? "moment or obligation" : to_text(kind);
    move_to_definition(word, usage.unused(view.plan, kind), found);
  }
  std::vector<Definition> criteria;
  for (const Criterion& criterion : view.plan.criteria) {
    if (!usage.asked_criteria().contains(criterion.id.text)) criteria.push_back({criterion.id.text, criterion.place});
  }
  move_to_definition("criterion", criteria, found);
}

bool is_language_of(const Plan& plan, std::string_view tag) {
  return std::ranges::any_of(plan.languages,
                             [tag](const auto& language) { return ascii_lower(language.value) == ascii_lower(tag); });
}

void report_language(const Plan& plan, std::string_view tag, const Place& place, Diagnostics& found) {
  if (is_language_of(plan, tag)) return;
  std::vector<std::string_view> known;
  for (const auto& language : plan.languages) known.push_back(language.value);
  report("`" + std::string(tag) + "` is none of the plan's languages", tag, known, place, found);
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

/// A language in which many texts are written is missing from the list, not from the texts.
void move_to_languages(const Plan& plan, Diagnostics& found) {
  constexpr std::size_t many = 2;
  const Place& list = plan.languages.front().place;
  for (Diagnostic& report : found) {
    if (!list || report.code != unknown_reference.rule.name || report.related.size() < many) continue;
    if (!report.message.ends_with("` is none of the plan's languages")) continue;
    report.related.insert(report.related.begin(), {report.place, "a text in this language"});
    report.place = list;
    report.hint = "add it to `languages`: " + std::to_string(report.related.size()) + " texts are written in it";
  }
}

void report_checks(const View& view, Diagnostics& found) {
  for (const LintException& exception : view.plan.lint) {
    const std::string& name = exception.check.value;
    if (find_check(name) != nullptr) continue;
    found.push_back({.code = unknown_reference.rule.name,
                     .place = exception.check.place,
                     .message = unknown("check", name),
                     .hint = did_you_mean_check(name)});
  }
}

void run(const View& view, Diagnostics& found) {
  report_references(view, found);
  report_languages(view, found);
  report_checks(view, found);
  merge_same_name(unknown_reference.rule.name, found);
  const auto is_unknown = [](const Diagnostic& diagnostic) { return diagnostic.code == unknown_reference.rule.name; };
  if (std::ranges::none_of(found, is_unknown)) return;
  move_to_definitions(view, found);
  move_to_languages(view.plan, found);
}

}  // namespace

const Check unknown_reference{.rule = {.name = "unknown-reference",
                                       .level = Level::error,
                                       .breaks_answers = true,
                                       .summary = "a name that is not defined",
                                       .explanation = explanation},
                              .run = run};

}  // namespace incplan::check
