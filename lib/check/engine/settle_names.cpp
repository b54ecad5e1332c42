#include "check/engine/settle_names.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "check/references/usage.hpp"
#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

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

}  // namespace

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

}  // namespace incplan::core::check
