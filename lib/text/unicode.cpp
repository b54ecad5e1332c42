#include "text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace incplan::core {
namespace {

utf8proc_int32_t number(char32_t code_point) {
  return static_cast<utf8proc_int32_t>(code_point);
}

bool is_plain(char c) {
  return c >= ' ' && c <= '~';
}

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, is_plain);
}

/// Whether a character stands by itself, which is quickly seen of most: between two of ASCII nothing is joined.
bool stands_alone(std::string_view text, std::size_t at) {
  return is_plain(text[at]) && (at + 1 == text.size() || is_plain(text[at + 1]));
}

/// Vowels and finals of Hangul are drawn into the block that their first consonant begins.
bool joins_hangul_block(char32_t c) {
  return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
}

int cluster_width(std::string_view cluster) {
  std::size_t at = leading_emoji_sequence(cluster).size();
  int width = at > 0 ? 2 : 0;
  while (at < cluster.size()) {
    const char32_t c = next_code_point(cluster, at);
    if (!joins_hangul_block(c)) width += utf8proc_charwidth(number(c));
  }
  return width;
}

}  // namespace

std::string_view next_grapheme(std::string_view text, std::size_t& offset) {
  const std::size_t start = offset;
  if (stands_alone(text, start)) return text.substr(offset++, 1);
  char32_t before = next_code_point(text, offset);
  utf8proc_int32_t state = 0;
  while (offset < text.size()) {
    std::size_t next = offset;
    const char32_t c = next_code_point(text, next);
    if (utf8proc_grapheme_break_stateful(number(before), number(c), &state)) break;
    before = c;
    offset = next;
  }
  return text.substr(start, offset - start);
}

std::size_t count_graphemes(std::string_view text) {
  if (is_plain_ascii(text)) return text.size();
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) static_cast<void>(next_grapheme(text, at));
  return count;
}

bool is_pictographic(char32_t code_point) {
  return utf8proc_get_property(number(code_point))->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

char32_t base_character(char32_t code_point) {
  std::array<utf8proc_int32_t, 8> parts{};
  const auto count =
      utf8proc_decompose_char(number(code_point), parts.data(), parts.size(), UTF8PROC_DECOMPOSE, nullptr);
  return count > 0 ? static_cast<char32_t>(parts[0]) : code_point;
}

bool is_word_character(char32_t code_point) {
  const auto category = utf8proc_category(number(code_point));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO) || category == UTF8PROC_CATEGORY_PC;
}

int display_width(std::string_view text) {
  if (is_plain_ascii(text)) return static_cast<int>(text.size());
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view grapheme = next_grapheme(text, at);
    width += grapheme.size() == 1 && is_plain(grapheme.front()) ? 1 : cluster_width(grapheme);
  }
  return width;
}

std::string nfc(std::string_view text) {
  utf8proc_uint8_t* composed = nullptr;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  const auto length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &composed, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(composed, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(composed), static_cast<std::size_t>(length)};
}

}  // namespace incplan::core
