// Words for a manual page in mdoc(7).
//
//   roff_text("A `-p` wins. It is said once.")   ->   "A \fB\-p\fR wins.\nIt is said once."
#pragma once

#include <string>
#include <string_view>

namespace incplan::core::docs {

/// The day that the pages carry: that of the version.
inline constexpr std::string_view manual_date = "November 24, 2026";

/// Running text: what stands in backticks becomes bold, and each sentence begins a line, as mdoc wants it.
[[nodiscard]] std::string roff_text(std::string_view text);
/// One argument of a macro, whatever it contains, in quotes.
[[nodiscard]] std::string roff_argument(std::string_view text);
/// Lines that are shown as they are.
[[nodiscard]] std::string roff_lines(std::string_view text);

}  // namespace incplan::core::docs
