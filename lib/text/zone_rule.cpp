#include "text/zone_rule.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "text/scanner.hpp"

namespace incplan::core {
namespace {

using std::chrono::seconds;

std::optional<std::string> read_abbreviation(Scanner& scan) {
  const bool quoted = scan.take('<');
  const auto belongs = [quoted](char c) {
    return Scanner::is_letter(c) || (quoted && (Scanner::is_digit(c) || c == '+' || c == '-'));
  };
  const std::string name(scan.take_while(belongs));
  const bool closed = !quoted || scan.take('>');
  return closed && name.size() >= 3 ? std::optional(name) : std::nullopt;
}

/// `[+-]hh[:mm[:ss]]`.
std::optional<seconds> read_time(Scanner& scan, int most_hours) {
  const bool negative = scan.peek() == '-';
  if (!scan.take('-')) scan.take('+');
  const auto hours = scan.number(1, 3);
  if (!hours || *hours > most_hours) return std::nullopt;
  seconds time = std::chrono::hours(*hours);
  for (const seconds unit : {seconds(60), seconds(1)}) {
    if (!scan.take(':')) break;
    const auto count = scan.number(2, 2);
    if (!count || *count > 59) return std::nullopt;
    time += *count * unit;
  }
  return negative ? -time : time;
}

/// POSIX counts offsets west of Greenwich.
std::optional<seconds> read_offset(Scanner& scan) {
  const auto west = read_time(scan, 24);
  return west ? std::optional(-*west) : std::nullopt;
}

std::optional<int> read_number(Scanner& scan, int least, int most) {
  const auto number = scan.number(1, 3);
  return number && *number >= least && *number <= most ? number : std::nullopt;
}

std::optional<YearlyChange> read_month_day(Scanner& scan) {
  const auto month = read_number(scan, 1, 12);
  if (!month || !scan.take('.')) return std::nullopt;
  const auto week = read_number(scan, 1, 5);
  if (!week || !scan.take('.')) return std::nullopt;
  const auto day = read_number(scan, 0, 6);
  if (!day) return std::nullopt;
  return YearlyChange{.kind = YearlyChange::Kind::weekday_of_month, .month = *month, .week = *week, .day = *day};
}

std::optional<YearlyChange> read_day_of_year(Scanner& scan, YearlyChange::Kind kind, int least) {
  const auto day = read_number(scan, least, 365);
  return day ? std::optional(YearlyChange{.kind = kind, .day = *day}) : std::nullopt;
}

std::optional<YearlyChange> read_day(Scanner& scan) {
  if (scan.take('M')) return read_month_day(scan);
  if (scan.take('J')) return read_day_of_year(scan, YearlyChange::Kind::day_without_leap, 1);
  return read_day_of_year(scan, YearlyChange::Kind::day_from_zero, 0);
}

/// `,M3.5.0/2`: without a time, at two o'clock.
std::optional<YearlyChange> read_change(Scanner& scan) {
  if (!scan.take(',')) return std::nullopt;
  auto change = read_day(scan);
  if (!change) return std::nullopt;
  const auto time = scan.take('/') ? read_time(scan, 167) : std::chrono::hours(2);
  if (!time) return std::nullopt;
  change->time = *time;
  return change;
}

std::optional<Zone::Rule::Summer> read_summer(Scanner& scan, seconds standard) {
  const auto abbreviation = read_abbreviation(scan);
  if (!abbreviation) return std::nullopt;
  const auto offset = scan.peek() == ',' ? standard + std::chrono::hours(1) : read_offset(scan);
  const auto begin = read_change(scan);
  const auto end = read_change(scan);
  if (!offset || !begin || !end) return std::nullopt;
  return Zone::Rule::Summer{.clock = {*abbreviation, *offset}, .begin = *begin, .end = *end};
}

Zone::Change change_to(const Zone::Rule::Clock& clock, LocalTime time, seconds offset_before) {
  const auto at = time.time_since_epoch() - offset_before;
  return {
      .at = at.count(), .offset = static_cast<std::int32_t>(clock.offset.count()), .abbreviation = clock.abbreviation};
}

Zone::Change since_ever(const Zone::Rule::Clock& clock) {
  Zone::Change change = change_to(clock, {}, {});
  change.at = std::numeric_limits<std::int64_t>::min();
  return change;
}

}  // namespace

LocalTime YearlyChange::in(std::chrono::year year) const {
  using namespace std::chrono;
  const local_days first(year / January / 1);
  if (kind == Kind::day_from_zero) return first + days(day) + time;
  if (kind == Kind::day_without_leap) return first + days(day - 1 + (year.is_leap() && day >= 60 ? 1 : 0)) + time;
  const auto start = year / std::chrono::month(static_cast<unsigned>(month));
  const weekday wanted(static_cast<unsigned>(day));
  if (week == 5) return local_days(start / wanted[last]) + time;
  return local_days(start / wanted[static_cast<unsigned>(week)]) + time;
}

std::optional<Zone::Rule> Zone::Rule::parse(std::string_view text) {
  Scanner scan(text);
  const auto abbreviation = read_abbreviation(scan);
  const auto offset = read_offset(scan);
  if (!abbreviation || !offset) return std::nullopt;
  Rule rule{.standard = {*abbreviation, *offset}, .summer = {}};
  if (scan.done()) return rule;
  rule.summer = read_summer(scan, *offset);
  return rule.summer && scan.done() ? std::optional(rule) : std::nullopt;
}

std::array<Zone::Change, 6> Zone::Rule::changes_around(Instant instant) const {
  const auto day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year middle = std::chrono::year_month_day(day).year();
  std::array<Change, 6> changes;
  auto* next = changes.begin();
  for (const int distance : {-1, 0, 1}) {
    const auto year = middle + std::chrono::years(distance);
    *next++ = change_to(summer->clock, summer->begin.in(year), standard.offset);
    *next++ = change_to(standard, summer->end.in(year), summer->clock.offset);
  }
  // Stable, because a summer that lasts the whole year ends in the second in which the next one begins.
  std::ranges::stable_sort(changes, {}, &Change::at);
  return changes;
}

Zone::Change Zone::Rule::in_effect(Instant instant) const {
  if (!summer) return since_ever(standard);
  const auto changes = changes_around(instant);
  const auto after = std::ranges::upper_bound(changes, instant.time_since_epoch().count(), {}, &Change::at);
  return *std::prev(after);
}

std::optional<Zone::Change> Zone::Rule::next_change(Instant instant) const {
  if (!summer) return std::nullopt;
  const auto changes = changes_around(instant);
  const auto after = std::ranges::upper_bound(changes, instant.time_since_epoch().count(), {}, &Change::at);
  return after == changes.end() ? std::nullopt : std::optional(*after);
}

}  // namespace incplan::core
