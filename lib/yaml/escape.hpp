// Escapes of double-quoted scalars (YAML 1.2.2 [62] c-ns-esc-char), and the surrogate pairs of JSON.
#pragma once

#include <cstdint>
#include <string_view>

namespace incplan::core::yaml {

/// What a backslash and the bytes behind it stand for.
struct Escape {
  char32_t code_point = 0;
  std::uint32_t length = 0;  ///< in bytes, the backslash included
  bool known = true;         ///< false: YAML has no such escape, and `length` covers what was probably meant as one
};

/// Reads the escape whose backslash is the first byte of `bytes`. A line break behind the backslash is not its
/// business.
[[nodiscard]] Escape read_escape(std::string_view bytes);

}  // namespace incplan::core::yaml
