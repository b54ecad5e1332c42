// What the program itself says inside a message, in the message's language: how names are joined, dates and spans of
// time written, a drill marked, and what is asked where something is missing.
//
//   joined({"Checkout", "Payments", "Search"}, language_of("fr"))   ->  "Checkout, Payments et Search"
//
// The words are data (`languages.def`); a language that has none gets signs and figures only.
#pragma once

#include <array>
#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plan/text.hpp"
#include "text/time.hpp"

namespace incplan::core {

/// A unit of time as one and as several: `hour`, `hours`.
struct UnitWords {
  std::string_view one;
  std::string_view many;
};

/// A city of the time zone database, and what a language calls it: `London`, `Londres`.
struct CityName {
  std::string_view city;
  std::string_view name;
};

struct Language {
  std::string_view tag;  ///< without a region; empty for the row of all others
  std::string_view last_join;
  std::string_view last_join_before_i;  ///< where the language changes it before that sound; else empty
  std::string_view first_ordinal;       ///< behind the first of a month: `1er`
  std::string_view ordinal;             ///< behind any other day: `24.`
  std::string_view of;                  ///< between day, month and year
  std::array<std::string_view, 12> months;
  UnitWords days;
  UnitWords hours;
  UnitWords minutes;
  std::string_view moment;           ///< less than a minute
  std::string_view drill;            ///< one word, for titles
  std::string_view drill_line;       ///< a line of its own, for bodies
  std::string_view drill_prefix;     ///< before the first words, where every character counts
  std::string_view on_change;        ///< instead of a time, when updates come only with news
  std::string_view time_of;          ///< `heure de `: before the city of a zone; empty where people say `CET`
  std::string_view time_of_vowel;    ///< the same before a vowel
  std::span<const CityName> cities;  ///< those that the language calls otherwise than the time zone database
  std::string_view ask_started;
  std::string_view ask_next_update;
  std::string_view ask_scheduled_for;
  std::string_view ask_scheduled_until;
  std::string_view ask_services;
  std::string_view ask_severity;
  std::string_view ask_role;
  std::string_view ask_url;
  std::string_view not_public;   ///< instead of what an audience must not read
  std::string_view ask_contact;  ///< `{}` are a person and a medium
  std::string_view phone;
  std::string_view email;
};

/// The row of a language tag (`fr`, `fr-CA`), or that of all others.
[[nodiscard]] const Language& language_of(std::string_view tag);
[[nodiscard]] const std::vector<Language>& languages();
/// Words of the program as a plan would have them.
[[nodiscard]] Text in_all_languages(std::string_view Language::*words);

[[nodiscard]] std::string joined(const std::vector<std::string>& names, const Language& language);
/// The two largest units of a span, rounded down: `1 hour 20 minutes`, `2 days 3 hours`.
[[nodiscard]] std::string format_span(std::chrono::seconds span, const Language& language);
/// The city that a zone is named after, as the language calls it: `Londres`; empty for a zone that is named after none
/// (`UTC`, `Etc/GMT+5`).
[[nodiscard]] std::string city_of(const Zone& zone, const Language& language);
/// A time of day with its zone: `14:05 CET`, or `14:05 (heure de Paris)` where the language says it so.
[[nodiscard]] std::string format_time(Instant instant, const Zone& zone, const Language& language);
/// `24 November`, `24. November 2026`; `2026-11-24` where the language has no words.
[[nodiscard]] std::string format_date(Date date, bool with_year, const Language& language);

}  // namespace incplan::core
