#include "cmd/moments.hpp"

#include <array>
#include <chrono>
#include <optional>

#include "cmd/env.hpp"
#include "text/duration.hpp"
#include "text/time.hpp"
#include "text/unicode.hpp"

namespace incplan::cmd {
namespace {

/// `02:40` as a time of the day around `now`: the latest one that is past, or the next one.
std::optional<Instant> time_of_day(std::string_view text, Instant now, const Zone& zone, Tense tense) {
  if (text.find(':') == std::string_view::npos || text.find('-') != std::string_view::npos) return std::nullopt;
  const Date today = day_in(now, zone);
  const std::array other_days = {0, tense == Tense::past ? -1 : 1};
  for (const int days : other_days) {
    const Date day{std::chrono::local_days(today) + std::chrono::days(days)};
    const auto written = parse_time(date_text(day) + "T" + std::string(text));
    if (!written || written->offset) return std::nullopt;
    const auto instant = resolve(*written, zone);
    if (instant && (tense == Tense::past ? *instant <= now : *instant > now)) return instant;
  }
  return std::nullopt;
}

std::optional<Instant> relative_moment(std::string_view text, Instant now, Tense tense) {
  if (text == "now") return now;
  const auto duration = parse_duration(text);
  if (!duration || duration->needs_calendar()) return std::nullopt;
  return tense == Tense::past ? now - duration->elapsed() : now + duration->elapsed();
}

}  // namespace

Instant read_moment(std::string_view text, Instant now, const Zone& zone, std::string_view option, Tense tense) {
  if (const auto instant = relative_moment(text, now, tense)) return *instant;
  if (const auto instant = time_of_day(text, now, zone, tense)) return *instant;
  const auto written = parse_time(text);
  const std::string shown = "`" + visible(text) + "`";
  if (!written) {
    throw Misuse("`" + visible(option) + "` takes a time such as 2026-11-24T02:40, 02:40 or " +
                 (tense == Tense::past ? "20m (twenty minutes ago)" : "30m (in half an hour)") + ", not " + shown);
  }
  const auto instant = resolve(*written, zone);
  if (!instant)
    throw Misuse("`" + visible(option) + "`: " + shown + " does not exist in " + zone.name() +
                 ", where the clocks go forward");
  return *instant;
}

}  // namespace incplan::cmd
