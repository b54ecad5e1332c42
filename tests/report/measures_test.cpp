// Lengths and hours as people say them, in each language.
#include "report/measures.hpp"

#include <doctest/doctest.h>

#include "plan/units.hpp"
#include "report/sample_plan.hpp"

using namespace incplan::core;
using namespace incplan::core::report;

namespace {

struct Spoken {
  const char* written;
  const char* english;
  const char* french;
  const char* german;
  const char* spanish;
};

/// Checks a row in all languages; `say` puts what is written into words.
template <class Say>
void check_languages(const Spoken& row, Say say) {
  const SamplePlan plan;
  const std::pair<const char*, const char*> expected[] = {
      {"en", row.english}, {"fr", row.french}, {"de", row.german}, {"es", row.spanish}};
  for (const auto& each : expected) {
    ReportContext context = plan.context();
    context.requested_language = each.first;
    INFO(row.written, " in ", each.first);
    CHECK(say(context, row.written) == each.second);
  }
}

}  // namespace

TEST_CASE("lengths of time") {
  const Spoken rows[] = {
      {"45s", "45 s", "45 s", "45 s", "45 s"},
      {"30m", "30 min", "30 min", "30 min", "30 min"},
      {"1h30m", "1 h 30 min", "1 h 30 min", "1 h 30 min", "1 h 30 min"},
      {"72h", "72 h", "72 h", "72 h", "72 h"},
      {"1d", "1 day", "1 jour", "1 Tag", "1 día"},
      {"14d", "14 days", "14 jours", "14 Tage", "14 días"},
      {"2w", "2 weeks", "2 semaines", "2 Wochen", "2 semanas"},
      {"1d12h", "1 day 12 h", "1 jour 12 h", "1 Tag 12 h", "1 día 12 h"},
      {"4bd", "4 business days", "4 jours ouvrés", "4 Arbeitstage", "4 días hábiles"},
      {"1mo", "1 month", "1 mois", "1 Monat", "1 mes"},
  };
  for (const Spoken& row : rows) {
    check_languages(row, [](const ReportContext& context, const char* written) {
      return format_length(context, *parse_duration(written));
    });
  }
}

TEST_CASE("how often") {
  const Spoken rows[] = {
      {"30m", "every 30 min", "toutes les 30 min", "alle 30 min", "cada 30 min"},
      {"60m", "every hour", "toutes les heures", "jede Stunde", "cada hora"},
      {"1d", "every day", "tous les jours", "jeden Tag", "cada día"},
      {"7d", "every 7 days", "tous les 7 jours", "alle 7 Tage", "cada 7 días"},
      {"1w", "every week", "toutes les semaines", "jede Woche", "cada semana"},
      {"2bd", "every 2 business days", "tous les 2 jours ouvrés", "alle 2 Arbeitstage", "cada 2 días hábiles"},
      {"3mo", "every 3 months", "tous les 3 mois", "alle 3 Monate", "cada 3 meses"},
  };
  for (const Spoken& row : rows) {
    check_languages(row, [](const ReportContext& context, const char* written) {
      return format_every(context, *parse_duration(written));
    });
  }
}

TEST_CASE("hours of a week name the days as the reader does") {
  const Spoken rows[] = {
      {"Mon-Fri 09:00-18:00, Sat 10:00-14:00", "Mon-Fri 09:00-18:00, Sat 10:00-14:00",
       "lun-ven 09:00-18:00, sam 10:00-14:00", "Mo-Fr 09:00-18:00, Sa 10:00-14:00",
       "lun-vie 09:00-18:00, sáb 10:00-14:00"},
      {"outside Mon-Fri 09:00-18:00", "outside Mon-Fri 09:00-18:00", "hors lun-ven 09:00-18:00",
       "außerhalb von Mo-Fr 09:00-18:00", "fuera de lun-vie 09:00-18:00"},
  };
  for (const Spoken& row : rows) {
    check_languages(row, [](const ReportContext& context, const char* written) {
      return format_hours(context, *parse_hours(written));
    });
  }
}
