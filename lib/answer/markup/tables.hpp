// A table where there are none: lines that name the column.
//
//   | When | What |
//   |---|---|
//   | 02:40 | Alert |        ->  When: 02:40
//                                What: Alert
#pragma once

#include "answer/markup/message.hpp"

namespace incplan::core::markup {

/// One paragraph for each row, or one for all where there is a single column. Empty cells are left out; a table without
/// rows is its head.
[[nodiscard]] Message table_lines(const Block& table);

}  // namespace incplan::core::markup
