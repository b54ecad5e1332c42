#include "support/escape.hpp"

#include <algorithm>
#include <stdexcept>

namespace incplan::core::test {
namespace {

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == '\x7f';
}

std::string hex_escape(char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  return {'\\', 'x', digits[byte >> 4U], digits[byte & 15U]};
}

char from_hex(std::string_view two) {
  std::size_t used = 0;
  const int value = std::stoi(std::string(two), &used, 16);
  if (used != 2) throw std::runtime_error("`\\x` wants two hexadecimal digits");
  return static_cast<char>(value);
}

/// Reads what follows a backslash; gives how many characters that took.
std::size_t unescape_one(std::string_view text, std::string& bytes) {
  switch (text.empty() ? '\0' : text.front()) {
    case '\n':
      return 1;  // the line goes on
    case 'n':
      return bytes += '\n', 1;
    case 't':
      return bytes += '\t', 1;
    case 'r':
      return bytes += '\r', 1;
    case '\\':
      return bytes += '\\', 1;
    case 'x':
      return bytes += from_hex(text.substr(1, 2)), 3;
    default:
      throw std::runtime_error("unknown escape `\\" + std::string(text.substr(0, 1)) + "`");
  }
}

}  // namespace

bool needs_escape(std::string_view bytes) {
  return !bytes.ends_with('\n') || bytes.starts_with("--- ") || bytes.find("\n--- ") != std::string_view::npos ||
         std::any_of(bytes.begin(), bytes.end(), is_control);
}

std::string escape(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool line_starts = i == 0 || bytes[i - 1] == '\n';
    if (bytes[i] == '\\')
      text += "\\\\";
    else if (is_control(bytes[i]) || (line_starts && bytes.substr(i).starts_with("--- ")))
      text += hex_escape(bytes[i]);
    else
      text += bytes[i];
  }
  return bytes.ends_with('\n') ? text : text + "\\\n";
}

std::string unescape(std::string_view text) {
  std::string bytes;
  while (!text.empty()) {
    const char c = text.front();
    text.remove_prefix(1);
    if (c == '\\')
      text.remove_prefix(std::min(unescape_one(text, bytes), text.size()));
    else
      bytes += c;
  }
  return bytes;
}

}  // namespace incplan::core::test
