// The forms in which mail carries text that is not plain ASCII (RFC 2045, 2047, 5322).
#pragma once

#include <string>
#include <string_view>

#include "text/mailbox.hpp"
#include "text/time.hpp"

namespace incplan::core::payload {

/// The value of a header from any text: one line, folded, with what is not ASCII in encoded words of at most 75
/// characters. Nothing in the text begins another header.
[[nodiscard]] std::string header_text(std::string_view text);
/// A mailbox that every mail program reads as this name and this address; folded where it is long.
[[nodiscard]] std::string header_mailbox(const Mailbox& mailbox);
/// The same from the text of a plan. What is no mailbox stays words, on one line.
[[nodiscard]] std::string header_address(std::string_view address);
/// Quoted-printable: lines of at most 76 characters that end with CRLF. Never holds `=_`.
[[nodiscard]] std::string quoted_printable(std::string_view text);
/// `Tue, 24 Nov 2026 04:00:00 +0100`.
[[nodiscard]] std::string header_date(Instant instant, const Zone& zone);

}  // namespace incplan::core::payload
