// What yaml-cpp does not say of the things that it finds: where they end, and what stands behind them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace incplan::core::yaml {

/// yaml-cpp refuses the surrogate pairs of JSON. Texts of quoted scalars are read from the file anyway, so it is given
/// question marks, as long as what they stand for.
[[nodiscard]] std::string without_surrogates(std::string_view bytes);

/// The line that begins with `%` between two bytes, if there is one.
[[nodiscard]] std::optional<std::uint32_t> find_directive(std::string_view bytes, std::uint32_t begin,
                                                          std::uint32_t end);

/// The end of the plain scalar at `start` that has this value.
[[nodiscard]] std::uint32_t plain_end(std::string_view bytes, std::uint32_t start, std::string_view value);

/// The end of the word at a byte, as `~` and `null` are words.
[[nodiscard]] std::uint32_t word_end(std::string_view bytes, std::uint32_t at);

/// Behind spaces and tabs.
[[nodiscard]] std::uint32_t skip_blanks(std::string_view bytes, std::uint32_t at);
/// Behind white space, line breaks and comments.
[[nodiscard]] std::uint32_t skip_space(std::string_view bytes, std::uint32_t at);

}  // namespace incplan::core::yaml
