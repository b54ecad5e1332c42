// What clocks do after the last change that a zone's file lists: `CET-1CEST,M3.5.0,M10.5.0/3`.
//
// The TZ string of POSIX with the extensions of RFC 8536 (times from -167 to 167 hours), and nothing of the file around
// it.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/zone.hpp"

namespace incplan::core {

/// A day of every year, and the time on it at which clocks change.
struct YearlyChange {
  enum class Kind { day_without_leap, day_from_zero, weekday_of_month };
  Kind kind = Kind::weekday_of_month;
  int month = 0;
  int week = 0;  ///< 5: the last
  int day = 0;   ///< of the week, from Sunday = 0; otherwise of the year
  std::chrono::seconds time{};

  /// Its moment on the clocks of a year.
  [[nodiscard]] LocalTime in(std::chrono::year year) const;
};

struct Zone::Rule {
  struct Clock {
    std::string abbreviation;
    std::chrono::seconds offset{};
  };
  /// The two yearly changes: to summer's clock, on standard time, and back, on summer's.
  struct Summer {
    Clock clock;
    YearlyChange begin;
    YearlyChange end;
  };
  Clock standard;
  std::optional<Summer> summer;

  static std::optional<Rule> parse(std::string_view text);
  /// The change that made the clocks show what they show at an instant.
  [[nodiscard]] Change in_effect(Instant instant) const;
  /// The first change after an instant.
  [[nodiscard]] std::optional<Change> next_change(Instant instant) const;

 private:
  /// All changes from the year before to the year after an instant, in order.
  [[nodiscard]] std::array<Change, 6> changes_around(Instant instant) const;
};

}  // namespace incplan::core
