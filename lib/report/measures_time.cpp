// Lengths of time and hours of a week.
#include <array>

#include "report/measures.hpp"
#include "text/unicode.hpp"

namespace incplan::report {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string counted(const Telling& telling, std::int64_t count, std::string_view one, std::string_view many) {
  return count == 1 ? telling.say(one) : telling.say(many, {std::to_string(count)});
}

bool in_weeks(const Duration& length) {
  return length.days > 0 && length.days % 7 == 0 && length.text.find('w') != std::string::npos;
}

std::string days_words(const Telling& telling, const Duration& length) {
  return in_weeks(length) ? counted(telling, length.days / 7, "1 week", "{} weeks")
                          : counted(telling, length.days, "1 day", "{} days");
}

std::string clock_words(const Telling& telling, std::chrono::seconds time) {
  const auto minutes = time.count() / 60;
  std::string words;
  const auto add = [&](std::int64_t count, std::string_view unit) {
    if (count > 0) words += (words.empty() ? "" : " ") + telling.say(unit, {std::to_string(count)});
  };
  add(minutes / 60, "{} h");
  add(minutes % 60, "{} min");
  add(time.count() % 60, "{} s");
  return words.empty() ? telling.say("{} s", {"0"}) : words;
}

/// A word of `Mon-Fri, outside`, in the reader's language; what a plan writes in other letters is understood too.
std::string day_word(const Telling& telling, std::string_view word) {
  constexpr std::array<std::string_view, 7> days = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  const std::string lower = ascii_lower(word);
  if (lower == "outside") return telling.say("outside");
  for (const std::string_view day : days) {
    if (lower == ascii_lower(day)) return telling.say(day);
  }
  return std::string(word);
}

}  // namespace

std::string length_words(const Telling& telling, const Duration& length) {
  if (length.business_days > 0) return counted(telling, length.business_days, "1 business day", "{} business days");
  if (length.months > 0) return counted(telling, length.months, "1 month", "{} months");
  if (length.days == 0) return clock_words(telling, length.time);
  const std::string days = days_words(telling, length);
  return length.time.count() == 0 ? days : days + ' ' + clock_words(telling, length.time);
}

std::string every_words(const Telling& telling, const Duration& length) {
  if (length.business_days > 0)
    return counted(telling, length.business_days, "every business day", "every {} business days");
  if (length.months > 0) return counted(telling, length.months, "every month", "every {} months");
  if (length.time.count() == 0 && in_weeks(length))
    return counted(telling, length.days / 7, "every week", "every {} weeks");
  if (length.time.count() == 0 && length.days > 0) return counted(telling, length.days, "every day", "every {} days");
  if (length.elapsed() == std::chrono::hours(1)) return telling.say("every hour");
  return telling.say("every {}", {length_words(telling, length)});
}

std::string hours_words(const Telling& telling, const Hours& hours) {
  std::string words;
  for (std::size_t at = 0; at < hours.text.size();) {
    std::size_t end = at;
    while (end < hours.text.size() && is_letter(hours.text[end])) ++end;
    if (end == at) {
      words += hours.text[at++];
      continue;
    }
    words += day_word(telling, std::string_view(hours.text).substr(at, end - at));
    at = end;
  }
  return words;
}

}  // namespace incplan::report
