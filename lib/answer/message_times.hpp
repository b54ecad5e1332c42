// Times as one message shows them: in all zones of its audience, each with its name, and with the day where that
// could be mistaken.
//
//   14:05 CET / 08:05 EST
//   24 November, 23:50 CET / 17:50 EST        the span crosses midnight in Paris
//   14:05 (heure de Paris)                    in French; of several zones only the cities: 14:05 (Paris) / 08:05 (New York)
#pragma once

#include <string>
#include <vector>

#include "answer/language.hpp"
#include "text/zone.hpp"

namespace incplan::core {

class MessageTimes {
 public:
  /// `moments` are all that the message may show: where they lie on different days in one of the zones, each time
  /// carries its day.
  /// `brief`: where every character counts (`14:05 CET` in every language).
  MessageTimes(std::vector<ZonePtr> zones, const std::vector<Instant>& moments, const Language& language, bool brief);

  [[nodiscard]] std::string show(Instant instant) const;
  /// "24 November 2026"; where it is another day already in one of the zones, both.
  [[nodiscard]] std::string day(Instant instant) const;

 private:
  std::vector<ZonePtr> zones_;
  [[nodiscard]] std::string time_in(const Zone& zone, Instant instant, bool alone) const;
  [[nodiscard]] std::vector<ZonePtr> differing(Instant instant) const;

  const Language& language_;
  bool brief_ = false;
  bool with_date_ = false;
  bool with_year_ = false;
};

}  // namespace incplan::core
