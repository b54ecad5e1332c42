#include <doctest/doctest.h>

#include "answer/language.hpp"
#include "answer/message_times.hpp"
#include "answer/moments.hpp"

using namespace incplan::core;

TEST_CASE("names are joined as the language joins them") {
  struct Row {
    const char* language;
    std::vector<std::string> names;
    const char* expected;
  };
  for (const Row& row : {
           Row{"en", {}, ""},
           Row{"en", {"A"}, "A"},
           Row{"en", {"A", "B"}, "A and B"},
           Row{"en", {"A", "B", "C"}, "A, B and C"},
           Row{"fr", {"A", "B", "C"}, "A, B et C"},
           Row{"fr-CA", {"A", "B"}, "A et B"},
           Row{"DE", {"A", "B", "C"}, "A, B und C"},
           Row{"es", {"Pagos", "Búsqueda"}, "Pagos y Búsqueda"},
           Row{"es", {"Pagos", "Inicio de sesión"}, "Pagos e Inicio de sesión"},
           Row{"es", {"Inicio", "Pagos", "Historial"}, "Inicio, Pagos e Historial"},
           Row{"es", {"Agua", "Hielo"}, "Agua y Hielo"},
           Row{"it", {"A", "B", "C"}, "A, B, C"},
       }) {
    CAPTURE(row.expected);
    CHECK(joined(row.names, language_of(row.language)) == row.expected);
  }
}

TEST_CASE("spans of time are told in two units") {
  struct Row {
    const char* language;
    int seconds;
    const char* expected;
  };
  constexpr int hour = 3600;
  for (const Row& row : {
           Row{"en", -5, "less than a minute"},
           Row{"en", 59, "less than a minute"},
           Row{"en", 60, "1 minute"},
           Row{"en", 80 * 60, "1 hour 20 minutes"},
           Row{"en", 2 * hour, "2 hours"},
           Row{"en", 24 * hour + 59 * 60, "1 day"},
           Row{"en", 51 * hour, "2 days 3 hours"},
           Row{"fr", 80 * 60, "1 heure 20 minutes"},
           Row{"de", 51 * hour, "2 Tagen 3 Stunden"},
           Row{"es", 25 * hour, "1 día 1 hora"},
           Row{"ja", 80 * 60, "1 h 20 min"},
       }) {
    CAPTURE(row.expected);
    CHECK(format_span(std::chrono::seconds(row.seconds), language_of(row.language)) == row.expected);
  }
}

TEST_CASE("dates are written as the language writes them") {
  struct Row {
    const char* language;
    bool with_year;
    const char* expected;
  };
  for (const Row& row : {
           Row{"en", false, "1 August"},
           Row{"en", true, "1 August 2026"},
           Row{"fr", false, "1er août"},
           Row{"de", true, "1. August 2026"},
           Row{"es", true, "1 de agosto de 2026"},
           Row{"pt", false, "2026-08-01"},
       }) {
    CAPTURE(row.expected);
    CHECK(format_date(*parse_date("2026-08-01"), row.with_year, language_of(row.language)) == row.expected);
  }
}

TEST_CASE("every language has all words") {
  CHECK(languages().back().tag.empty());
  for (const Language& language : languages()) {
    CAPTURE(language.tag);
    for (std::string_view words :
         {language.last_join, language.days.one, language.days.many, language.hours.one, language.hours.many,
          language.minutes.one, language.minutes.many, language.moment, language.drill, language.drill_line,
          language.drill_prefix, language.on_change, language.ask_started, language.ask_next_update,
          language.ask_services, language.ask_severity, language.ask_role, language.ask_url, language.not_public}) {
      CHECK_FALSE(words.empty());
    }
    for (std::string_view month : language.months) CHECK(month.empty() == language.tag.empty());
  }
}

TEST_CASE("times name their zone, and their day where it could be mistaken") {
  struct Row {
    std::vector<ZonePtr> zones;
    const char* language;
    std::vector<const char*> moments;
    const char* expected;
    bool brief = false;
  };
  ZonePtr london = zone_of("Europe/London", "GMT0BST,M3.5.0/1,M10.5.0");
  ZonePtr berlin = zone_of("Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3");
  for (const Row& row : {
           Row{{paris}, "en", {"2026-11-24T13:05Z"}, "14:05 CET"},
           Row{{paris}, "en", {"2026-07-24T13:05Z"}, "15:05 CEST"},
           Row{{paris, new_york}, "en", {"2026-11-24T13:05Z", "2026-11-24T14:00Z"}, "14:05 CET / 08:05 EST"},
           Row{{paris, berlin}, "en", {"2026-11-24T13:05Z"}, "14:05 CET"},
           // The span crosses midnight in Paris, in New York, at the end of the year.
           Row{{paris}, "fr", {"2026-11-24T22:50Z", "2026-11-24T23:20Z"}, "24 novembre, 23:50 (heure de Paris)"},
           Row{{paris}, "fr", {"2026-11-24T22:50Z", "2026-11-24T23:20Z"}, "24 novembre, 23:50 CET", true},
           Row{{paris, berlin}, "fr", {"2026-11-24T13:05Z"}, "14:05 (heure de Paris)"},
           Row{{london}, "fr", {"2026-11-24T13:05Z"}, "13:05 (heure de Londres)"},
           Row{{Zone::utc()}, "fr", {"2026-11-24T13:05Z"}, "13:05 UTC"},
           Row{{paris, new_york}, "fr-CA", {"2026-11-24T13:05Z"}, "14:05 (Paris) / 08:05 (New York)"},
           Row{{paris, new_york},
               "en",
               {"2026-11-24T22:50Z", "2026-11-24T23:20Z"},
               "24 November, 23:50 CET / 17:50 EST"},
           Row{{paris, new_york},
               "en",
               {"2026-11-24T23:20Z", "2026-11-24T22:50Z"},
               "25 November, 00:20 CET / 24 November, 18:20 EST"},
           Row{{paris, new_york},
               "de",
               {"2026-11-25T04:50Z", "2026-11-25T05:10Z"},
               "25. November, 05:50 CET / 24. November, 23:50 EST"},
           Row{{paris}, "es", {"2026-12-31T22:50Z", "2026-12-31T23:20Z"}, "31 de diciembre de 2026, 23:50 CET"},
           Row{{paris}, "it", {"2026-11-24T22:50Z", "2026-11-24T23:20Z"}, "2026-11-24, 23:50 CET"},
       }) {
    CAPTURE(row.expected);
    std::vector<Instant> moments;
    for (const char* moment : row.moments) moments.push_back(at(moment));
    CHECK(MessageTimes(row.zones, moments, language_of(row.language), row.brief).show(moments.front()) == row.expected);
  }
}
