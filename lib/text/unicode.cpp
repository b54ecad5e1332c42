#include "text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace incplan {
namespace {

constexpr char32_t text_selector = 0xFE0E;
constexpr char32_t emoji_selector = 0xFE0F;
constexpr char32_t keycap = 0x20E3;

utf8proc_int32_t number(char32_t code_point) {
  return static_cast<utf8proc_int32_t>(code_point);
}

bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

/// Emoji made of several characters take two columns, whatever their parts would take alone.
bool is_emoji_sequence(std::u32string_view cluster) {
  if (cluster.size() < 2 || cluster[1] == text_selector) return false;
  if (is_regional_indicator(cluster[0])) return is_regional_indicator(cluster[1]);
  return is_pictographic(cluster[0]) || cluster[1] == emoji_selector || cluster.back() == keycap;
}

/// Vowels and finals of Hangul are drawn into the block that their first consonant begins.
bool joins_hangul_block(char32_t c) {
  return (c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FF);
}

int cluster_width(std::string_view cluster) {
  std::u32string characters;
  for (std::size_t at = 0; at < cluster.size();) characters += next_code_point(cluster, at);
  if (is_emoji_sequence(characters)) return 2;
  if (characters.size() == 2 && characters[1] == text_selector) return 1;
  int width = 0;
  for (const char32_t c : characters)
    if (!joins_hangul_block(c)) width += utf8proc_charwidth(number(c));
  return width;
}

}  // namespace

std::string_view next_grapheme(std::string_view text, std::size_t& offset) {
  const std::size_t start = offset;
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

int display_width(std::string_view text) {
  if (is_plain_ascii(text)) return static_cast<int>(text.size());
  int width = 0;
  for (std::size_t at = 0; at < text.size();) width += cluster_width(next_grapheme(text, at));
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

}  // namespace incplan
