// Hours of a week: `Mon-Fri 09:00-18:00, Sat 10:00-14:00`. A range may cross midnight (`Fri 22:00-06:00` ends on
// Saturday), days may cross the end of the week (`Sat-Mon`), and `24:00` ends a day. `Mon, Wed 09:00-12:00,
// 14:00-18:00` gives two days the same two ranges.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/zone.hpp"

namespace incplan::core {

struct Hours {
  /// Minutes of the week from Monday 00:00, `end` excluded; `end` may reach past the week's 10,080.
  struct Range {
    int begin = 0;
    int end = 0;
  };
  std::vector<Range> ranges;
  bool outside = false;  ///< `outside Mon-Fri 09:00-18:00`: holds when no range covers the moment
  std::string text{};    ///< as a person wrote it

  [[nodiscard]] bool cover(LocalTime time) const;
};

/// Reads hours. `outside …` is read too; whether it is welcome is the caller's business.
[[nodiscard]] std::optional<Hours> parse_hours(std::string_view text);

}  // namespace incplan::core
