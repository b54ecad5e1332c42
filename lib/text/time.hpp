// Times and days as plans and people write them, and as answers print them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/zone.hpp"

namespace incplan::core {

/// `2026-01-05T09:00`, `2026-01-05 09:00:30`, with `Z`, `+01:00` or nothing behind it; or a day alone, which is its
/// midnight.
struct WrittenTime {
  LocalTime time;
  std::optional<std::chrono::seconds> offset{};  ///< empty: in the reader's zone
  bool day_only = false;
};

/// Reads a time; fractions of a second are dropped. Nothing for a day or a clock time that does not exist.
[[nodiscard]] std::optional<WrittenTime> parse_time(std::string_view text);
/// `2026-11-02`; nothing for a day that is not in the calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
/// The moment that a written time means in a zone; nothing where the clocks of the zone skip it. A day alone means when
/// it begins, which is not midnight in a zone whose clocks jump then.
[[nodiscard]] std::optional<Instant> resolve(const WrittenTime& written, const Zone& zone);

/// RFC 3339 with the zone's offset: `2026-03-29T03:00:00+02:00`; `Z` for UTC.
[[nodiscard]] std::string rfc3339(Instant instant, const Zone& zone);
/// `2026-11-02`.
[[nodiscard]] std::string date_text(Date date);
/// For people, always with the zone: `2026-03-29 03:00 CEST`, or without the day `03:00 CEST`.
[[nodiscard]] std::string time_text(Instant instant, const Zone& zone, bool with_date);
/// The day on which a zone's calendar stands at an instant.
[[nodiscard]] Date day_in(Instant instant, const Zone& zone);

}  // namespace incplan::core
