// Bytes that an editor would hide or spoil, written so that they can be read: `\x1b`, `\t`, and a backslash at the end
// of a line that has no line break.
#pragma once

#include <string>
#include <string_view>

namespace incplan::core::test {

/// Whether a text cannot stand in a golden file as it is.
[[nodiscard]] bool needs_escape(std::string_view bytes);
/// Lines stay lines; control characters, backslashes and a missing last line break are written out.
[[nodiscard]] std::string escape(std::string_view bytes);
/// The reverse; also knows `\n`. Throws std::runtime_error for other escapes.
[[nodiscard]] std::string unescape(std::string_view text);

}  // namespace incplan::core::test
