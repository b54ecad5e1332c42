#include "yaml/cpp_places.hpp"

#include <algorithm>

namespace incplan::core::yaml {

namespace {

bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}
bool is_space(char byte) {
  return is_blank(byte) || byte == '\n' || byte == '\r';
}

}  // namespace

std::string without_surrogates(std::string_view bytes) {
  std::string text(bytes);
  for (std::size_t at = 0; (at = text.find("\\u", at)) != std::string::npos; at += 2) {
    if (at + 6 > text.size() || (text[at + 2] | 0x20) != 'd' || text[at + 3] < '8') continue;
    text.replace(at + 2, 4, "003f");
  }
  return text;
}

std::optional<std::uint32_t> find_directive(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  const std::string_view before = bytes.substr(0, end);
  if (before.substr(std::min(begin, end)).starts_with('%')) return begin;
  const auto line = before.find("\n%", begin);
  if (line == std::string_view::npos) return std::nullopt;
  return static_cast<std::uint32_t>(line + 1);
}

/// Bytes and value are read side by side.
std::uint32_t plain_end(std::string_view bytes, std::uint32_t start, std::string_view value) {
  std::uint32_t at = start;
  std::size_t read = 0;
  while (read < value.size() && at < bytes.size()) {
    if (bytes[at] == value[read] && bytes[at] != '\n') {
      ++at;
      ++read;
      continue;
    }
    if (!is_space(bytes[at])) break;
    while (at < bytes.size() && is_space(bytes[at])) ++at;
    while (read < value.size() && is_space(value[read])) ++read;
  }
  return at;
}

std::uint32_t word_end(std::string_view bytes, std::uint32_t at) {
  const auto end = bytes.find_first_of(" \t\r\n,:]}#", at);
  return static_cast<std::uint32_t>(std::min(end, bytes.size()));
}

std::uint32_t skip_blanks(std::string_view bytes, std::uint32_t at) {
  while (at < bytes.size() && is_blank(bytes[at])) ++at;
  return at;
}

std::uint32_t skip_space(std::string_view bytes, std::uint32_t at) {
  while (at < bytes.size()) {
    if (bytes[at] == '#') {
      at = static_cast<std::uint32_t>(std::min(bytes.find('\n', at), bytes.size()));
    } else if (is_space(bytes[at])) {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace incplan::core::yaml
