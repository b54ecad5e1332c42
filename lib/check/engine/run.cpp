#include <algorithm>
#include <unordered_map>
#include <utility>

#include "check/check.hpp"
#include "check/engine/messages.hpp"
#include "check/references/usage.hpp"
#include "check/words/wording.hpp"
#include "plan/place_in.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

// Names that mean nothing: one missing name, one report, at the end that is misspelt.
//
//   roles: {incident_manger: …}, and five places say `incident_manager`: the mistake stands in `roles`, once.

bool is_before(const Place& one, const Place& other) {
  return one.source == other.source && one.start < other.start;
}

void add_place(Diagnostic& report, Place place) {
  if (is_before(place, report.place)) std::swap(place, report.place);
  report.related.push_back({place, "here too"});
}

void merge_same(std::string_view code, Diagnostics& found) {
  Diagnostics merged;
  std::unordered_map<std::string, std::size_t> seen;
  for (Diagnostic& next : found) {
    if (next.code != code) {
      merged.push_back(std::move(next));
      continue;
    }
    const auto [first, is_new] = seen.emplace(to_text(next.message), merged.size());
    if (is_new)
      merged.push_back(std::move(next));
    else
      add_place(merged[first->second], next.place);
  }
  found = std::move(merged);
}

/// "Incident manager" says `incident_manager`.
bool says(const Text& name, std::string_view id) {
  const std::string wanted = "_" + std::string(id);
  return std::ranges::any_of(name.versions, [&wanted](const Text::Version& version) {
    std::string words = "_" + ascii_lower(version.words);
    std::ranges::replace_if(
        words, [](char c) { return c == ' ' || c == '-'; }, '_');
    return words.find(wanted) != std::string::npos;
  });
}

const Definition* nearest_definition(std::string_view missing, std::span<const Definition> unused) {
  std::vector<std::string_view> ids;
  for (const Definition& definition : unused) ids.push_back(definition.id);
  const auto found = std::ranges::find(unused, nearest(missing, ids), &Definition::id);
  return found == unused.end() ? nullptr : &*found;
}

void relocate(Diagnostic& report, const Definition& definition) {
  report.related.insert(report.related.begin(), {report.place, "used here"});
  report.place = definition.place;
  const std::size_t places = report.related.size();
  report.message =
      places == 1 ? Sentence("nothing uses `{}`, and one place says `{}`", definition.id, report.about.text)
                  : Sentence("nothing uses `{}`, and {} places say `{}`", definition.id, places, report.about.text);
  report.hint = "write the same name in all of them";
}

using Reports = std::vector<Diagnostic*>;

void relocate_to_definitions(const Reports& reports, const std::vector<Definition>& unused) {
  int guesses_left = unused.empty() ? 0 : most_guesses;
  for (Diagnostic* report : reports) {
    if (guesses_left-- <= 0) return;
    const Definition* definition = nearest_definition(report->about.text, unused);
    if (definition == nullptr) continue;
    const bool is_named_so = definition->name != nullptr && says(*definition->name, report->about.text);
    if (is_named_so || !report->related.empty()) relocate(*report, *definition);
  }
}

/// A language in which many texts are written is missing from the list, not from the texts.
void relocate_to_languages(const Reports& reports, const Place& list) {
  constexpr std::size_t many = 2;
  for (Diagnostic* report : reports) {
    if (!list || report->related.size() < many) continue;
    report->related.insert(report->related.begin(), {report->place, "a text in this language"});
    report->place = list;
    report->hint = "add it to `languages`: " + std::to_string(report->related.size()) + " texts are written in it";
  }
}

Reports reports_about(std::string_view kind, std::string_view code, Diagnostics& found) {
  Reports reports;
  for (Diagnostic& diagnostic : found) {
    if (diagnostic.code == code && diagnostic.about.kind == kind) reports.push_back(&diagnostic);
  }
  return reports;
}

