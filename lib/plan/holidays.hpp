// Days that are no business days, and the days between them.
//
//   Holidays({{2026-12-25}}).after(Thursday 2026-12-24, 1)   ->   Monday 2026-12-28
#pragma once

#include <chrono>
#include <vector>

#include "text/place.hpp"
#include "text/time.hpp"

namespace incplan::core {

class Holidays {
 public:
  Holidays() = default;
  Holidays(std::vector<Located<Date>> dates);

  /// As they are written.
  [[nodiscard]] const std::vector<Located<Date>>& dates() const { return dates_; }
  [[nodiscard]] bool has(std::chrono::local_days day) const;
  /// The last of so many business days after this day; at the latest the last day of the year 9999. Saturday and Sunday
  /// are none.
  [[nodiscard]] std::chrono::local_days after(std::chrono::local_days start, int count) const;
  /// The last business day before this day with so many whole ones between the two; at the earliest the first day of the
  /// year 1.
  [[nodiscard]] std::chrono::local_days before(std::chrono::local_days end, int count) const;

 private:
  [[nodiscard]] std::chrono::days::rep business_days_up_to(std::chrono::local_days day) const;
  /// The first day from `low` on, and at the latest `high`, up to which there are so many.
  [[nodiscard]] std::chrono::local_days first_with(std::chrono::days::rep wanted, std::chrono::local_days low,
                                                   std::chrono::local_days high) const;

  std::vector<Located<Date>> dates_;
  std::vector<std::chrono::local_days> days_;                   ///< all of them, ascending
  std::vector<std::chrono::local_days> from_monday_to_friday_;  ///< those that make a difference, ascending, each once
};

}  // namespace incplan::core
