// Blocks to bytes. Escaping lives in exactly one function in each renderer.
#pragma once

#include <string>

#include "report/block.hpp"

namespace incplan::core::report {

struct TextStyle {
  bool color = false;
  int width = 80;      ///< columns to wrap at
  bool wraps = false;  ///< findings are read on a terminal, so that they wrap too
  int height = 0;      ///< lines of the terminal, for answers that can be told in brief; 0: as many as it takes
};

/// For a terminal or a pipe. Control characters never get through.
[[nodiscard]] std::string to_text(const Blocks& blocks, const TextStyle& style);
/// CommonMark with GitHub's tables, without raw HTML.
[[nodiscard]] std::string to_markdown(const Blocks& blocks);

}  // namespace incplan::core::report
