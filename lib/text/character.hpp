// What kind of character a code point is, by Unicode's general categories.
//
//   is_alphanumeric(U'影')  ->  true         is_alphanumeric(U'“')  ->  false: not every byte beyond ASCII is a letter
//
// A text without characters begins and ends with U+0000, which is of no kind.
#pragma once

#include <string>
#include <string_view>

namespace incplan::core {

/// Letters, marks and numbers of any script.
[[nodiscard]] bool is_alphanumeric(char32_t code_point);
/// Blanks of any width, tabs and line ends.
[[nodiscard]] bool is_space(char32_t code_point);
/// Brackets, quotes, dashes and other punctuation of any script.
[[nodiscard]] bool is_punctuation(char32_t code_point);
/// Brackets and quotes that open something.
[[nodiscard]] bool is_opening_punctuation(char32_t code_point);
/// Brackets and quotes that close something.
[[nodiscard]] bool is_closing_punctuation(char32_t code_point);
/// Signs of currencies, mathematics and other symbols.
[[nodiscard]] bool is_symbol(char32_t code_point);

/// Whether nobody sees the character, or takes it for a plain space: no-break and other spaces, controls, zero width.
[[nodiscard]] bool is_unseen(char32_t code_point);
/// What to call a character in a message: itself, or `U+00A0` where it is not seen.
[[nodiscard]] std::string character_name(char32_t code_point);

[[nodiscard]] char32_t first_character(std::string_view text);
[[nodiscard]] char32_t last_character(std::string_view text);

/// Whether the bytes from `start` to `stop` are part of no longer word.
[[nodiscard]] bool stands_alone(std::string_view text, std::size_t start, std::size_t end);

}  // namespace incplan::core
