// Words that a service makes tags or links of, wherever they stand: `#down`, `$CASH`, `#12`.
//
//   find_tags("Cards #down, $CASH up", "#$")  ->  "#down", "$CASH"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace incplan::core {

/// The tags of a text in their order: one of these signs before a word that is not of digits alone.
[[nodiscard]] std::vector<std::string_view> find_tags(std::string_view text, std::string_view signs);

/// A text in which GitHub finds no issue to link to: a zero-width space stands in `#12` and `GH-12`.
[[nodiscard]] std::string without_references(std::string_view text);

}  // namespace incplan::core
