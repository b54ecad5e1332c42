// Domain names as the net carries them (IDNA2008, RFC 5890).
//
//   ascii_domain("müller.example")  ->  "xn--mller-kva.example"
//
// Knows what a name may look like, never whether it exists.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace incplan::core {

/// The ASCII form, in lower case: at least two labels of letters, digits and hyphens, each of at most 63 characters.
/// Nothing for what cannot be the name of a host.
[[nodiscard]] std::optional<std::string> ascii_domain(std::string_view domain);

}  // namespace incplan::core
