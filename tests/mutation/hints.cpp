#include "mutation/hints.hpp"

#include <algorithm>
#include <array>

namespace incplan::core::test {
namespace {

constexpr std::string_view example = "write it like `";

/// Before what is to be written, in the order in which they are looked for.
constexpr std::array<std::string_view, 5> leads = {"did you mean `", "put it in quotes: `", "put the text in quotes: `",
                                                   example, "write `"};

/// What stands in the backticks behind a lead.
std::optional<std::string_view> words_of(std::string_view hint) {
  for (const std::string_view lead : leads) {
    const std::size_t start = hint.find(lead);
    if (start == std::string_view::npos) continue;
    const std::string_view words = hint.substr(start + lead.size());
    const std::size_t end = words.find('`');
    if (end != std::string_view::npos) return words.substr(0, end);
  }
  return std::nullopt;
}

/// Without the key, where the report stands at the value: `owner: comms_lead`.
std::string_view without_key(std::string_view words, const Place& place) {
  const std::string key = place.path == nullptr ? std::string() : std::string(place.path->key) + ": ";
  const bool more = words.size() > key.size();  // else the report stands at the key
  return more && key.size() > 2 && words.starts_with(key) ? words.substr(key.size()) : words;
}

/// The quotes around a value stay, unless the words bring their own.
std::string quoted_as(std::string_view words, std::string_view written) {
  const bool quoted =
      written.size() > 1 && (written.front() == '"' || written.front() == '\'') && written.front() == written.back();
  const bool has_own = words.starts_with('"') || words.starts_with('\'');
  return quoted && !has_own ? written.front() + std::string(words) + written.front() : std::string(words);
}

/// How much of the text the words put into quotes: a report may stand at the sign that matters, as at `{{`.
std::size_t unquoted_at(std::string_view words, std::string_view text) {
  if (words.size() < 2 || (words.front() != '"' && words.front() != '\'')) return 0;
  const std::string_view inside = words.substr(1, words.size() - 2);
  return text.starts_with(inside) ? inside.size() : 0;
}

}  // namespace

std::optional<std::string> follow(const Diagnostic& report, std::string_view bytes) {
  const auto words = words_of(report.hint);
  const Place& place = report.place;
  const bool fits = words && place && place.end > place.start && words->find("…") == std::string_view::npos;
  if (!fits || report.code == "missing-key") return std::nullopt;
  const std::size_t finish =
      std::max<std::size_t>(place.end, place.start + unquoted_at(*words, bytes.substr(place.start)));
  const std::string_view written = bytes.substr(place.start, finish - place.start);
  return std::string(bytes.substr(0, place.start)) + quoted_as(without_key(*words, place), written) +
         std::string(bytes.substr(finish));
}

bool is_next_mistake(const Diagnostic& report, const Diagnostic& first) {
  if (report.level != Level::error || !report.place) return false;
  if (report.place.position().line != first.place.position().line) return false;
  const bool by_example = first.hint.find(example) != std::string::npos;
  constexpr std::array<std::string_view, 4> of_form = {"yaml-syntax", "invalid-value", "wrong-type", "unknown-key"};
  return !by_example || std::ranges::find(of_form, report.code) != of_form.end();
}

}  // namespace incplan::core::test
