// Emoji made of several characters (UTS #51): `👩‍💻`, `👍🏽`, `🇫🇷`, `1️⃣`, `❤️`.
#include "text/unicode.hpp"

namespace incplan::core {
namespace {

constexpr char32_t joiner = 0x200D;
constexpr char32_t emoji_selector = 0xFE0F;
constexpr char32_t keycap = 0x20E3;
constexpr char32_t black_flag = 0x1F3F4;
constexpr char32_t last_tag = 0xE007F;

bool is_regional_indicator(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

bool is_keycap_base(char32_t c) {
  return (c >= U'0' && c <= U'9') || c == U'#' || c == U'*';
}

bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}

bool is_tag_letter_or_digit(char32_t c) {
  return (c >= 0xE0030 && c <= 0xE0039) || (c >= 0xE0061 && c <= 0xE007A);
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

/// The name of a region behind a black flag: `gbsct` for Scotland's. Tags elsewhere hide text and are no emoji.
void take_region(std::string_view text, std::size_t& at) {
  constexpr int longest = 6;
  std::size_t next = at;
  for (int i = 0; i < longest; ++i) take(text, next, is_tag_letter_or_digit);
  if (take(text, next, last_tag)) at = next;
}

/// One picture with what changes its look: the region of a flag, the selector, a skin tone.
bool take_picture(std::string_view text, std::size_t& at) {
  if (take(text, at, black_flag)) {
    take_region(text, at);
    return true;
  }
  if (!take(text, at, is_pictographic)) return false;
  take(text, at, emoji_selector);
  take(text, at, is_skin_tone);
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

}  // namespace incplan::core
