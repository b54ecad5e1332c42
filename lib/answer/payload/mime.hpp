// The forms in which mail carries text that is not plain ASCII (RFC 2045, 2047, 5322).
#pragma once

#include <string>
#include <string_view>

#include "text/time.hpp"

namespace incplan::payload {

/// The value of a header from any text: one line, folded, with what is not ASCII in encoded words of at most 75
/// characters. Nothing in the text begins another header.
[[nodiscard]] std::string header_text(std::string_view text);
/// An address, `Name <a@b.example>` or `a@b.example`, on one line; a name that is not ASCII is encoded.
[[nodiscard]] std::string header_address(std::string_view address);
/// Quoted-printable: lines of at most 76 characters that end with CRLF. Never holds `=_`.
[[nodiscard]] std::string quoted_printable(std::string_view text);
/// `Tue, 24 Nov 2026 04:00:00 +0100`.
[[nodiscard]] std::string header_date(Instant instant, const Zone& zone);

}  // namespace incplan::payload
