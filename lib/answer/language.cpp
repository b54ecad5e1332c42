#include "answer/language.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

/// Spanish changes its conjunction before the sound of `i`, but not before `hie`.
bool begins_with_i(std::string_view name) {
  std::string lower = ascii_lower(name.substr(0, 3));
  return (lower.starts_with('i') || lower.starts_with("hi") || name.starts_with("Í") || name.starts_with("í")) &&
         !lower.starts_with("hie") && !lower.starts_with("io");
}

std::string counted(std::int64_t count, const UnitWords& unit) {
  return fmt::format("{} {}", count, count == 1 ? unit.one : unit.many);
}

/// After the French names of the CLDR, for cities that people of a plan are likely to live in.
constexpr CityName french_cities[] = {
    {"Algiers", "Alger"},       {"Athens", "Athènes"},        {"Beirut", "Beyrouth"},     {"Brussels", "Bruxelles"},
    {"Bucharest", "Bucarest"},  {"Copenhagen", "Copenhague"}, {"Jerusalem", "Jérusalem"}, {"Lisbon", "Lisbonne"},
    {"London", "Londres"},      {"Mexico City", "Mexico"},    {"Montreal", "Montréal"},   {"Moscow", "Moscou"},
    {"Noumea", "Nouméa"},       {"Reunion", "La Réunion"},    {"Sao Paulo", "São Paulo"}, {"Seoul", "Séoul"},
    {"Singapore", "Singapour"}, {"Vienna", "Vienne"},         {"Warsaw", "Varsovie"},
};

/// Whether French elides an article before the name: `d'Amsterdam`, `d'Helsinki`.
bool begins_with_vowel(std::string_view name) {
  constexpr std::string_view vowels = "aeiouh";
  const char first = ascii_lower(name.substr(0, 1)).front();
  return vowels.find(first) != std::string_view::npos || name.starts_with("É");
}

}  // namespace

const std::vector<Language>& languages() {
  static const std::vector<Language> rows = {
#include "answer/languages.def"
  };
  return rows;
}

const Language& language_of(std::string_view tag) {
  std::string main = ascii_lower(tag.substr(0, tag.find('-')));
  auto found = std::ranges::find(languages(), main, &Language::tag);
  return found == languages().end() ? languages().back() : *found;
}

Text in_all_languages(std::string_view Language::*words) {
  Text text;
  for (const Language& language : languages()) {
    if (language.tag.empty()) continue;
    text.versions.push_back({std::string(language.tag), std::string(language.*words), {}, {}});
  }
  return text;
}

std::string joined(const std::vector<std::string>& names, const Language& language) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    bool last = i + 1 == names.size();
    bool changes = !language.last_join_before_i.empty() && begins_with_i(names[i]);
    std::string_view join = changes ? language.last_join_before_i : language.last_join;
    if (i > 0) out += last ? join : ", ";
    out += names[i];
  }
  return out;
}

std::string format_span(std::chrono::seconds span, const Language& language) {
  std::int64_t minutes = std::max<std::int64_t>(0, span.count()) / 60;
  if (minutes == 0) return std::string(language.moment);
  std::int64_t days = minutes / 60 / 24;
  std::int64_t hours = minutes / 60 % 24;
  std::string out = days > 0 ? counted(days, language.days) : "";
  if (hours > 0) out += (out.empty() ? "" : " ") + counted(hours, language.hours);
  if (days == 0 && minutes % 60 > 0) out += (out.empty() ? "" : " ") + counted(minutes % 60, language.minutes);
  return out;
}

std::string city_of(const Zone& zone, const Language& language) {
  const std::string& name = zone.name();
  const std::size_t slash = name.rfind('/');
  if (slash == std::string::npos || name.starts_with("Etc/")) return {};
  std::string city = name.substr(slash + 1);
  std::ranges::replace(city, '_', ' ');
  const auto known = std::ranges::find(language.cities, city, &CityName::city);
  return known == language.cities.end() ? city : std::string(known->name);
}

std::string format_time(Instant instant, const Zone& zone, const Language& language) {
  const std::string city = language.time_of.empty() ? "" : city_of(zone, language);
  std::string time = time_text(instant, zone, false);
  if (city.empty()) return time;
  const std::string_view of = begins_with_vowel(city) ? language.time_of_vowel : language.time_of;
  return fmt::format("{} ({}{})", time.substr(0, time.find(' ')), of, city);
}

std::string format_date(Date date, bool with_year, const Language& language) {
  std::string_view month = language.months.at(static_cast<unsigned>(date.month()) - 1);
  if (month.empty()) return date_text(date);
  auto day = static_cast<unsigned>(date.day());
  std::string_view ordinal = day == 1 ? language.first_ordinal : language.ordinal;
  std::string out = fmt::format("{}{}{}{}", day, ordinal, language.of, month);
  return with_year ? fmt::format("{}{}{}", out, language.of, static_cast<int>(date.year())) : out;
}

}  // namespace incplan::core
