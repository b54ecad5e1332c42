#include "answer/message_times.hpp"

#include <algorithm>

namespace incplan::core {

MessageTimes::MessageTimes(std::vector<ZonePtr> zones, const std::vector<Instant>& moments, const Language& language,
                           bool brief)
    : zones_(std::move(zones)), language_(language), brief_(brief || language.time_of.empty()) {
  for (const ZonePtr& zone : zones_) {
    for (Instant moment : moments) {
      Date first = day_in(moments.front(), *zone);
      Date day = day_in(moment, *zone);
      with_date_ = with_date_ || day != first;
      with_year_ = with_year_ || day.year() != first.year();
    }
  }
}

std::string MessageTimes::time_in(const Zone& zone, Instant instant, bool alone) const {
  const std::string time = time_text(instant, zone, false);
  if (brief_) return time;
  if (alone) return format_time(instant, zone, language_);
  const std::string city = city_of(zone, language_);
  return city.empty() ? time : time.substr(0, time.find(' ')) + " (" + city + ')';
}

/// The zones of the audience without those that show what another one shows.
std::vector<ZonePtr> MessageTimes::differing(Instant instant) const {
  std::vector<ZonePtr> zones;
  const auto text = [&](const ZonePtr& zone) { return time_text(instant, *zone, true); };
  for (const ZonePtr& zone : zones_) {
    if (std::ranges::find(zones, text(zone), text) == zones.end()) zones.push_back(zone);
  }
  return zones;
}

std::string MessageTimes::day(Instant instant) const {
  std::vector<std::string> days;
  for (const ZonePtr& zone : zones_) {
    std::string day = format_date(day_in(instant, *zone), true, language_);
    if (std::ranges::find(days, day) == days.end()) days.push_back(std::move(day));
  }
  std::string out;
  for (const std::string& day : days) out += (out.empty() ? "" : " / ") + day;
  return out;
}

std::string MessageTimes::show(Instant instant) const {
  std::string out;
  std::string last_date;
  const std::vector<ZonePtr> zones = differing(instant);
  for (const ZonePtr& zone : zones) {
    std::string date = with_date_ ? format_date(day_in(instant, *zone), with_year_, language_) : "";
    const std::string time = time_in(*zone, instant, zones.size() == 1);
    out += (out.empty() ? "" : " / ") + (date == last_date ? time : date + ", " + time);
    last_date = std::move(date);
  }
  return out;
}

}  // namespace incplan::core
