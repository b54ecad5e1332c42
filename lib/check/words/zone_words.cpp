#include "check/words/zone_words.hpp"

#include <algorithm>
#include <array>

#include "check/words/prose.hpp"
#include "text/character.hpp"
#include "text/unicode.hpp"

namespace incplan::core::check {
namespace {

/// Abbreviations of zones in use, and of those that North America writes without saying whether it is summer.
constexpr auto abbreviations = std::to_array<std::string_view>({
    "ACDT", "ACST", "ADT",  "AEDT", "AEST", "AKDT", "AKST", "AST",  "AWST", "BRT",  "BST", "CAT",  "CDT",
    "CEST", "CET",  "CLST", "CLT",  "COT",  "CST",  "CT",   "EAT",  "EDT",  "EEST", "EET", "EST",  "ET",
    "GMT",  "GST",  "HDT",  "HKT",  "HST",  "ICT",  "IDT",  "IST",  "JST",  "KST",  "MDT", "MESZ", "MEZ",
    "MSK",  "MST",  "MT",   "MYT",  "NDT",  "NPT",  "NST",  "NZDT", "NZST", "PDT",  "PET", "PHT",  "PKT",
    "PST",  "PT",   "SAST", "SGT",  "TRT",  "UTC",  "UYT",  "WAT",  "WEST", "WET",  "WIB", "WIT",  "WITA",
});

bool is_abbreviation(std::string_view word) {
  return std::ranges::binary_search(abbreviations, word);
}

std::string_view without_blanks(std::string_view text) {
  for (const std::string_view blank : {" ", "\u00A0", "\u202F", " "}) {
    if (text.starts_with(blank)) text.remove_prefix(blank.size());
  }
  return text;
}

std::size_t capitals(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_upper) - text.begin());
}

/// A clock time of four digits, with a colon or without.
struct Digits {
  std::size_t length = 0;
  int minutes = 0;
};

Digits four_digits(std::string_view text) {
  const std::size_t colon = text.size() > 2 && text[2] == ':' ? 1 : 0;
  if (text.size() < 4 + colon) return {};
  const std::string_view hour = text.substr(0, 2);
  const std::string_view minute = text.substr(2 + colon, 2);
  if (!std::ranges::all_of(hour, is_digit) || !std::ranges::all_of(minute, is_digit)) return {};
  const auto number = [](std::string_view two) { return (two[0] - '0') * 10 + (two[1] - '0'); };
  return {4 + colon, number(hour) * 60 + number(minute)};
}

/// What stands right behind the time: an offset, or any abbreviation, for there are more than anybody lists.
bool begins_with_zone(std::string_view rest, int minutes) {
  rest = without_blanks(rest);
  for (const std::string_view word : {"Uhr", "Uhr,"}) {
    if (rest.starts_with(word) && stands_alone(rest, 0, 3)) rest = without_blanks(rest.substr(3));
  }
  if (rest.starts_with('(')) rest.remove_prefix(1);
  if (offset_length(rest, minutes) > 0) return true;
  const std::size_t length = capitals(rest);
  if (!stands_alone(rest, 0, length)) return false;
  const std::string_view word = rest.substr(0, length);
  return word == "Z" || (length == 2 && is_abbreviation(word)) || (length >= 3 && length <= 5);
}

bool begins_with_capital(std::string_view word) {
  return !word.empty() && (is_upper(word.front()) || static_cast<unsigned char>(word.front()) >= 0x80);
}

/// ` (Paris)`, ` (New York)`, as messages of this program name a zone, and not ` (Monday)`.
bool names_place_in_brackets(std::string_view rest) {
  constexpr auto days = std::to_array<std::string_view>(
      {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Today", "Tomorrow", "Montag",
       "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonnabend", "Sonntag", "Heute", "Morgen"});
  rest = without_blanks(rest);
  const std::size_t end = rest.find(')');
  if (!rest.starts_with('(') || end == std::string_view::npos) return false;
  std::string_view name = rest.substr(1, end - 1);
  if (std::ranges::find(days, name) != days.end()) return false;
  while (begins_with_capital(name)) {
    const std::size_t blank = name.find(' ');
    if (blank == std::string_view::npos) return true;
    name.remove_prefix(blank + 1);
  }
  return false;
}

/// `Paris time`, `Eastern daylight time`, and not `local time`.
bool names_place_before(std::string_view rest, std::string_view noun) {
  for (std::size_t at = rest.find(noun); at != std::string_view::npos; at = rest.find(noun, at + 1)) {
    if (!stands_alone(rest, at + 1, at + noun.size())) continue;
    std::string_view before = rest.substr(0, at);
    for (const std::string_view kind : {" standard", " daylight", " summer"}) {
      if (ascii_lower(before).ends_with(kind)) before.remove_suffix(kind.size());
    }
    const std::string_view word = before.substr(before.rfind(' ') + 1);
    if (begins_with_capital(word) && word != "Local" && word != "Your" && word != "Our") return true;
  }
  return false;
}

/// `heure de Paris`, `heure d’Europe centrale`, `hora de Madrid`.
bool names_place_after(std::string_view rest) {
  for (const std::string_view noun : {"heure de ", "heure du ", "heure d'", "heure d’", "hora de ", "hora del "}) {
    const std::size_t at = rest.find(noun);
    if (at != std::string_view::npos && begins_with_capital(rest.substr(at + noun.size()))) return true;
  }
  return rest.find("hora peninsular") != std::string_view::npos;
}

bool has_abbreviation(std::string_view rest) {
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t length = capitals(rest.substr(at));
    if (length > 0 && stands_alone(rest, at, at + length) && is_abbreviation(rest.substr(at, length))) return true;
    at += std::max<std::size_t>(length, 1);
  }
  return false;
}

/// Up to the end of the sentence, and not far. The periods of `p.m.` end none.
std::string_view sentence(std::string_view rest) {
  constexpr std::size_t contact = 48;
  rest = rest.substr(0, contact);
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const bool is_end = at + 1 >= rest.size() || rest[at + 1] == ' ' || rest[at + 1] == '\n';
    const std::string before = ascii_lower(rest.substr(0, at));
    const bool is_half = rest[at] == '.' && (before.ends_with("p.m") || before.ends_with("a.m"));
    const bool ends = (rest[at] == '.' || rest[at] == '!' || rest[at] == '?') && is_end && !is_half;
    if (ends || rest[at] == '\n') return rest.substr(0, at);
  }
  return rest;
}

}  // namespace

/// What follows a hyphen and is later on the clock is the end of a span: `9:00-10:00`.
std::size_t offset_length(std::string_view rest, int minutes) {
  constexpr int most = 14 * 60;
  const std::string_view sign = without_blanks(rest);
  const bool is_plus = sign.starts_with('+');
  const std::string_view minus = sign.starts_with('-') ? "-" : "\u2212";
  if (!is_plus && !sign.starts_with(minus)) return 0;
  const std::string_view number = sign.substr(is_plus ? 1 : minus.size());
  const Digits offset = four_digits(number);
  if (offset.length == 0 || offset.minutes > most || (!is_plus && offset.minutes > minutes)) return 0;
  return rest.size() - number.size() + offset.length;
}

bool names_zone(std::string_view rest, int minutes) {
  if (begins_with_zone(rest, minutes) || names_place_in_brackets(rest)) return true;
  const std::string_view here = sentence(rest);
  return has_abbreviation(here) || names_place_before(here, " time") || names_place_before(here, " Time") ||
         names_place_before(here, " Zeit") || names_place_after(here);
}

}  // namespace incplan::core::check
