// Times as one message shows them: in all zones of its audience, each with its name, and with the day where that
// could be mistaken.
//
//   14:05 CET / 08:05 EST
//   24 November, 23:50 CET / 17:50 EST        the span crosses midnight in Paris
#pragma once

#include <string>
#include <vector>

#include "answer/language.hpp"
#include "text/zone.hpp"

namespace incplan {

class MessageTimes {
 public:
  /// `moments` are all that the message may show: where they lie on different days in one of the zones, each time
  /// carries its day.
  MessageTimes(std::vector<ZonePtr> zones, const std::vector<Instant>& moments, const Language& language);

  [[nodiscard]] std::string show(Instant instant) const;

 private:
  std::vector<ZonePtr> zones_;
  const Language& language_;
  bool with_date_ = false;
  bool with_year_ = false;
};

}  // namespace incplan
