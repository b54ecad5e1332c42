// Words that mean nothing to a shell and nothing to a file system.
//
//   is_plain_word("payments=degraded")   ->  true      is_plain_word("$(touch x)")   ->  false
//   is_plain_name("status_page")         ->  true      is_plain_name("../../x")      ->  false
#pragma once

#include <string_view>

namespace incplan::core {

/// What every shell takes as it is: letters, digits and `_.@:=+-` of ASCII, beginning with a letter, a digit, `_`, `.`
/// or `@`. (A word that begins with `-` is an option, one with `=` the path of a program in zsh.)
[[nodiscard]] bool is_plain_word(std::string_view text);

/// What may become part of the name of a file: letters, digits, `_` and `-` of ASCII, as all ids and language tags are.
[[nodiscard]] bool is_plain_name(std::string_view text);

}  // namespace incplan::core
