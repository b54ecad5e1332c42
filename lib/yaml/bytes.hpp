// What must be true of a file before anybody looks for YAML in it.
#pragma once

#include "diagnostic/diagnostic.hpp"

namespace incplan::core::yaml {

/// Whether the bytes are text of a size that this format allows: UTF-8 with or without a byte-order mark, no control
/// characters, lines that end with LF or CRLF. The first mistake is reported.
[[nodiscard]] bool check_bytes(const Source& source, Diagnostics& diagnostics);

/// Where the text begins: behind the byte-order mark, if there is one.
[[nodiscard]] std::uint32_t text_start(std::string_view bytes);

}  // namespace incplan::core::yaml
