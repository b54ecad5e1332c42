#include "answer/language.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "text/unicode.hpp"

namespace incplan {
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

std::string span_words(std::chrono::seconds span, const Language& language) {
  std::int64_t minutes = std::max<std::int64_t>(0, span.count()) / 60;
  if (minutes == 0) return std::string(language.moment);
  std::int64_t days = minutes / 60 / 24;
  std::int64_t hours = minutes / 60 % 24;
  std::string out = days > 0 ? counted(days, language.days) : "";
  if (hours > 0) out += (out.empty() ? "" : " ") + counted(hours, language.hours);
  if (days == 0 && minutes % 60 > 0) out += (out.empty() ? "" : " ") + counted(minutes % 60, language.minutes);
  return out;
}

std::string date_words(Date date, bool with_year, const Language& language) {
  std::string_view month = language.months.at(static_cast<unsigned>(date.month()) - 1);
  if (month.empty()) return date_text(date);
  auto day = static_cast<unsigned>(date.day());
  std::string_view ordinal = day == 1 ? language.first_ordinal : language.ordinal;
  std::string out = fmt::format("{}{}{}{}", day, ordinal, language.of, month);
  return with_year ? fmt::format("{}{}{}", out, language.of, static_cast<int>(date.year())) : out;
}

}  // namespace incplan
