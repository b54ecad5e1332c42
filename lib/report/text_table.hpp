// A table in columns of a terminal. It always fits: wide columns give way first, and where even that is not enough
// each row
// becomes a small list of its own.
#pragma once

#include <string>
#include <vector>

#include "report/block.hpp"

namespace incplan::core::report {

[[nodiscard]] std::vector<std::string> table_lines(const Table& table, int width, bool color);

}  // namespace incplan::core::report
