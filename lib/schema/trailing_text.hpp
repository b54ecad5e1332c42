// What YAML leaves out of a text, and nobody sees it: words behind ` #`, and the ends of lines.
//
//   - Open the channel #incident and say who leads.      is "Open the channel"
//
//   text: >
//     Steps:
//     - one                                              is "Steps: - one"
#pragma once

#include <optional>

#include "diagnostic/diagnostic.hpp"
#include "schema/value_syntax.hpp"
#include "yaml/tree.hpp"

namespace incplan::core::schema {

struct Lost {
  std::uint32_t start = 0;  ///< bytes of the file
  std::uint32_t end = 0;
  Mistake mistake;
};

/// The comment that was meant as the rest of an unquoted text: `#` and a letter, with no blank between.
[[nodiscard]] std::optional<Lost> lost_text(const yaml::Node& text);
/// The first line that begins like an item, a row, a heading or a quotation, and that YAML joins to the one above it.
[[nodiscard]] std::optional<Lost> lost_line_end(const yaml::Node& text);
/// Reports each `?` in a text without quotes within brackets: other readers of YAML refuse it.
void report_refused_elsewhere(const yaml::Node& root, Diagnostics& diagnostics);

}  // namespace incplan::core::schema
