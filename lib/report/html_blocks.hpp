// Blocks in HTML, each as an element; how they make a page is the business of html.hpp.
#pragma once

#include <string>

#include "report/block.hpp"

namespace incplan::report {

[[nodiscard]] std::string block_html(const Block& block);

}  // namespace incplan::report
