// The mark with which people begin what is still to be written.
#pragma once

#include <string_view>

namespace incplan::core {

/// Whether a value is such a mark, and so has no form to be judged yet. A longer word that
/// begins with its letters is none.
[[nodiscard]] constexpr bool is_to_do(std::string_view value) {
  const bool is_longer_word = value.size() > 4 && (value[4] == '_' || (value[4] | 0x20) >= 'a');
  return value.starts_with("TODO") && !is_longer_word;
}

}  // namespace incplan::core
