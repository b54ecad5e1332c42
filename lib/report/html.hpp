// Blocks to one self-contained page: no network, no scripts. Made to be read on a phone, with a screen reader, in the
// dark, and on
// paper.
#pragma once

#include <string>

#include "report/block.hpp"

namespace incplan::report {

struct HtmlPage {
  std::string title;
  std::string language;  ///< BCP 47, of the whole page
  bool cards = false;    ///< each second-level part on a sheet of its own
};

[[nodiscard]] std::string to_html(const Blocks& blocks, const HtmlPage& page);

}  // namespace incplan::report
