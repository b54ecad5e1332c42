// On which layer of the map each box stands: below all that need it, and no layer wider than a page.
//
//   layers_of(boxes, {{1, 2}, {}, {}})   ->  {0, 1, 1}
//
// Knows nothing of places within a layer.
#pragma once

#include <vector>

#include "report/map_layout.hpp"

namespace incplan::core::report {

constexpr double gap_across = 28;  ///< between neighbours of a layer

/// Counted from the top. A wire that would close a circle is left out of account; what is tied to nothing stands where
/// there is room.
[[nodiscard]] std::vector<int> layers_of(const std::vector<Box>& boxes, const std::vector<std::vector<int>>& needs);

}  // namespace incplan::core::report
