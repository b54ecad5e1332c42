// Lengths of time as plans write them: `90s`, `30m`, `1h30m`, `7d`, `2w`, and for clocks set by law `4bd` (business
// days) and `1mo` (the same day of the next month).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace incplan::core {

/// A length of time. Days are kept apart from hours because a rota's days follow the calendar of a time zone; business
/// days and months mean nothing without a calendar.
struct Duration {
  std::chrono::seconds time{};  ///< hours, minutes, seconds
  int days = 0;                 ///< `d`, and seven for each `w`
  int business_days = 0;        ///< `bd`; then nothing else is set
  int months = 0;               ///< `mo`; then nothing else is set
  std::string text{};           ///< as a person wrote it

  /// The elapsed time of hours and days (a day is 24 hours). Zero for business days and months.
  [[nodiscard]] std::chrono::seconds elapsed() const { return time + std::chrono::hours(24) * days; }
  [[nodiscard]] bool needs_calendar() const { return business_days != 0 || months != 0; }
};

/// Reads a duration: whole numbers with units from large to small, each at most once. Nothing for anything else,
/// among it `1.5h`, `90` and `1h 30m`, and for more than a thousand years.
[[nodiscard]] std::optional<Duration> parse_duration(std::string_view text);

/// `1h30m`, `2d4h`, `45s`; `0s` for nothing. Weeks are never used: 14 days are `14d`. What is negative begins with `-`.
[[nodiscard]] std::string duration_text(std::chrono::seconds elapsed);

}  // namespace incplan::core
