#include "check/relocate_to_definition.hpp"

#include <algorithm>
#include <vector>

#include "text/nearest.hpp"
#include "text/unicode.hpp"

namespace incplan::check {
namespace {

/// The name in a message of this family: `x` of "unknown person `x`".
std::string_view missing_name(std::string_view message, std::string_view kind) {
  const std::string begin = "unknown " + std::string(kind) + " `";
  if (!message.starts_with(begin) || !message.ends_with('`')) return {};
  return message.substr(begin.size(), message.size() - begin.size() - 1);
}

/// "Incident manager" says `incident_manager`.
bool says(const Text& name, std::string_view id) {
  std::string wanted = "_" + std::string(id);
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

void relocate(Diagnostic& report, std::string_view missing, const Definition& definition) {
  report.related.insert(report.related.begin(), {report.place, "used here"});
  report.place = definition.place;
  const std::size_t places = report.related.size();
  report.message = "nothing uses `" + std::string(definition.id) + "`, and " +
                   (places == 1 ? "one place says" : std::to_string(places) + " places say") + " `" +
                   std::string(missing) + "`";
  report.hint = "write the same name in all of them";
}

}  // namespace

void move_to_definition(std::string_view kind, std::span<const Definition> unused, Diagnostics& found) {
  int guesses_left = most_guesses;
  for (Diagnostic& report : found) {
    const std::string missing(missing_name(report.message, kind));
    if (missing.empty() || unused.empty() || guesses_left-- <= 0) continue;
    const Definition* definition = nearest_definition(missing, unused);
    if (definition == nullptr) continue;
    const bool is_named_so = definition->name != nullptr && says(*definition->name, missing);
    if (is_named_so || !report.related.empty()) relocate(report, missing, *definition);
  }
}

}  // namespace incplan::check
