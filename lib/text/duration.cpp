#include "text/duration.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/scanner.hpp"

namespace incplan::core {
namespace {

using std::chrono::seconds;

/// A thousand years. Longer ones are mistakes, and would leave the calendar.
constexpr int most_days = 366'000;

struct Unit {
  std::string_view name;
  seconds length;
  bool in_days = false;
};

constexpr std::array<Unit, 5> units = {{{"w", std::chrono::weeks(1), true},
                                        {"d", std::chrono::days(1), true},
                                        {"h", std::chrono::hours(1)},
                                        {"m", std::chrono::minutes(1)},
                                        {"s", seconds(1)}}};

struct Part {
  int count = 0;
  std::string_view unit;
};

std::optional<Part> next_part(Scanner& scan) {
  const auto count = scan.number(1, 9);
  if (!count) return std::nullopt;
  return Part{.count = *count, .unit = scan.take_while(Scanner::is_letter)};
}

/// `4bd`, `1mo`: units that stand alone.
std::optional<Duration> calendar_duration(std::string_view text) {
  Scanner scan(text);
  const auto part = next_part(scan);
  if (!part || !scan.done() || part->count > most_days) return std::nullopt;
  if (part->unit == "bd") return Duration{.business_days = part->count, .text = std::string(text)};
  if (part->unit == "mo" && part->count <= most_days / 31)
    return Duration{.months = part->count, .text = std::string(text)};
  return std::nullopt;
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  if (auto duration = calendar_duration(text)) return duration;
  Duration duration{.text = std::string(text)};
  std::int64_t days = 0;
  Scanner scan(text);
  const auto* unit = units.begin();
  do {
    const auto part = next_part(scan);
    if (!part) return std::nullopt;
    unit = std::find_if(unit, units.end(), [&](const Unit& known) { return known.name == part->unit; });
    if (unit == units.end()) return std::nullopt;
    if (unit->in_days)
      days += part->count * (unit->length / std::chrono::days(1));
    else
      duration.time += part->count * unit->length;
    ++unit;
  } while (!scan.done());
  if (days > most_days || duration.time > std::chrono::days(most_days)) return std::nullopt;
  duration.days = static_cast<int>(days);
  return duration;
}

std::string duration_text(seconds elapsed) {
  if (elapsed < seconds(0)) return "-" + duration_text(-elapsed);
  std::string text;
  for (const Unit& unit : units) {
    if (unit.name == "w") continue;
    if (const auto count = elapsed / unit.length; count > 0) text += fmt::format("{}{}", count, unit.name);
    elapsed %= unit.length;
  }
  return text.empty() ? "0s" : text;
}

}  // namespace incplan::core
