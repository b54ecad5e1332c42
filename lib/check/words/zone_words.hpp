// What names the zone of a clock time: `CET`, `PT`, `UTC+1`, `+01:00`, `Paris time`, `heure de Paris`.
#pragma once

#include <cstddef>
#include <string_view>

namespace incplan::core::check {

/// Whether the words after a clock time name its zone: right there, or later in the same sentence, as in
/// `from 9:00 to 17:00 CET`. `minutes` is the time as minutes since midnight.
[[nodiscard]] bool names_zone(std::string_view rest, int minutes);

/// The length of an offset such as ` +01:00` right after a clock time, or 0: it looks like another time.
[[nodiscard]] std::size_t offset_length(std::string_view rest, int minutes);

}  // namespace incplan::core::check
