// Percent-encoding (RFC 3986): text that becomes part of an address, and addresses that become part of a page.
#pragma once

#include <string>
#include <string_view>

namespace incplan::core {

/// Text as a part of an address: nothing in it is a delimiter any more. What is not a letter, a digit or one of `-._~`
/// and of `kept` becomes `%XX`.
[[nodiscard]] std::string percent_encoded(std::string_view text, std::string_view kept = {});

/// An address as it may stand in any markup: controls, blanks and the signs that no address may hold become `%XX`, and
/// where something in it hides, so does all that is not ASCII. Delimiters stay: it is one address already.
[[nodiscard]] std::string sound_url(std::string_view url);

}  // namespace incplan::core
