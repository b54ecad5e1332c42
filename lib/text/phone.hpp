// Phone numbers as people write them, and as services take them.
//
//   parse_phone("+1 (202) 555-0147;ext=12")  ->  digits "12025550147", international, extension "12"
//
// Knows no country's numbering: whether a number exists, nobody here can say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace incplan::core {

struct PhoneNumber {
  std::string digits;
  bool international = false;  ///< began with `+`
  std::string extension;       ///< digits; empty where there is none

  /// `+12025550147` (E.164), or the digits alone where the number is not international.
  [[nodiscard]] std::string compact() const { return (international ? "+" : "") + digits; }
};

/// Three to fifteen digits, with blanks and `()-./` between them, and perhaps an extension: `x12`, `ext. 12`, `#12`, or
/// `;ext=12` (RFC 3966).
[[nodiscard]] std::optional<PhoneNumber> parse_phone(std::string_view text);

}  // namespace incplan::core
