// Times as people type them at three in the morning.
#pragma once

#include <string>
#include <string_view>

#include "text/zone.hpp"

namespace incplan::core::cmd {

/// Whether a time without a day, or a duration, lies behind or ahead.
enum class Tense { past, future };

/// `2026-11-24T02:40` (in `zone`, or with an offset), `02:40` (the latest past one, or the next), `20m` (ago, or from
/// now), `now`. Throws UsageError, naming `option`, for anything else and for a time that the zone's clocks skip. `takes`
/// says what the option takes where that is not just any of these.
[[nodiscard]] Instant read_moment(std::string_view text, Instant now, const Zone& zone, std::string_view option,
                                  Tense tense, std::string_view takes = {});

}  // namespace incplan::core::cmd
