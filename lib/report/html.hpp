// Blocks to one self-contained page: no network, no scripts. Made to be read on a phone, with a screen reader, in the
// dark, and on paper.
//
// A first-level heading opens the page, second-level ones its parts, third-level ones the topics of a part.
#pragma once

#include <string>

#include "report/block.hpp"

namespace incplan::core::report {

struct HtmlPage {
  std::string title;
  std::string language;  ///< BCP 47, of the whole page
  bool cards = false;    ///< each part on a sheet of its own
};

[[nodiscard]] std::string to_html(const Blocks& blocks, const HtmlPage& page);

}  // namespace incplan::core::report