/// Of the findings with this code, those that say the same become one, at the first of their places, with the others
/// beside it. A name that is missing (`Diagnostic::about`) is reported at a definition that nothing uses and whose id is
/// nearly the same, where several places say the name, or where the definition's own words do; a language, at the list of
/// languages, where many texts have it.
void settle_names(const View& view, std::string_view code, Diagnostics& found) {
  merge_same(code, found);
  const auto is_missing = [code](const Diagnostic& each) { return each.code == code && !each.about.text.empty(); };
  if (std::ranges::none_of(found, is_missing)) return;
  const Usage usage(view.plan, view.messages);
  for (std::size_t i = 0; i < id_kinds; ++i) {
    const auto kind = static_cast<IdKind>(i);
    const Reports reports = reports_about(missing_kind(kind), code, found);
    if (!reports.empty()) relocate_to_definitions(reports, usage.unused(view.plan, kind));
  }
  relocate_to_languages(reports_about("language", code, found), view.plan.languages.front().place);
}

/// Looks for what a check finds in words, in every message.
void report_prose(const View& view, const Check& check, Diagnostics& found) {
  for (const Template& part : view.messages.templates()) {
    if (check.wording->public_only && !part.is_public) continue;
    const Prose prose{
        .text = part.words(), .tags = part.tags, .matches = part.matches, .plan = view.plan, .flow = part.stage->flow};
    for (const PhraseSpan& find : check.wording->find(prose)) {
      found.push_back({.code = check.rule.name,
                       .place = place_in(*part.version, find.start, find.end - find.start),
                       .message = message_of(*check.wording, prose.text.substr(find.start, find.end - find.start)),
                       .hint = std::string(check.wording->hint)});
    }
  }
}

/// Silence would be taken for a proof. `what` was being looked at when the work came to its end.
void report_too_much(const Plan& plan, const std::string& what, Diagnostics& found) {
  const Place place = plan.severities.empty() ? Place{} : plan.severities.front().place;
  found.push_back({.code = too_much.rule.name,
                   .place = place,
                   .message = Sentence("too much to check: {}, and what hangs on it, could not be proved", what),
                   .hint = "ask fewer questions in one condition, or split the plan; examples are tried all the same"});
}

std::string messages_in_words(const Plan& plan) {
  return "what " + std::to_string(plan.channels.size()) + " channels say at " + std::to_string(plan.stages.size()) +
         " stages";
}

/// Runs one check; whether it may have found what makes it unknown what stands in the plan.
bool run(const Check& check, const View& view, Diagnostics& found) {
  Diagnostics own;
  if (check.run != nullptr) check.run(view, own);
  if (check.wording != nullptr) report_prose(view, check, own);
  const bool has_found = !own.empty();
  std::ranges::move(own, std::back_inserter(found));
  if (check.merges) settle_names(view, check.rule.name, found);
  return has_found || (check.run != nullptr && is_damage(check.rule.name));
}

}  // namespace

void run_answer_checks(const Plan& plan, Instant now, Diagnostics& found) {
  Decisions decisions(plan);
  KnownErrors known_errors;
  const Messages messages(plan);
  const View view{.plan = plan, .decisions = decisions, .now = now, .known_errors = known_errors, .messages = messages};
  for (const Check* check : all_checks()) {
    if (!check->rule.breaks_answers || check->run == nullptr) continue;
    known_errors.note(found);
    run(*check, view, found);
  }
}

void run_checks(const Plan& plan, Instant now, Diagnostics& found) {
  Decisions decisions(plan);
  static_cast<void>(decisions.severity());  // most of the rest hangs on it
  std::string too_much_for = decisions.exhausted() ? "how severe an incident is" : "";
  KnownErrors known_errors;
  const Messages messages(plan, decisions);
  if (decisions.exhausted() && too_much_for.empty()) too_much_for = messages_in_words(plan);
  const View view{.plan = plan, .decisions = decisions, .now = now, .known_errors = known_errors, .messages = messages};
  bool is_damage_known = false;
  for (const Check* check : all_checks()) {
    if (!is_damage_known) known_errors.note(found);
    is_damage_known = !run(*check, view, found);
    if (decisions.exhausted() && too_much_for.empty()) too_much_for = "`" + std::string(check->rule.name) + "`";
  }
  if (!too_much_for.empty()) report_too_much(plan, too_much_for, found);
}

}  // namespace incplan::core::check
