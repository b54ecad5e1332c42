#include "text/hours.hpp"

#include <algorithm>
#include <array>

#include "text/scanner.hpp"
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

constexpr std::array<std::string_view, 7> day_names = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int minutes_of_day = 24 * 60;
constexpr int minutes_of_week = 7 * minutes_of_day;

void skip_blanks(Scanner& scan) {
  scan.take_while([](char c) { return c == ' '; });
}

std::optional<int> read_day(Scanner& scan) {
  const std::string name = ascii_lower(scan.take_while(Scanner::is_letter));
  const auto* found = std::ranges::find(day_names, name);
  if (found == day_names.end()) return std::nullopt;
  return static_cast<int>(found - day_names.begin());
}

/// `Sat`, `Mon-Fri`, and over the end of the week `Sat-Mon`.
bool read_days(Scanner& scan, std::vector<int>& days) {
  const auto first = read_day(scan);
  const auto last = scan.take('-') ? read_day(scan) : first;
  if (!first || !last) return false;
  for (int day = *first; day != *last; day = (day + 1) % 7) days.push_back(day);
  days.push_back(*last);
  return true;
}

/// Minutes from midnight; `24:00` ends a day.
std::optional<int> read_clock(Scanner& scan) {
  const auto hour = scan.number(2, 2);
  if (!hour || !scan.take(':')) return std::nullopt;
  const auto minute = scan.number(2, 2);
  if (!minute || *minute > 59) return std::nullopt;
  const int time = *hour * 60 + *minute;
  return time <= minutes_of_day ? std::optional(time) : std::nullopt;
}

bool read_times(Scanner& scan, const std::vector<int>& days, std::vector<Hours::Range>& ranges) {
  const auto begin = read_clock(scan);
  if (!begin || *begin == minutes_of_day || !scan.take('-')) return false;
  const auto end = read_clock(scan);
  if (!end || *end == *begin) return false;
  const int length = *end - *begin + (*end < *begin ? minutes_of_day : 0);
  for (const int day : days) {
    const int start = day * minutes_of_day + *begin;
    ranges.push_back({.begin = start, .end = start + length});
  }
  return !days.empty();
}

/// Days gather until times follow; times without days of their own are further hours of the same days.
bool read_ranges(Scanner& scan, std::vector<Hours::Range>& ranges) {
  std::vector<int> days;
  bool have_times = false;
  do {
    skip_blanks(scan);
    if (Scanner::is_letter(scan.peek())) {
      if (have_times) days.clear();
      have_times = false;
      if (!read_days(scan, days)) return false;
      const bool separate = scan.peek() == ' ';
      skip_blanks(scan);
      if (!separate || scan.peek() == ',') continue;
    }
    if (!read_times(scan, days, ranges)) return false;
    have_times = true;
    skip_blanks(scan);
  } while (scan.take(','));
  return have_times && scan.done();
}

}  // namespace

bool Hours::cover(LocalTime time) const {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const int day_of_week = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
  const auto since_midnight = std::chrono::floor<std::chrono::minutes>(time - day);
  const int minute = day_of_week * minutes_of_day + static_cast<int>(since_midnight.count());
  const bool inside = std::ranges::any_of(ranges, [&](const Range& range) {
    return (range.begin <= minute && minute < range.end) || minute + minutes_of_week < range.end;
  });
  return inside != outside;
}

std::optional<Hours> parse_hours(std::string_view text) {
  Hours hours{.ranges = {}, .text = std::string(text)};
  Scanner scan(text);
  constexpr std::string_view prefix = "outside ";
  if (ascii_lower(text.substr(0, prefix.size())) == prefix) {
    hours.outside = true;
    scan = Scanner(text.substr(prefix.size()));
  }
  if (!read_ranges(scan, hours.ranges)) return std::nullopt;
  return hours;
}

}  // namespace incplan::core
