// Lengths of time from an instant on, and back from one: elapsed, in business days, in months.
#include <algorithm>

#include "answer/schedule.hpp"
#include "text/time.hpp"

namespace incplan::core {
namespace {

using std::chrono::days;
using std::chrono::local_days;

/// Nothing runs out outside of these: a duration of a million years is a typing mistake, not an overflow.
constexpr Instant beginning_of_time = std::chrono::sys_days(std::chrono::year(1) / 1 / 1);
constexpr Instant end_of_time = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31);

Instant later(Instant start, std::chrono::seconds elapsed) {
  return elapsed > end_of_time - start ? end_of_time : start + elapsed;
}

Instant earlier(Instant end, std::chrono::seconds elapsed) {
  return elapsed > end - beginning_of_time ? beginning_of_time : end - elapsed;
}

local_days day_of(Instant instant, const Zone& zone) {
  return std::chrono::floor<days>(zone.local(instant).time);
}

Instant end_of_day(local_days day, const Zone& zone) {
  return zone.instant_or_after_gap(day + std::chrono::hours(23) + std::chrono::minutes(59));
}

/// The same day so many months on, or back, or the last of that month, at the same time of day.
Instant months_from(Instant start, int months, const Zone& zone) {
  constexpr int most = 12 * 5000;
  LocalTime local = zone.local(start).time;
  auto day = std::chrono::floor<days>(local);
  Date date{day};
  auto month = date.year() / date.month() + std::chrono::months(std::clamp(months, -most, most));
  if (month.year() > std::chrono::year(9999)) return end_of_time;
  if (month.year() < std::chrono::year(1)) return beginning_of_time;
  Date same = month / date.day();
  local_days target(same.ok() ? same : Date(month / std::chrono::last));
  return zone.instant_or_after_gap(target + (local - day));
}

}  // namespace

Instant runs_out(Instant start, const Duration& within, const Zone& zone, const Holidays& holidays) {
  if (within.months != 0) return months_from(start, within.months, zone);
  if (within.business_days != 0) {
    return end_of_day(holidays.after(day_of(start, zone), within.business_days), zone);
  }
  return later(start, within.elapsed());
}

Instant notice_ends(Instant event, const Duration& notice, const Zone& zone, const Holidays& holidays) {
  if (notice.months != 0) return months_from(event, -notice.months, zone);
  if (notice.business_days != 0) {
    return end_of_day(holidays.before(day_of(event, zone), notice.business_days), zone);
  }
  return earlier(event, notice.elapsed());
}

}  // namespace incplan::core
