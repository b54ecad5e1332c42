#include "cmd/time_options.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "cmd/env.hpp"
#include "text/duration.hpp"
#include "text/time.hpp"
#include "text/unicode.hpp"

namespace incplan::core::cmd {
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

/// Whether a text has digits where the form has `d`, and else the same characters.
bool has_form(std::string_view text, std::string_view form) {
  return std::ranges::equal(text, form, [](char c, char wanted) {
    return wanted == 'd' ? c >= '0' && c <= '9' : c == wanted || (wanted == 'T' && c == ' ');
  });
}

/// "`2026-02-30` is not a date", "`25:00` is not a time of day"; nothing for what has not even their form.
std::string not_in_calendar(std::string_view text) {
  constexpr std::size_t day = 10;
  constexpr std::size_t minutes = 5;
  if (has_form(text.substr(0, day), "dddd-dd-dd")) {
    if (!parse_date(text.substr(0, day))) return "`" + std::string(text.substr(0, day)) + "` is not a date";
    text.remove_prefix(std::min(day + 1, text.size()));
  }
  const std::string_view clock = text.substr(0, minutes);
  if (!has_form(clock, "dd:dd") || parse_time("2000-01-01T" + std::string(clock))) return {};
  return "`" + std::string(clock) + "` is not a time of day";
}

std::string usual_forms(Tense tense) {
  return std::string("a time such as 2026-11-24T02:40, 02:40 or ") +
         (tense == Tense::past ? "20m (twenty minutes ago)" : "30m (in half an hour)");
}

}  // namespace

Instant read_moment(std::string_view text, Instant now, const Zone& zone, std::string_view option, Tense tense,
                    std::string_view takes) {
  if (const auto instant = relative_moment(text, now, tense)) return *instant;
  if (const auto instant = time_of_day(text, now, zone, tense)) return *instant;
  const auto written = parse_time(text);
  const std::string shown = "`" + escape_control(text) + "`";
  if (const std::string wrong = not_in_calendar(text); !written && !wrong.empty()) {
    throw UsageError("`" + std::string(option) + "`: " + wrong);
  }
  if (!written) {
    throw UsageError("`" + escape_control(option) + "` takes " +
                     (takes.empty() ? usual_forms(tense) : std::string(takes)) + ", not " + shown);
  }
  const auto instant = resolve(*written, zone);
  if (!instant)
    throw UsageError("`" + escape_control(option) + "`: " + shown + " does not exist in " + zone.name() +
                     ", where the clocks go forward");
  return *instant;
}

}  // namespace incplan::core::cmd
