// Time zones of the IANA database, and the times of people in them.
//
//   Zones zones(read_zone_file);                      // who reads files is the caller's business
//   auto paris = zones.find("Europe/Paris");
//   paris->local(instant)            ->  2026-03-29T03:00, +02:00, CEST
//
// Reads the compiled form (TZif, RFC 8536) of one zone at a time: a command that names three zones reads three small
// files, and a static program carries no database of its own.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace incplan::core {

/// A moment, the same for everyone.
using Instant = std::chrono::sys_seconds;
/// What a clock and a calendar on the wall show.
using LocalTime = std::chrono::local_seconds;
using Date = std::chrono::year_month_day;

/// A moment as a zone shows it.
struct ZonedTime {
  LocalTime time;
  std::chrono::seconds offset{};  ///< east of UTC
  std::string abbreviation;       ///< `CET`, `EDT`; `UTC+3` style where the database has only a number
};

/// One time zone, complete: past changes from the file and future ones from its rule.
class Zone {
 public:
  /// Reads a TZif file; nothing when the bytes are none, or count leap seconds (the zones under `right/`).
  static std::shared_ptr<const Zone> from_tzif(std::string name, std::string_view bytes);
  static std::shared_ptr<const Zone> utc();

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] ZonedTime local(Instant instant) const;
  /// The instant at which this zone shows `time`: the earlier one where it is shown twice, nothing where clocks skip
  /// it.
  [[nodiscard]] std::optional<Instant> instant(LocalTime time) const;
  /// Like `instant`, but a skipped time is the moment at which the clocks jump over it: for handovers, never a mistake.
  [[nodiscard]] Instant instant_or_after_gap(LocalTime time) const;
  /// When the clocks of the zone change next after an instant; nothing where they never do.
  [[nodiscard]] std::optional<Instant> next_clock_change(Instant instant) const;

  struct Rule;  ///< what follows the last change in the file (a POSIX TZ string)
  struct Change {
    std::int64_t at;  ///< seconds since 1970 UTC
    std::int32_t offset;
    std::string abbreviation;
  };

  Zone(std::string name, Change before, std::vector<Change> changes, std::shared_ptr<const Rule> rule)
      : name_(std::move(name)), before_(std::move(before)), changes_(std::move(changes)), rule_(std::move(rule)) {}

 private:
  /// The change that made the clocks show what they show at an instant.
  [[nodiscard]] Change in_effect(Instant instant) const;
  /// The first change after an instant.
  [[nodiscard]] std::optional<Change> next_change(Instant instant) const;
  struct Shown {
    Instant at;
    bool skipped = false;  ///< clocks jump over the time at this instant
  };
  [[nodiscard]] Shown first_shown(LocalTime time) const;

  std::string name_;
  Change before_;
  std::vector<Change> changes_;
  std::shared_ptr<const Rule> rule_;
};

using ZonePtr = std::shared_ptr<const Zone>;

/// The zones of this machine, read when asked for and kept. Safe to share between threads.
class Zones {
 public:
  /// Gives the bytes of a zone's TZif file, or nothing; and, with the empty name, the names of all zones, one a line,
  /// or the database's own table of them (`tzdata.zi`).
  using Loader = std::function<std::optional<std::string>(std::string_view name)>;
  explicit Zones(Loader loader) : loader_(std::move(loader)) {}

  /// The zone with this name (case as in the database), or null. `UTC` needs no database.
  [[nodiscard]] ZonePtr find(std::string_view name) const;
  /// The existing name nearest to a mistyped one, where a city may stand alone (`paris`); empty when none is near.
  [[nodiscard]] std::string nearest(std::string_view name) const;

 private:
  [[nodiscard]] ZonePtr load(std::string_view name) const;

  Loader loader_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, ZonePtr, std::less<>> known_;
};

}  // namespace incplan::core
