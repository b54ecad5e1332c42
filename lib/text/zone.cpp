#include "text/zone.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "text/nearest.hpp"
#include "text/scanner.hpp"
#include "text/zone_rule.hpp"

namespace incplan::core {
namespace {

using std::chrono::seconds;

/// Further than any clock is from UTC: what a wall shows is decided by changes at most this far away.
constexpr seconds reach = std::chrono::hours(48);

/// `+03` and `-0330` are what the database has for clocks that nobody named; people read `UTC+3` and `UTC-3:30`.
std::string shown_abbreviation(const std::string& abbreviation) {
  Scanner scan(abbreviation);
  const char sign = scan.peek();
  if (!scan.take('+') && !scan.take('-')) return abbreviation;
  const auto hours = scan.number(2, 2);
  const auto minutes = scan.number(2, 2).value_or(0);
  if (!hours || !scan.done()) return abbreviation;
  if (*hours == 0 && minutes == 0) return "UTC";
  return minutes == 0 ? fmt::format("UTC{}{}", sign, *hours) : fmt::format("UTC{}{}:{:02}", sign, *hours, minutes);
}

/// Names are looked up in a folder, which a plan must not leave.
bool may_name_zone(std::string_view name) {
  const auto belongs = [](char c) {
    return Scanner::is_letter(c) || Scanner::is_digit(c) || c == '/' || c == '_' || c == '-' || c == '+';
  };
  return !name.empty() && name.front() != '/' && std::ranges::all_of(name, belongs);
}

/// The zone that a line defines: in the database's own table `Z Europe/Paris 0:9 …` or `L Europe/Paris Europe/Monaco`,
/// in a list the whole line. Nothing in lines that go on about the zone before.
std::string_view zone_in(std::string_view line) {
  Scanner scan(line);
  const auto next_word = [&scan] {
    scan.take(' ');
    return scan.take_while([](char c) { return c != ' ' && c != '\r'; });
  };
  const std::string_view first = next_word();
  const std::string_view second = next_word();
  if (first == "Z") return second;
  if (first == "L") return next_word();
  return second.empty() && may_name_zone(first) ? first : std::string_view{};
}

std::vector<std::string_view> zones_in(std::string_view list) {
  std::vector<std::string_view> names;
  for (Scanner scan(list); !scan.done(); scan.take('\n')) {
    const std::string_view name = zone_in(scan.take_while([](char c) { return c != '\n'; }));
    if (!name.empty()) names.push_back(name);
  }
  return names;
}

/// `Buenos_Aires` of `America/Argentina/Buenos_Aires`.
std::string_view city_of(std::string_view name) {
  return name.substr(name.rfind('/') + 1);
}

}  // namespace

std::shared_ptr<const Zone> Zone::utc() {
  static const auto zone = std::make_shared<const Zone>("UTC", Change{.at = 0, .offset = 0, .abbreviation = "UTC"},
                                                        std::vector<Change>{}, nullptr);
  return zone;
}

Zone::Change Zone::in_effect(Instant instant) const {
  const auto after = std::ranges::upper_bound(changes_, instant.time_since_epoch().count(), {}, &Change::at);
  if (after == changes_.end() && rule_) return rule_->in_effect(instant);
  return after == changes_.begin() ? before_ : *std::prev(after);
}

std::optional<Zone::Change> Zone::next_change(Instant instant) const {
  const auto after = std::ranges::upper_bound(changes_, instant.time_since_epoch().count(), {}, &Change::at);
  if (after != changes_.end()) return *after;
  return rule_ ? rule_->next_change(instant) : std::nullopt;
}

ZonedTime Zone::local(Instant instant) const {
  const Change clock = in_effect(instant);
  const seconds offset(clock.offset);
  return {.time = LocalTime(instant.time_since_epoch() + offset),
          .offset = offset,
          .abbreviation = shown_abbreviation(clock.abbreviation)};
}

Zone::Shown Zone::first_shown(LocalTime time) const {
  const Instant wall(time.time_since_epoch());
  Instant from = wall - reach;
  while (true) {
    const Instant at = wall - seconds(in_effect(from).offset);
    const auto next = next_change(from);
    const bool comes_before_next = !next || at < Instant(seconds(next->at));
    if (comes_before_next) return {.at = std::max(at, from), .skipped = at < from};
    from = Instant(seconds(next->at));
  }
}

std::optional<Instant> Zone::instant(LocalTime time) const {
  const Shown shown = first_shown(time);
  return shown.skipped ? std::nullopt : std::optional(shown.at);
}

Instant Zone::instant_or_after_gap(LocalTime time) const {
  return first_shown(time).at;
}

std::optional<Instant> Zone::next_clock_change(Instant instant) const {
  const auto change = next_change(instant);
  return change ? std::optional(Instant(seconds(change->at))) : std::nullopt;
}

ZonePtr Zones::find(std::string_view name) const {
  const std::lock_guard lock(mutex_);
  const auto known = known_.find(name);
  if (known != known_.end()) return known->second;
  return known_.emplace(name, load(name)).first->second;
}

ZonePtr Zones::load(std::string_view name) const {
  if (name == "UTC") return Zone::utc();
  if (!may_name_zone(name)) return nullptr;
  const auto bytes = loader_(name);
  return bytes ? Zone::from_tzif(std::string(name), *bytes) : nullptr;
}

std::string Zones::nearest(std::string_view name) const {
  const std::string list = loader_("").value_or("");
  const std::vector<std::string_view> names = zones_in(list);
  std::string best = incplan::core::nearest(name, names);
  if (!best.empty()) return best;

  std::vector<std::string_view> cities;
  for (const std::string_view known : names) cities.push_back(city_of(known));
  const std::string city = incplan::core::nearest(city_of(name), cities);
  const auto found = std::ranges::find(cities, city);
  return found == cities.end() ? city : std::string(names[static_cast<std::size_t>(found - cities.begin())]);
}

}  // namespace incplan::core
