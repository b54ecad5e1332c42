#include "text/percent.hpp"

#include <fmt/core.h>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

std::string encoded(char c) {
  return fmt::format("%{:02X}", static_cast<unsigned char>(c));
}

bool is_unreserved(char c) {
  const bool alnum = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return alnum || std::string_view("-._~").find(c) != std::string_view::npos;
}

/// Controls, blanks, and what RFC 3986 has no place for.
bool ends_an_address(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7F || std::string_view("\"<>\\^`{|}").find(c) != std::string_view::npos;
}

}  // namespace

std::string percent_encoded(std::string_view text, std::string_view kept) {
  std::string out;
  for (const char c : text) {
    const bool stays = is_unreserved(c) || kept.find(c) != std::string_view::npos;
    out += stays ? std::string(1, c) : encoded(c);
  }
  return out;
}

std::string sound_url(std::string_view url) {
  const bool ascii_only = find_hidden(url).has_value();
  std::string out;
  for (const char c : url) {
    const bool foreign = ascii_only && static_cast<unsigned char>(c) >= 0x80;
    out += ends_an_address(c) || foreign ? encoded(c) : std::string(1, c);
  }
  return out;
}

}  // namespace incplan::core
