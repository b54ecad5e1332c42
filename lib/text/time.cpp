#include "text/time.hpp"

#include <fmt/core.h>

#include <cstdlib>

#include "text/scanner.hpp"

namespace incplan::core {
namespace {

using std::chrono::seconds;

std::optional<Date> read_date(Scanner& scan) {
  const auto year = scan.number(4, 4);
  if (!year || !scan.take('-')) return std::nullopt;
  const auto month = scan.number(2, 2);
  if (!month || !scan.take('-')) return std::nullopt;
  const auto day = scan.number(2, 2);
  if (!day) return std::nullopt;
  const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                  std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<seconds> read_minutes(Scanner& scan, int hour) {
  const auto minute = scan.number(2, 2);
  if (!minute || hour > 23 || *minute > 59) return std::nullopt;
  return std::chrono::hours(hour) + std::chrono::minutes(*minute);
}

/// `09:00`, `09:00:30`, and what programs write: `09:00:30.250`, of which the fraction is dropped.
std::optional<seconds> read_clock(Scanner& scan) {
  const auto hour = scan.number(2, 2);
  if (!hour || !scan.take(':')) return std::nullopt;
  const auto time = read_minutes(scan, *hour);
  if (!time || !scan.take(':')) return time;
  const auto second = scan.number(2, 2);
  if (!second || *second > 59) return std::nullopt;
  if (scan.take('.') && scan.take_while(Scanner::is_digit).empty()) return std::nullopt;
  return *time + seconds(*second);
}

/// `Z`, `+01:00`, `+0100`, `-03`.
std::optional<seconds> read_offset(Scanner& scan) {
  if (scan.take('Z') || scan.take('z')) return seconds(0);
  const bool west = scan.peek() == '-';
  if (!scan.take('-') && !scan.take('+')) return std::nullopt;
  const auto hour = scan.number(2, 2);
  if (!hour || *hour > 23) return std::nullopt;
  const bool has_minutes = scan.take(':') || !scan.done();
  const auto offset = has_minutes ? read_minutes(scan, *hour) : std::optional<seconds>(std::chrono::hours(*hour));
  return offset && west ? -*offset : offset;
}

/// RFC 3339 has no seconds in offsets, which zones had before 1972.
seconds whole_minutes(seconds offset) {
  return std::chrono::round<std::chrono::minutes>(offset);
}

std::string offset_text(seconds offset) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(offset).count();
  const auto distance = std::abs(minutes);
  return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', distance / 60, distance % 60);
}

Date day_of(LocalTime time) {
  return Date(std::chrono::floor<std::chrono::days>(time));
}

std::chrono::hh_mm_ss<seconds> clock_of(LocalTime time) {
  return std::chrono::hh_mm_ss(time - std::chrono::floor<std::chrono::days>(time));
}

}  // namespace

std::optional<WrittenTime> parse_time(std::string_view text) {
  Scanner scan(text);
  const auto date = read_date(scan);
  if (!date) return std::nullopt;
  const std::chrono::local_days midnight(*date);
  if (scan.done()) return WrittenTime{.time = midnight, .day_only = true};
  if (!scan.take('T') && !scan.take('t') && !scan.take(' ')) return std::nullopt;
  const auto clock = read_clock(scan);
  if (!clock) return std::nullopt;
  WrittenTime written{.time = midnight + *clock};
  if (scan.done()) return written;
  written.offset = read_offset(scan);
  return written.offset && scan.done() ? std::optional(written) : std::nullopt;
}

std::optional<Date> parse_date(std::string_view text) {
  Scanner scan(text);
  const auto date = read_date(scan);
  return scan.done() ? date : std::nullopt;
}

std::optional<Instant> resolve(const WrittenTime& written, const Zone& zone) {
  if (written.offset) return Instant(written.time.time_since_epoch() - *written.offset);
  if (written.day_only) return zone.instant_or_after_gap(written.time);
  return zone.instant(written.time);
}

std::string rfc3339(Instant instant, const Zone& zone) {
  const ZonedTime zoned = zone.local(instant);
  const seconds offset = whole_minutes(zoned.offset);
  const LocalTime local(instant.time_since_epoch() + offset);
  const auto clock = clock_of(local);
  const bool is_utc = zoned.abbreviation == "UTC" && offset == seconds(0);
  return fmt::format("{}T{:02}:{:02}:{:02}{}", date_text(day_of(local)), clock.hours().count(), clock.minutes().count(),
                     clock.seconds().count(), is_utc ? "Z" : offset_text(offset));
}

std::string date_text(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string time_text(Instant instant, const Zone& zone, bool with_date) {
  const ZonedTime zoned = zone.local(instant);
  const auto clock = clock_of(zoned.time);
  const std::string day = with_date ? date_text(day_of(zoned.time)) + " " : "";
  return fmt::format("{}{:02}:{:02} {}", day, clock.hours().count(), clock.minutes().count(), zoned.abbreviation);
}

Date day_in(Instant instant, const Zone& zone) {
  return day_of(zone.local(instant).time);
}

}  // namespace incplan::core
