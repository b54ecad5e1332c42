// Emoji made of several characters (UTS #51): `👩‍💻`, `👍🏽`, `🇫🇷`, `1️⃣`, `❤️`.
#include "text/unicode.hpp"

namespace incplan {
namespace {

constexpr char32_t joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;
constexpr char32_t keycap = 0x20E3;

bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool is_keycap_base(char32_t c) {
  return (c >= U'0' && c <= U'9') || c == U'#' || c == U'*';
}

bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}

bool is_tag(char32_t c) {
  return c >= 0xE0020 && c <= 0xE007F;
}

/// Moves behind the next character when it is wanted.
template <class Wanted>
bool take(std::string_view text, std::size_t& at, Wanted wanted) {
  std::size_t next = at;
  if (at >= text.size() || !wanted(next_code_point(text, next))) return false;
  at = next;
  return true;
}

bool take(std::string_view text, std::size_t& at, char32_t wanted) {
  return take(text, at, [wanted](char32_t c) { return c == wanted; });
}

/// One picture with what changes its look: a skin tone, the selector, the tags of a flag.
bool take_picture(std::string_view text, std::size_t& at) {
  if (!take(text, at, is_pictographic)) return false;
  take(text, at, emoji_selector);
  take(text, at, is_skin_tone);
  while (take(text, at, is_tag)) continue;
  return true;
}

bool take_joined_picture(std::string_view text, std::size_t& at) {
  std::size_t next = at;
  if (!take(text, next, joiner) || !take_picture(text, next)) return false;
  at = next;
  return true;
}

}  // namespace

std::string_view leading_emoji_sequence(std::string_view text) {
  std::size_t at = 0;
  if (take(text, at, is_regional_indicator)) return take(text, at, is_regional_indicator) ? text.substr(0, at) : "";
  if (take(text, at, is_keycap_base)) {
    take(text, at, emoji_selector);
    return take(text, at, keycap) ? text.substr(0, at) : "";
  }
  if (!take_picture(text, at)) return {};
  while (take_joined_picture(text, at)) continue;
  std::size_t first_end = 0;
  static_cast<void>(next_code_point(text, first_end));
  return at > first_end ? text.substr(0, at) : "";
}

}  // namespace incplan
