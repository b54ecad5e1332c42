// UTF-8, and how wide and how many characters are for people and terminals.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace incplan::core {

/// The code point that starts at `offset`, which moves behind it. U+FFFD, one byte on, for bytes that are not UTF-8.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& offset);
void append_utf8(std::string& text, char32_t code_point);
/// The offset of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates), or nothing.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);
[[nodiscard]] std::size_t count_code_points(std::string_view text);
/// User-perceived characters (UAX #29 extended grapheme clusters).
[[nodiscard]] std::size_t count_graphemes(std::string_view text);
/// The user-perceived character that starts at `offset`, which moves behind it.
[[nodiscard]] std::string_view next_grapheme(std::string_view text, std::size_t& offset);
/// Whether a character may begin an emoji (the property Extended_Pictographic).
[[nodiscard]] bool is_pictographic(char32_t code_point);
/// The emoji of several characters that a text begins with (UTS #51): joined, with a skin tone, a flag, a keycap; empty
/// for none.
[[nodiscard]] std::string_view leading_emoji_sequence(std::string_view text);
/// The letter under its accents (the first of the canonical decomposition): `e` for `ê`.
[[nodiscard]] char32_t base_character(char32_t code_point);
/// Letters, marks, numbers and connecting punctuation of any script.
[[nodiscard]] bool is_word_character(char32_t code_point);
/// The canonical composition (NFC) of a text; bytes that are not UTF-8 leave it as it is.
[[nodiscard]] std::string nfc(std::string_view text);
/// Columns of a terminal: combining marks take none, East Asian wide characters and emoji take two.
[[nodiscard]] int display_width(std::string_view text);

/// Text that a terminal can be given: control characters (C0, C1, DEL), bidirectional controls, invisible format
/// characters and bytes that are not UTF-8 become escapes such as `\x1b` or `\u202e`. Newline and tab stay when
/// `multiline`.
[[nodiscard]] std::string escape_control(std::string_view text, bool multiline = false);
/// The first character that hides something (control, bidirectional control, zero width) as its offset, or nothing.
/// Newlines, tabs, and joiners inside emoji and in scripts that need them hide nothing.
[[nodiscard]] std::optional<std::size_t> find_hidden(std::string_view text);

/// Lower case of ASCII letters; the rest as it is.
[[nodiscard]] std::string ascii_lower(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace incplan::core
