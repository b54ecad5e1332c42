#include "report/outside_hours.hpp"

#include <array>

#include "report/people.hpp"

namespace incplan::core::report {
namespace {

/// `Mon 09:00 CST`; a week ahead and more, with the day.
std::string weekday_time(const ReportContext& context, Instant instant) {
  constexpr std::array<std::string_view, 7> names = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const Zone& zone = *context.plan.zone;
  const std::chrono::local_days day(day_in(instant, zone));
  const bool is_soon = day - std::chrono::local_days(day_in(context.now, zone)) < std::chrono::days(7);
  if (!is_soon) return clock_text(context, instant, zone, true);
  const auto weekday = std::chrono::weekday(day).iso_encoding() - 1;
  return context.tr(names.at(weekday)) + ' ' + clock_text(context, instant, zone, false);
}

}  // namespace

Run outside_hours_run(const ReportContext& context, const Duty::Next& next) {
  return {context.tr("outside hours; next: {}, {}",
                     {person_name(context, *next.person.person), weekday_time(context, next.at)}),
          Tone::warning};
}

Json next_json(const ReportContext& context, const Duty& duty) {
  if (!duty.next) return nullptr;
  return Json::object()
      .set("person", person_now_json(context, duty.next->person))
      .set("at", instant_json(context, duty.next->at));
}

}  // namespace incplan::core::report
