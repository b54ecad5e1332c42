// Lengths, hours, values and matchers as people say them, in each language.
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

TEST_CASE("matchers") {
  const Spoken rows[] = {
      {"high", "high", "high", "high", "high"},
      {"medium+", "medium or more", "medium ou plus", "medium oder mehr", "medium o más"},
      {"[low, medium, high]", "low, medium or high", "low, medium ou high", "low, medium oder high",
       "low, medium o high"},
      {"yes", "yes", "oui", "ja", "sí"},
      {"25%+", "25% or more", "25\u00a0% ou plus", "25\u00a0% oder mehr", "25\u00a0% o más"},
      {"<0.5%", "below 0.5%", "moins de 0,5\u00a0%", "unter 0,5\u00a0%", "menos de 0,5\u00a0%"},
      {">10%", "above 10%", "plus de 10\u00a0%", "über 10\u00a0%", "más de 10\u00a0%"},
      {"..5%", "up to 5%", "jusqu'à 5\u00a0%", "bis 5\u00a0%", "hasta 5\u00a0%"},
      {"1h..1d", "1 h to 1 day", "de 1 h à 1 jour", "1 h bis 1 Tag", "de 1 h a 1 día"},
      {"100_000+", "100,000 or more", "100\u00a0000 ou plus", "100.000 oder mehr", "100.000 o más"},
      {"1200", "1200", "1200", "1200", "1200"},
  };
  for (const Spoken& row : rows) check_languages(row, format_matcher);
}

TEST_CASE("a range is said by the shorter names of its ends") {
  struct Case {
    Criterion::Type type;
    Range range;
    const char* words;
  };
  constexpr Value percent = one_percent;
  const Case cases[] = {
      {Criterion::Type::percent, {25 * percent, 50 * percent - 1}, "25% to below 50%"},
      {Criterion::Type::percent, {0, 25 * percent - 1}, "below 25%"},
      {Criterion::Type::percent, {50 * percent, 100 * percent}, "50% or more"},
      {Criterion::Type::percent, {5 * percent + 1, 100 * percent}, "above 5%"},
      {Criterion::Type::percent, {5 * percent + 1, 10 * percent}, "above 5% and up to 10%"},
      {Criterion::Type::percent, {5 * percent + 1, 10 * percent - 1}, "above 5% and below 10%"},
      {Criterion::Type::percent, {1 * percent, 5 * percent}, "1% to 5%"},
      {Criterion::Type::percent, {5 * percent, 5 * percent}, "5%"},
      {Criterion::Type::count, {100, 999}, "100 to 999"},
      {Criterion::Type::count, {0, 99}, "up to 99"},
      {Criterion::Type::duration, {0, 3599}, "below 1 h"},
      {Criterion::Type::duration, {3600, 14399}, "1 h to below 4 h"},
  };
  const SamplePlan plan;
  for (const Case& each : cases) {
    Criterion criterion;
    criterion.type = each.type;
    CHECK(format_range(plan.context(), criterion, each.range) == each.words);
  }
}
