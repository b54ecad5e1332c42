#include "answer/message_times.hpp"

#include <algorithm>

namespace incplan {

MessageTimes::MessageTimes(std::vector<ZonePtr> zones, const std::vector<Instant>& moments, const Language& language)
    : zones_(std::move(zones)), language_(language) {
  for (const ZonePtr& zone : zones_) {
    for (Instant moment : moments) {
      Date first = day_in(moments.front(), *zone);
      Date day = day_in(moment, *zone);
      with_date_ = with_date_ || day != first;
      with_year_ = with_year_ || day.year() != first.year();
    }
  }
}

std::string MessageTimes::show(Instant instant) const {
  std::vector<std::string> shown;
  std::string last_date;
  for (const ZonePtr& zone : zones_) {
    std::string date = with_date_ ? date_words(day_in(instant, *zone), with_year_, language_) : "";
    std::string time = time_text(instant, *zone, false);
    std::string text = date == last_date ? time : date + ", " + time;
    if (std::ranges::find(shown, text) == shown.end()) shown.push_back(std::move(text));
    last_date = std::move(date);
  }
  std::string out;
  for (const std::string& text : shown) out += (out.empty() ? "" : " / ") + text;
  return out;
}

}  // namespace incplan
