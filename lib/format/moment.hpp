// The moments of an incident: when what happened. Incident files, options, deadlines and answers name them alike.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "format/enumerations.hpp"

namespace incplan::core {

enum class Moment : std::uint8_t {
  started,
  aware,
  declared,
  classified,
  updated,
  resolved,
  scheduled_for,
  scheduled_until,
};

/// When `started` stands in for a moment that nobody gave.
enum class StandIn : std::uint8_t { never, always, in_maintenance };

struct MomentRow {
  Moment moment;
  std::string_view name;     ///< in incident files, in `from` of a deadline, in JSON, and of the option
  std::string_view doc;      ///< for the reader of a schema or reference
  std::string_view example;  ///< as YAML
  std::string_view help;     ///< for the person who gives it
  /// What a clock counts from, as part of a sentence: "24 h after awareness". Empty: no clock counts from it, or to it.
  std::string_view event{};
  std::string_view before{};  ///< the same of a clock that ends there: "7 days before the planned start"
  StandIn stand_in = StandIn::never;
  bool is_planned = false;  ///< given before it comes: a duration counts ahead
};

inline constexpr auto moment_table = std::to_array<MomentRow>({
    {.moment = Moment::started,
     .name = "started",
     .doc = "When it started.",
     .example = "\"2026-11-24T02:40\"",
     .help = "when it started; `20m` means twenty minutes ago",
     .event = "the start",
     .before = "before the start"},
    {.moment = Moment::aware,
     .name = "aware",
     .doc = "When the team became aware; `started` where it is not known.",
     .example = "\"2026-11-24T02:45\"",
     .help = "when the team became aware (default: --started)",
     .event = "awareness",
     .before = "before awareness",
     .stand_in = StandIn::always},
    {.moment = Moment::declared,
     .name = "declared",
     .doc = "When it was declared; `started` where it is not known.",
     .example = "\"2026-11-24T02:50\"",
     .help = "when it was declared (default: --started)",
     .event = "the declaration",
     .before = "before the declaration",
     .stand_in = StandIn::always},
    {.moment = Moment::classified,
     .name = "classified",
     .doc = "When the severity was set.",
     .example = "\"2026-11-24T02:55\"",
     .help = "when the severity was set",
     .event = "classification",
     .before = "before classification"},
    {.moment = Moment::updated,
     .name = "updated",
     .doc = "When the last update was sent.",
     .example = "\"2026-11-24T03:10\"",
     .help = "when the last update was sent"},
    {.moment = Moment::resolved,
     .name = "resolved",
     .doc = "When it was resolved.",
     .example = "\"2026-11-24T05:00\"",
     .help = "when it was resolved",
     .event = "resolution",
     .before = "before resolution"},
    {.moment = Moment::scheduled_for,
     .name = "scheduled_for",
     .doc = "When planned work begins: a day with its time, or how long from now. In a stage of maintenance `started` "
            "where it is not known.",
     .example = "\"2026-12-06T03:00\"",
     .help = "when planned work begins: day and time, or `3d` from now",
     .event = "the planned start",
     .before = "before the planned start",
     .stand_in = StandIn::in_maintenance,
     .is_planned = true},
    {.moment = Moment::scheduled_until,
     .name = "scheduled_until",
     .doc = "When planned work ends: a time, the first `05:00` after it began, or how long it takes.",
     .example = "\"2026-12-06T05:00\"",
     .help = "when planned work ends: a time, or `2h` after --scheduled-for",
     .event = "the planned end",
     .before = "before the planned end",
     .is_planned = true},
});

[[nodiscard]] constexpr const MomentRow& row_of(Moment moment) {
  return moment_table[static_cast<std::size_t>(moment)];
}

/// The moments that a duration can be measured from: when it began, for somebody.
inline constexpr auto measured_from_table = std::to_array<WordRow<Moment>>({
    {Moment::started, "started"},
    {Moment::aware, "aware"},
    {Moment::declared, "declared"},
});

/// The moment with this name, or null.
[[nodiscard]] constexpr const MomentRow* find_moment(std::string_view name) {
  const auto* found = std::ranges::find(moment_table, name, &MomentRow::name);
  return found == moment_table.end() ? nullptr : found;
}

/// The same, of those that a clock can count from or to.
[[nodiscard]] constexpr const MomentRow* find_clock_start(std::string_view name) {
  const MomentRow* row = find_moment(name);
  return row == nullptr || row->event.empty() ? nullptr : row;
}

}  // namespace incplan::core
