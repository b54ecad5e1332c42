// Characters that hide something: what is unseen on a screen, or changes how the rest of it is seen.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "text/unicode.hpp"

namespace incplan::core {
namespace {

struct Characters {
  char32_t first;
  char32_t last;
};

constexpr std::array<Characters, 27> hidden_characters = {{
    {0x00, 0x1F},        // C0 controls
    {0x7F, 0x9F},        // DEL and C1 controls
    {0xAD, 0xAD},        // soft hyphen
    {0x34F, 0x34F},      // combining grapheme joiner
    {0x61C, 0x61C},      // Arabic letter mark
    {0x115F, 0x1160},    // Hangul fillers
    {0x17B4, 0x17B5},    // Khmer inherent vowels
    {0x180E, 0x180E},    // Mongolian vowel separator
    {0x200B, 0x200B},    // zero width space
    {0x200C, 0x200D},    // joiners
    {0x200E, 0x200F},    // left-to-right and right-to-left marks
    {0x2028, 0x2029},    // line and paragraph separators
    {0x202A, 0x202E},    // bidirectional embeddings and overrides
    {0x2060, 0x2064},    // word joiner, invisible operators
    {0x2065, 0x2065},    // not assigned, ignored by every font
    {0x2066, 0x2069},    // bidirectional isolates
    {0x206A, 0x206F},    // deprecated format characters
    {0x3164, 0x3164},    // Hangul filler
    {0xFE00, 0xFE0F},    // variation selectors
    {0xFEFF, 0xFEFF},    // byte-order mark
    {0xFFA0, 0xFFA0},    // halfwidth Hangul filler
    {0xFFF0, 0xFFFB},    // not assigned, interlinear annotations
    {0x1BCA0, 0x1BCA3},  // shorthand format controls
    {0x1D173, 0x1D17A},  // musical format controls
    {0xE0000, 0xE007F},  // tags
    {0xE0080, 0xE00FF},  // not assigned, ignored by every font
    {0xE0100, 0xE01EF},  // variation selectors for ideographs
}};

constexpr std::array<Characters, 6> joining_scripts = {{
    {0x600, 0x8FF},    // Arabic, Syriac, N'Ko, Mandaic
    {0x900, 0xDFF},    // the scripts of India and Sri Lanka
    {0x1000, 0x109F},  // Burmese
    {0x1780, 0x18AF},  // Khmer, Mongolian
    {0xA840, 0xABFF},  // Phags-pa and further scripts of India and Java
    {0xFB50, 0xFEFC},  // Arabic presentation forms
}};

template <std::size_t N>
bool is_in(const std::array<Characters, N>& ranges, char32_t c) {
  return std::ranges::any_of(ranges, [c](Characters range) { return range.first <= c && c <= range.last; });
}

/// Characters that are none (U+FFFE, U+FDD0, …): programs keep them for themselves, and XML cannot hold all of them.
bool is_noncharacter(char32_t c) {
  return (c & 0xFFFEU) == 0xFFFEU || (c >= 0xFDD0 && c <= 0xFDEF);
}

bool hides(char32_t c) {
  return is_in(hidden_characters, c) || is_noncharacter(c);
}

bool is_joiner(char32_t c) {
  return c == 0x200C || c == 0x200D;
}

bool is_ideograph_selector(char32_t c) {
  return c >= 0xE0100 && c <= 0xE01EF;
}

bool is_variation_selector(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || is_ideograph_selector(c);
}

bool is_printable_ascii(char32_t c) {
  return c >= 0x20 && c <= 0x7E;
}

bool is_layout(char32_t c) {
  return c == U'\n' || c == U'\t';
}

bool is_ascii_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_joined_letter(char32_t c) {
  return is_in(joining_scripts, c) && !hides(c);
}

/// Whether a character that hides something elsewhere does its proper work between its neighbours.
bool belongs(char32_t before, char32_t c, char32_t after) {
  if (is_joiner(c)) return is_joined_letter(before) && is_joined_letter(after);
  if (is_ideograph_selector(c)) return before >= 0x3400 && !is_variation_selector(before);
  return is_variation_selector(c) && before > U' ' && !is_ascii_letter(before) && !hides(before);
}

struct Hidden {
  std::size_t offset = 0;
  std::size_t length = 0;  ///< 0: nothing hides from here on
  char32_t code_point = 0;
  bool valid = true;  ///< false: a byte that is not UTF-8
};

char32_t peek(std::string_view text, std::size_t offset) {
  return offset < text.size() ? next_code_point(text, offset) : char32_t{0};
}

/// Behind the ASCII from `offset` on that is followed by no other than ASCII: it hides nothing, and is most of any text.
std::size_t behind_plain(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && is_printable_ascii(static_cast<unsigned char>(text[end]))) ++end;
  return end == text.size() || end == offset ? end : end - 1;
}

/// The next character that hides something, at or after `offset`, which is the start of the text or follows the one
/// found before.
Hidden next_hidden(std::string_view text, std::size_t offset) {
  char32_t before = 0;
  while (offset < text.size()) {
    if (const std::size_t end = behind_plain(text, offset); end > offset) {
      before = static_cast<unsigned char>(text[end - 1]);
      offset = end;
      continue;
    }
    const std::size_t start = offset;
    const char32_t c = next_code_point(text, offset);
    const char32_t after = peek(text, offset);
    const bool plain = is_printable_ascii(c) && (is_printable_ascii(after) || after == 0);
    const std::size_t emoji = plain ? 0 : leading_emoji_sequence(text.substr(start)).size();
    const bool valid = c != 0xFFFD || offset - start > 1;
    if (emoji > 0) {
      offset = start + emoji;
    } else if (!valid || (!plain && hides(c) && !belongs(before, c, after))) {
      return {.offset = start, .length = offset - start, .code_point = c, .valid = valid};
    }
    before = emoji > 0 ? char32_t{0} : c;  // nothing changes the look of a whole emoji any more
  }
  return {.offset = text.size()};
}

std::string escape(std::string_view bytes, const Hidden& hidden) {
  if (!hidden.valid) return fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes.front()));
  const auto c = static_cast<std::uint32_t>(hidden.code_point);
  if (c == '\n') return "\\n";
  if (c == '\r') return "\\r";
  if (c == '\t') return "\\t";
  if (c < 0x80) return fmt::format("\\x{:02x}", c);
  return c <= 0xFFFF ? fmt::format("\\u{:04x}", c) : fmt::format("\\U{:08x}", c);
}

}  // namespace

std::string escape_control(std::string_view text, bool multiline) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const Hidden hidden = next_hidden(text, at);
    const std::string_view bytes = text.substr(hidden.offset, hidden.length);
    shown += text.substr(at, hidden.offset - at);
    if (!bytes.empty()) shown += multiline && is_layout(hidden.code_point) ? std::string(bytes) : escape(bytes, hidden);
    at = hidden.offset + hidden.length;
  }
  return shown;
}

std::optional<std::size_t> find_hidden(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Hidden hidden = next_hidden(text, at);
    if (hidden.length > 0 && !is_layout(hidden.code_point)) return hidden.offset;
    at = hidden.offset + hidden.length;
  }
  return std::nullopt;
}

}  // namespace incplan::core
