#include "yaml/escape.hpp"

#include <algorithm>
#include <optional>

namespace incplan::core::yaml {

namespace {

constexpr std::string_view letters = "0abt\tnvfre \"/\\N_LP";
constexpr char32_t meanings[] = {0x00, 0x07, 0x08, 0x09, 0x09, 0x0A, 0x0B, 0x0C,   0x0D,
                                 0x1B, 0x20, 0x22, 0x2F, 0x5C, 0x85, 0xA0, 0x2028, 0x2029};
static_assert(letters.size() == std::size(meanings));

int hex_digit(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
  return -1;
}

std::optional<char32_t> read_hex(std::string_view bytes, std::size_t digits) {
  if (bytes.size() < digits) return std::nullopt;
  char32_t value = 0;
  for (const char byte : bytes.substr(0, digits)) {
    const int digit = hex_digit(byte);
    if (digit < 0) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value;
}

bool is_high_surrogate(char32_t value) {
  return value >= 0xD800 && value < 0xDC00;
}
bool is_low_surrogate(char32_t value) {
  return value >= 0xDC00 && value < 0xE000;
}

/// JSON writes characters beyond U+FFFF as two escapes, and JSON is YAML.
std::optional<char32_t> read_pair(char32_t high, std::string_view after) {
  if (!after.starts_with("\\u")) return std::nullopt;
  const auto low = read_hex(after.substr(2), 4);
  if (!low || !is_low_surrogate(*low)) return std::nullopt;
  return 0x10000 + ((high - 0xD800) << 10) + (*low - 0xDC00);
}

Escape unknown(std::string_view bytes, std::size_t length) {
  return {0, static_cast<std::uint32_t>(std::min(bytes.size(), length)), false};
}

Escape read_numbered(std::string_view bytes, std::size_t digits) {
  const auto value = read_hex(bytes.substr(2), digits);
  const std::size_t length = 2 + digits;
  if (!value) return unknown(bytes, 2);
  if (is_high_surrogate(*value)) {
    const auto pair = read_pair(*value, bytes.substr(length));
    if (pair) return {*pair, static_cast<std::uint32_t>(length + 6)};
  }
  if (*value > 0x10FFFF || is_high_surrogate(*value) || is_low_surrogate(*value)) return unknown(bytes, length);
  return {*value, static_cast<std::uint32_t>(length)};
}

}  // namespace

Escape read_escape(std::string_view bytes) {
  if (bytes.size() < 2) return unknown(bytes, 1);
  switch (bytes[1]) {
    case 'x':
      return read_numbered(bytes, 2);
    case 'u':
      return read_numbered(bytes, 4);
    case 'U':
      return read_numbered(bytes, 8);
    default:
      break;
  }
  const auto letter = letters.find(bytes[1]);
  if (letter == std::string_view::npos) return unknown(bytes, 2);
  return {meanings[letter], 2};
}

}  // namespace incplan::core::yaml
