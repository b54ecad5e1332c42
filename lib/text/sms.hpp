// How a text travels by SMS: in which alphabet, in how many parts, and which character makes it expensive.
//
//   sms_length("Incident résolu")  ->  GSM-7, 15 of 160 units, 1 part
//   sms_length("enquêtons")        ->  UCS-2 because of `ê`, 9 of 70 units, 1 part
//
// Source: 3GPP TS 23.038 (the alphabet) and 23.040 (parts, with an 8 bit reference). Knows no carrier's own limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace incplan::core {

enum class SmsEncoding : std::uint8_t {
  gsm7,  ///< 160 units in one part, 153 in each of several; some characters take two
  ucs2   ///< 70 units in one part, 67 in each of several; characters beyond U+FFFF take two
};

/// `GSM-7`, `UCS-2`.
[[nodiscard]] std::string_view to_text(SmsEncoding encoding);

/// The first character that the GSM alphabet has not: it halves the room of the whole message.
struct SmsOffender {
  std::size_t offset = 0;  ///< in bytes
  char32_t character = 0;
  std::string replacement;  ///< what may stand for it in ASCII; empty where nothing does
};

struct SmsLength {
  SmsEncoding encoding = SmsEncoding::gsm7;
  std::size_t units = 0;  ///< septets, or units of UTF-16
  std::size_t parts = 1;  ///< messages that it is sent as
  std::optional<SmsOffender> offender{};
};

/// The length of a finished text; nothing in it is normalised. No character is split between two parts.
[[nodiscard]] SmsLength sms_length(std::string_view text);

/// What may stand for a character in ASCII, such as `'` for `’` and `e` for `ê`; empty where nothing does.
[[nodiscard]] std::string ascii_replacement(char32_t character);

}  // namespace incplan::core
