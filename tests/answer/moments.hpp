// Zones, instants and durations for tests, in a word each.
#pragma once

#include <string>
#include <string_view>

#include "text/duration.hpp"
#include "text/time.hpp"
#include "text/tzif_bytes.hpp"

namespace incplan::core {

inline ZonePtr zone_of(std::string name, std::string rule) {
  return Zone::from_tzif(std::move(name), tzif({.rule = std::move(rule)}));
}
inline const ZonePtr paris = zone_of("Europe/Paris", "CET-1CEST,M3.5.0,M10.5.0/3");
inline const ZonePtr new_york = zone_of("America/New_York", "EST5EDT,M3.2.0,M11.1.0");
inline const ZonePtr apia = zone_of("Pacific/Apia", "<+13>-13");

/// A time with its offset, `2026-03-29T03:00+02:00`, or else on the wall of `zone`.
inline Instant at(std::string_view text, const Zone& zone = *Zone::utc()) {
  return *resolve(*parse_time(text), zone);
}
inline Duration lasting(std::string_view text) {
  return *parse_duration(text);
}
inline Date day(std::string_view text) {
  return *parse_date(text);
}
inline std::string utc_text(const std::optional<Instant>& instant) {
  return instant ? rfc3339(*instant, *Zone::utc()) : "-";
}

}  // namespace incplan::core
