#include "schema/language_tag.hpp"

#include <algorithm>
#include <vector>

namespace incplan::core::schema {

namespace {

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
bool is_either(char byte) {
  return is_letter(byte) || is_digit(byte);
}

bool letters(std::string_view part, std::size_t fewest, std::size_t most) {
  return part.size() >= fewest && part.size() <= most && std::ranges::all_of(part, is_letter);
}
bool alphanumeric(std::string_view part, std::size_t fewest, std::size_t most) {
  return part.size() >= fewest && part.size() <= most && std::ranges::all_of(part, is_either);
}

bool is_region(std::string_view part) {
  return letters(part, 2, 2) || (part.size() == 3 && std::ranges::all_of(part, is_digit));
}
bool is_variant(std::string_view part) {
  return alphanumeric(part, 5, 8) || (part.size() == 4 && is_digit(part.front()) && alphanumeric(part, 4, 4));
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto hyphen = text.find('-');
    parts.push_back(text.substr(0, hyphen));
    if (hyphen == std::string_view::npos) return parts;
    text.remove_prefix(hyphen + 1);
  }
}

/// Extensions and what is for private use: a single character, then parts that belong to it.
bool are_extensions(const std::vector<std::string_view>& parts, std::size_t at) {
  while (at < parts.size()) {
    if (!alphanumeric(parts[at], 1, 1)) return false;
    const bool is_private = parts[at] == "x" || parts[at] == "X";
    const std::size_t first = ++at;
    while (at < parts.size() && alphanumeric(parts[at], is_private ? 1 : 2, 8)) ++at;
    if (at == first) return false;
  }
  return true;
}

}  // namespace

bool is_language_tag(std::string_view text) {
  const std::vector<std::string_view> parts = split(text);
  std::size_t at = 0;
  if (!letters(parts[at++], 2, 3)) return false;
  if (at < parts.size() && letters(parts[at], 3, 3)) ++at;  // an extended language
  if (at < parts.size() && letters(parts[at], 4, 4)) ++at;  // a script
  if (at < parts.size() && is_region(parts[at])) ++at;
  while (at < parts.size() && is_variant(parts[at])) ++at;
  return are_extensions(parts, at);
}

}  // namespace incplan::core::schema
