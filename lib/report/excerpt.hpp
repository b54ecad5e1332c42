// The line of a plan that a diagnostic speaks of, with a caret under exactly the wrong words.
//
//      41 |     held_by: [tom, amnia]
//         |                    ^^^^^
#pragma once

#include <string>

#include "report/render.hpp"
#include "text/place.hpp"

namespace incplan::core::report {

/// Two lines; nothing for a place without a file, or in one of which nothing may be shown. Measured as a terminal shows it: tabs reach the next stop of four,
/// wide
/// characters take two columns, combining marks none. A line that is too long is cut around the place.
[[nodiscard]] std::string excerpt(const Place& place, Tone tone, const TextStyle& style);

}  // namespace incplan::core::report
